package unrolled.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SparseRowsTest {
  private final SparseRows x = SparseRows.of(4, new int[][] {{1, 3}, {}, {0}}, new double[][] {{2, -1}, {}, {5}});

  @Test void isADenseMatrixWithoutItsZeros() {
    assertEquals(3, x.rows());
    assertEquals(4, x.cols());
    assertArrayEquals(new double[] {0, 2, 0, -1, 0, 0, 0, 0, 5, 0, 0, 0}, x.dense().data());
    assertEquals(2, x.start(2));
    assertEquals(3, x.column(1));
    assertEquals(-1, x.value(1));
  }

  @Test void anExampleIsTheSetOfItsFeatures() {
    assertArrayEquals(new double[] {0, 1, 1, 0, 0, 0}, SparseRows.ofFeatures(3, new int[] {1, 2}, new int[0]).dense().data());
  }

  @Test void selectsRowsInAnyOrder() {
    assertArrayEquals(new double[] {5, 0, 0, 0, 0, 2, 0, -1, 5, 0, 0, 0}, x.select(2, 0, 2).dense().data());
  }

  @Test void keepsACopy() {
    int[][] columns = {{1}};
    double[][] values = {{7}};
    SparseRows rows = SparseRows.of(2, columns, values);
    columns[0][0] = 0;
    values[0][0] = 8;
    assertArrayEquals(new double[] {0, 7}, rows.dense().data());
  }

  @Test void refusesColumnsThatAreNotAscendingOrNotThere() {
    refuses("the columns of row 1 must be ascending in 0 … 3, but 2 follows 2", new int[][] {{0}, {2, 2}}, new double[][] {{1}, {1, 1}});
    refuses("the columns of row 0 must be ascending in 0 … 3, but 4 follows -1", new int[][] {{4}}, new double[][] {{1}});
    refuses("row 0 has 1 columns and 2 values", new int[][] {{3}}, new double[][] {{1, 2}});
    refuses("there must be at least one row", new int[0][], new double[0][]);
    refuses("there are 1 rows of columns and 2 of values", new int[][] {{3}}, new double[][] {{1}, {2}});
  }

  private static void refuses(String message, int[][] columns, double[][] values) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, () -> SparseRows.of(4, columns, values)).getMessage());
  }
}
