package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.matrix.Matrix;

class StandardizerTest {
  private final Matrix x = Matrix.of(new double[] {1, 10}, new double[] {3, 30});
  private final Standardizer z = Standardizer.of(x);

  @Test void shiftsAndScalesEachColumn() {
    assertArrayEquals(new double[] {2, 20}, z.mean().data());
    assertArrayEquals(new double[] {1, 10}, z.deviation().data());
    assertArrayEquals(new double[] {-1, -1, 1, 1}, z.apply(x).data());
    assertArrayEquals(new double[] {5, -2}, z.apply(Matrix.row(7, 0)).data());
  }

  @Test void isUndoneExactlyHere() {
    assertArrayEquals(x.data(), z.undo(z.apply(x)).data());
  }

  @Test void undoesWhatItDidToOtherNumbers() {
    assertArrayEquals(new double[] {7, 0}, z.undo(Matrix.row(5, -2)).data());
  }

  @Test void refusesAColumnWithoutSpread() {
    fails("column 1 has no spread: all its values are equal", () -> Standardizer.of(Matrix.of(new double[] {1, 4}, new double[] {2, 4})));
  }

  @Test void namesColumnsThatDoNotFit() {
    for (int cols : new int[] {1, 3}) {
      String message = "columns must be 2, as many as mean and deviation have, but are " + cols;
      fails(message, () -> z.apply(new Matrix(5, cols)));
      fails(message, () -> z.undo(new Matrix(5, cols)));
    }
    String message = "mean and deviation must be one row each, of equal length, but are Matrix ";
    fails(message + "1×2 and Matrix 1×3", () -> new Standardizer(new Matrix(1, 2), new Matrix(1, 3)));
    fails(message + "2×2 and Matrix 1×2", () -> new Standardizer(new Matrix(2, 2), new Matrix(1, 2)));
    fails(message + "1×2 and Matrix 2×2", () -> new Standardizer(new Matrix(1, 2), new Matrix(2, 2)));
  }

  private static void fails(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
