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

  @Test void namesTheShapesThatDoNotFit() {
    fails("shapes do not fit: (2×3) += (3×2)", () -> m.add(new Matrix(3, 2)));
    fails("shapes do not fit: (2×3) -= (2×2)", () -> m.subtract(new Matrix(2, 2)));
    fails("shapes do not fit: (2×3) = (3×2)", () -> m.copy(new Matrix(3, 2)));
    fails("shapes do not fit: (2×3) += in every row (2×3)", () -> m.addRow(m));
    fails("shapes do not fit: (2×3) += sum of the rows of (2×3)", () -> m.addSumOfRows(m));
    fails("a matrix needs rows and columns, not 0×3", () -> new Matrix(0, 3));
    fails("row 1 has 1 entries, row 0 has 2", () -> Matrix.of(new double[] {1, 2}, new double[] {3}));
  }

  @Test void refusesAnEntryOutside() {
    var e = assertThrows(IndexOutOfBoundsException.class, () -> m.get(0, 3));
    assertEquals("there is no entry (0, 3) in a matrix of (2×3)", e.getMessage());
    assertThrows(IndexOutOfBoundsException.class, () -> m.set(-1, 0, 1));
  }

  private static void fails(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
