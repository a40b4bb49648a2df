package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
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

  @Test void refusesAColumnWithoutSpread() {
    var e = assertThrows(IllegalArgumentException.class, () -> Standardizer.of(Matrix.of(new double[] {1, 4}, new double[] {2, 4})));
    assertEquals("column 1 has no spread: all its values are equal", e.getMessage());
  }
}
