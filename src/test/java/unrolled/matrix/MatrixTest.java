package unrolled.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MatrixTest {
  private final Matrix m = Matrix.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});

  @Test void holdsItsEntriesRowByRow() {
    assertEquals(2, m.rows());
    assertEquals(3, m.cols());
    assertEquals(6, m.get(1, 2));
    assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, m.data());
    assertArrayEquals(new double[] {1, 2, 30, 4, 5, 6}, m.set(0, 2, 30).data());
    assertEquals("Matrix 2×3", m.toString());
  }

  @Test void copiesTheRowsItIsMadeOf() {
    double[] entries = {1, 2};
    Matrix row = Matrix.row(entries), column = Matrix.column(entries);
    entries[0] = 9;
    assertEquals(1, row.get(0, 0));
    assertEquals(1, column.get(0, 0));
    assertEquals(2, column.rows());
  }

  @Test void multipliesAsOnPaper() {
    Matrix x = Matrix.of(new double[] {1, 0}, new double[] {2, 1}, new double[] {0, -1});
    assertArrayEquals(new double[] {5, -1, 14, -1}, new Matrix(2, 2).product(m, x).data());
    assertArrayEquals(new double[] {6, 0, 15, 0}, new Matrix(2, 2).fill(1).addProduct(m, x).data());
    assertArrayEquals(new double[] {17, 22, 27, 22, 29, 36, 27, 36, 45}, new Matrix(3, 3).product(m.T(), m).data());
    assertArrayEquals(new double[] {14, 32, 32, 77}, new Matrix(2, 2).product(m, m.T()).data());
  }

  @Test void addsRowsAndSumsOfRows() {
    assertArrayEquals(new double[] {11, 22, 33, 14, 25, 36}, m.addRow(Matrix.row(10, 20, 30)).data());
    assertArrayEquals(new double[] {26, 47, 69}, Matrix.row(1, 0, 0).addSumOfRows(m).data());
  }

  @Test void worksEntryByEntry() {
    Matrix n = new Matrix(2, 3).copy(m).add(m).divide(4);
    assertArrayEquals(new double[] {.5, 1, 1.5, 2, 2.5, 3}, n.data());
    assertArrayEquals(new double[] {-.5, -1, -1.5, -2, -2.5, -3}, n.subtract(m).data());
    assertEquals(91, m.sumOfSquares());
    assertSame(m, m.fill(7));
    assertEquals(6 * 49, m.sumOfSquares());
  }

  @Test void multipliesEntryByEntry() {
    Matrix n = Matrix.of(new double[] {2, 0, -1}, new double[] {1, 3, 5});
    assertArrayEquals(new double[] {2, 0, -3, 4, 15, 30}, new Matrix(2, 3).fill(9).times(m, n).data());
    assertArrayEquals(new double[] {3, 1, -2, 5, 16, 31}, new Matrix(2, 3).fill(1).addTimes(m, n).data());
    assertArrayEquals(new double[] {1, 4, 9, 16, 25, 36}, m.times(m, m).data(), "a result in the place of its operands");
    assertArrayEquals(new double[] {.5, 2, 4.5, 8, 12.5, 18}, m.scale(0.5).data());
  }

  @Test void aProductForgetsWhatWasThereBefore() {
    assertArrayEquals(new double[] {14}, new Matrix(1, 1).fill(7).product(m.rows(0, 1), m.rows(0, 1).T()).data());
  }

  @Test void copiesTransposesAndRows() {
    assertArrayEquals(new double[] {1, 4, 2, 5, 3, 6}, new Matrix(3, 2).copy(m.T()).data());
    assertArrayEquals(new double[] {4, 5, 6, 1, 2, 3, 4, 5, 6}, new Matrix(3, 3).copyRows(m, 1, 0, 1).data());
    assertEquals("Transpose 3×2", m.T().toString());
    assertEquals(91, m.T().sumOfSquares());
  }

  @Test void showsItsRowsWithoutCopying() {
    Matrix all = new Matrix(4, 2), middle = all.rows(1, 3);
    middle.copy(Matrix.of(new double[] {1, 2}, new double[] {3, 4})).add(middle).divide(2).scale(3).subtract(middle).fill(5)
        .addRow(Matrix.row(1, 2)).set(1, 0, 9);
    assertArrayEquals(new double[] {0, 0, 6, 7, 9, 7, 0, 0}, all.data());
    assertArrayEquals(new double[] {9, 7}, new Matrix(1, 2).copy(middle.rows(1, 2)).data());
    assertArrayEquals(new double[] {15, 14}, new Matrix(1, 2).addSumOfRows(middle).data());
    assertEquals(36 + 49 + 81 + 49, middle.sumOfSquares());
    middle.tanh();
    assertEquals(Elementary.tanh(6), all.get(1, 0));
    assertEquals(0, all.get(3, 0));
    assertSame(all.data(), middle.array());
    assertEquals(2, middle.offset());
    assertEquals("a view of some rows has no array of its own", assertThrows(IllegalStateException.class, middle::data).getMessage());
    var e = assertThrows(IndexOutOfBoundsException.class, () -> all.rows(2, 5));
    assertEquals("there are no rows 2 … 4 in a matrix of (4×2)", e.getMessage());
    assertThrows(IndexOutOfBoundsException.class, () -> all.rows(2, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> all.rows(-1, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> middle.get(2, 0), "a view ends where its rows end");
  }

  @Test void refusesViewsThatShareSomeRows() {
    Matrix all = new Matrix(4, 3), square = all.rows(0, 3);
    fails("the result and an operand share some rows, but not all", () -> all.rows(0, 2).add(all.rows(1, 3)));
    fails("the result and an operand share some rows, but not all", () -> all.rows(0, 2).times(m, all.rows(1, 3)));
    fails("the result and an operand share some rows, but not all", () -> all.rows(1, 3).times(all.rows(0, 2), m));
    fails("the result and an operand share some rows, but not all", () -> square.copy(square.T()));
    fails("the result of a product may not be one of its factors", () -> all.rows(0, 3).product(all.rows(1, 4), new Matrix(3, 3)));
    fails("the result shares rows with its operand", () -> all.addRow(all.rows(2, 3)));
    fails("the result shares rows with its operand", () -> all.rows(0, 1).addSumOfRows(all));
    fails("the result shares rows with its operand", () -> all.rows(0, 1).copyRows(all, 3));
    all.rows(0, 2).add(all.rows(2, 4)).product(m, new Matrix(3, 3));
    all.rows(2, 4).add(all.rows(0, 2));
  }

  @Test void namesTheShapesThatDoNotFit() {
    fails("shapes do not fit: (2×3) += (3×2)", () -> m.add(new Matrix(3, 2)));
    fails("shapes do not fit: (2×3) -= (2×2)", () -> m.subtract(new Matrix(2, 2)));
    fails("shapes do not fit: (2×3) = (3×2)", () -> m.copy(new Matrix(3, 2)));
    fails("shapes do not fit: (2×3) = (2×3)⊙(3×2)", () -> m.times(m, new Matrix(3, 2)));
    fails("shapes do not fit: (2×3) += (1×3)⊙(2×3)", () -> m.addTimes(new Matrix(1, 3), m));
    fails("shapes do not fit: (2×3) = 1 rows of (2×3)", () -> m.copyRows(new Matrix(2, 3), 0));
    fails("shapes do not fit: (2×3) += in every row (2×3)", () -> m.addRow(m));
    fails("shapes do not fit: (2×3) += sum of the rows of (2×3)", () -> m.addSumOfRows(m));
    fails("a matrix needs rows and columns, not 0×3", () -> new Matrix(0, 3));
    fails("row 1 has 1 entries, row 0 has 2", () -> Matrix.of(new double[] {1, 2}, new double[] {3}));
  }

  @Test void refusesAnEntryOutside() {
    var e = assertThrows(IndexOutOfBoundsException.class, () -> m.get(0, 3));
    assertEquals("there is no entry (0, 3) in a matrix of (2×3)", e.getMessage());
    assertThrows(IndexOutOfBoundsException.class, () -> m.set(-1, 0, 1));
    e = assertThrows(IndexOutOfBoundsException.class, () -> m.copyRows(new Matrix(2, 3), 0, 2));
    assertEquals("there is no row 2 in a matrix of (2×3)", e.getMessage());
  }

  private static void fails(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
