package unrolled.param;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;

class ParamTest {
  private final Param words = Param.byRows("E", new Matrix(50, 2)), dense = new Param("W", new Matrix(3, 2));

  @Test void aDenseParameterIsInUseAsAWhole() {
    dense.use(1);
    assertFalse(dense.isByRows());
    assertEquals(List.of("0-6"), parts(dense));
  }

  @Test void rowsInUseAreSeenInAscendingOrderEachOnce() {
    assertTrue(words.isByRows());
    assertEquals(List.of(), parts(words));
    for (int row : new int[] {7, 3, 49, 3, 0}) words.use(row);
    assertEquals(List.of("0-2", "6-8", "14-16", "98-100"), parts(words));
    words.use(5);
    assertEquals(List.of("0-2", "6-8", "10-12", "14-16", "98-100"), parts(words));
  }

  @Test void hasRoomForAllRows() {
    Rng rng = new Rng(15);
    for (int i = 0; i < 1000; i++) words.use(rng.nextInt(50));
    assertEquals(50, words.parts());
    for (int i = 0; i < 50; i++) assertEquals(2 * i, words.from(i));
  }

  @Test void addsARowAndPutsItToUse() {
    Matrix m = Matrix.of(new double[] {1, 2}, new double[] {3, 4});
    for (Param p : List.of(words, dense)) {
      p.addToRow(2, m, 1);
      p.addToRow(2, m, 0);
      p.addToRow(0, m, 1);
      assertArrayEquals(new double[] {3, 4, 0, 0, 4, 6}, Arrays.copyOf(p.gradient().data(), 6));
    }
    assertEquals(List.of("0-2", "4-6"), parts(words));
  }

  @Test void addsNothingWhereARowDoesNotFit() {
    var e = assertThrows(IllegalArgumentException.class, () -> words.addToRow(4, new Matrix(5, 3), 1));
    assertEquals("shapes do not fit: row 4 of E (50×2) += row 1 of (5×3)", e.getMessage());
    assertThrows(IndexOutOfBoundsException.class, () -> words.addToRow(50, new Matrix(5, 2), 1));
    assertThrows(IndexOutOfBoundsException.class, () -> words.addToRow(4, new Matrix(5, 2), 5));
    assertEquals(List.of(), parts(words));
  }

  @Test void clearingTakesTheGradientAndTheRowsOutOfUse() {
    words.use(4);
    words.gradient().set(4, 1, 3);
    words.clearGradient();
    assertEquals(List.of(), parts(words));
    assertArrayEquals(new double[100], words.gradient().data());
    words.use(4);
    assertEquals(List.of("8-10"), parts(words));
  }

  /** As many as there is room for at first. */
  @Test void clearingEndsWithTheLastRowInUse() {
    for (int row = 0; row < 16; row++) words.use(row);
    words.clearGradient();
    assertEquals(List.of(), parts(words));
  }

  @Test void normsAreThoseOfTheRowsInUse() {
    words.use(9);
    words.use(2);
    words.gradient().set(9, 0, 3).set(2, 1, -4);
    assertEquals(5, new Params(words, dense).gradientNorm());
  }

  @Test void refusesARowThatIsNotThere() {
    for (int row : new int[] {-1, 50}) {
      var e = assertThrows(IndexOutOfBoundsException.class, () -> words.use(row));
      assertEquals("there is no row " + row + " among 50", e.getMessage());
    }
  }

  private static List<String> parts(Param p) {
    List<String> parts = new ArrayList<>();
    for (int part = 0; part < p.parts(); part++) parts.add(p.from(part) + "-" + p.to(part));
    return parts;
  }
}
