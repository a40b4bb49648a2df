package unrolled.matrix;

import java.util.Arrays;

/**
 * A matrix of mostly zeros, row by row: for each row the columns in which there is something, in ascending order, and what
 * there is. It is not changed once it is made.
 */
public final class SparseRows {
  private final int cols;
  private final int[] starts, columns;
  private final double[] values;

  private SparseRows(int cols, int[] starts, int[] columns, double[] values) {
    this.cols = cols;
    this.starts = starts;
    this.columns = columns;
    this.values = values;
  }

  /** 1 in these columns of each row and 0 elsewhere: an example is the set of its features. */
  public static SparseRows ofFeatures(int cols, int[]... columns) {
    double[][] ones = new double[columns.length][];
    for (int i = 0; i < columns.length; i++) {
      ones[i] = new double[columns[i].length];
      Arrays.fill(ones[i], 1);
    }
    return of(cols, columns, ones);
  }

  /**
   * These values in these columns of each row, copied.
   *
   * @param cols how many columns there are
   * @param columns for each row, ascending and each once, in 0 … cols − 1; a row may have none
   * @param values as many for each row
   */
  public static SparseRows of(int cols, int[][] columns, double[][] values) {
    if (columns.length == 0) throw new IllegalArgumentException("there must be at least one row");
    if (columns.length != values.length) {
      throw new IllegalArgumentException("there are " + columns.length + " rows of columns and " + values.length + " of values");
    }
    int[] starts = new int[columns.length + 1];
    for (int i = 0; i < columns.length; i++) {
      if (columns[i].length != values[i].length) {
        throw new IllegalArgumentException("row " + i + " has " + columns[i].length + " columns and " + values[i].length + " values");
      }
      starts[i + 1] = starts[i] + columns[i].length;
    }
    SparseRows rows = new SparseRows(cols, starts, new int[starts[columns.length]], new double[starts[columns.length]]);
    for (int i = 0; i < columns.length; i++) {
      checkColumns(i, columns[i], cols);
      System.arraycopy(columns[i], 0, rows.columns, starts[i], columns[i].length);
      System.arraycopy(values[i], 0, rows.values, starts[i], columns[i].length);
    }
    return rows;
  }

  private static void checkColumns(int row, int[] columns, int cols) {
    int last = -1;
    for (int j : columns) {
      if (j <= last || j >= cols) {
        throw new IllegalArgumentException("the columns of row " + row + " must be ascending in 0 … " + (cols - 1)
            + ", but " + j + " follows " + last);
      }
      last = j;
    }
  }

  /** How many rows. */
  public int rows() {
    return starts.length - 1;
  }

  /** How many columns. */
  public int cols() {
    return cols;
  }

  /** The first place of a row; its last is one before the first of the next row. */
  public int start(int row) {
    return starts[row];
  }

  /** The column of a place. */
  public int column(int place) {
    return columns[place];
  }

  /** The value in a place. */
  public double value(int place) {
    return values[place];
  }

  /** These rows in this order, copied. */
  public SparseRows select(int... rows) {
    int[][] c = new int[rows.length][];
    double[][] v = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      c[i] = Arrays.copyOfRange(columns, starts[rows[i]], starts[rows[i] + 1]);
      v[i] = Arrays.copyOfRange(values, starts[rows[i]], starts[rows[i] + 1]);
    }
    return of(cols, c, v);
  }

  /** The same as a dense matrix, a new one. */
  public Matrix dense() {
    Matrix m = new Matrix(rows(), cols);
    for (int i = 0; i < rows(); i++) for (int p = starts[i]; p < starts[i + 1]; p++) m.set(i, columns[p], values[p]);
    return m;
  }
}
