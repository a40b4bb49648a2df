package unrolled.matrix;

import java.util.Arrays;

/**
 * A matrix of doubles. Every verb changes the matrix it is called on, returns it, and allocates nothing, so that
 * {@code y.product(x, W).addRow(b)} reads as y = x·W + b.
 *
 * <p>Shapes are checked; a matrix is never reshaped. Sums run in the order of the index, so each result has the same
 * bits on every machine.
 */
public final class Matrix implements Operand {
  private final int rows, cols;
  private final double[] data;
  private final Transpose transpose = new Transpose(this);

  /** A matrix of zeros. */
  public Matrix(int rows, int cols) {
    if (rows < 1 || cols < 1) throw new IllegalArgumentException("a matrix needs rows and columns, not " + rows + "×" + cols);
    this.rows = rows;
    this.cols = cols;
    this.data = new double[Math.multiplyExact(rows, cols)];
  }

  /** A matrix of the given rows, which must be equally long; copied. */
  public static Matrix of(double[]... rows) {
    Matrix m = new Matrix(rows.length, rows.length == 0 ? 0 : rows[0].length);
    for (int i = 0; i < m.rows; i++) {
      int length = rows[i].length;
      if (length != m.cols) throw new IllegalArgumentException("row " + i + " has " + length + " entries, row 0 has " + m.cols);
      System.arraycopy(rows[i], 0, m.data, i * m.cols, m.cols);
    }
    return m;
  }

  /** A matrix of one row; copied. */
  public static Matrix row(double... entries) {
    return of(entries);
  }

  /** A matrix of one column; copied. */
  public static Matrix column(double... entries) {
    Matrix m = new Matrix(entries.length, 1);
    System.arraycopy(entries, 0, m.data, 0, entries.length);
    return m;
  }

  @Override public int rows() {
    return rows;
  }

  @Override public int cols() {
    return cols;
  }

  @Override public double[] data() {
    return data;
  }

  @Override public int rowStride() {
    return cols;
  }

  @Override public int colStride() {
    return 1;
  }

  /** The transpose, for products. */
  public Transpose T() {
    return transpose;
  }

  /** Entry (row, col), both counted from 0. */
  public double get(int row, int col) {
    return data[index(row, col)];
  }

  /** Sets entry (row, col). */
  public Matrix set(int row, int col, double value) {
    data[index(row, col)] = value;
    return this;
  }

  /** Where entry (row, col) stands in {@link #data()}. */
  public int index(int row, int col) {
    if (row < 0 || row >= rows || col < 0 || col >= cols) {
      throw new IndexOutOfBoundsException("there is no entry (" + row + ", " + col + ") in a matrix of " + Shapes.of(this));
    }
    return row * cols + col;
  }

  /** this = a·b; a and b are not modified. */
  public Matrix product(Operand a, Operand b) {
    Shapes.checkProduct(this, "=", a, b);
    Arrays.fill(data, 0);
    Product.FASTEST.add(this, a, b);
    return this;
  }

  /** this += a·b, each entry's terms in ascending order of the inner index; a and b are not modified. */
  public Matrix addProduct(Operand a, Operand b) {
    Shapes.checkProduct(this, "+=", a, b);
    Product.FASTEST.add(this, a, b);
    return this;
  }

  /** this += m; m is not modified. */
  public Matrix add(Matrix m) {
    Shapes.checkSame(this, "+=", m);
    for (int i = 0; i < data.length; i++) data[i] += m.data[i];
    return this;
  }

  /** this −= m; m is not modified. */
  public Matrix subtract(Matrix m) {
    Shapes.checkSame(this, "-=", m);
    for (int i = 0; i < data.length; i++) data[i] -= m.data[i];
    return this;
  }

  /** this += b in every row; b has one row and is not modified. */
  public Matrix addRow(Matrix b) {
    Shapes.check(b.rows == 1 && b.cols == cols, this, "+= in every row", b);
    for (int i = 0; i < data.length; i += cols) {
      for (int j = 0; j < cols; j++) data[i + j] += b.data[j];
    }
    return this;
  }

  /** this += Σ rows of m, from the first to the last; this has one row, m is not modified. */
  public Matrix addSumOfRows(Matrix m) {
    Shapes.check(rows == 1 && m.cols == cols, this, "+= sum of the rows of", m);
    for (int i = 0; i < m.data.length; i += cols) {
      for (int j = 0; j < cols; j++) data[j] += m.data[i + j];
    }
    return this;
  }

  /** this = this / divisor. */
  public Matrix divide(double divisor) {
    for (int i = 0; i < data.length; i++) data[i] /= divisor;
    return this;
  }

  /** Every entry x = eˣ; for these four functions see {@link Elementary}. */
  public Matrix exp() {
    Entrywise.FASTEST.exp(data, 0, data.length);
    return this;
  }

  /** Every entry x = tanh x. */
  public Matrix tanh() {
    Entrywise.FASTEST.tanh(data, 0, data.length);
    return this;
  }

  /** Every entry x = σ(x) = 1 / (1 + e⁻ˣ). */
  public Matrix logistic() {
    Entrywise.FASTEST.logistic(data, 0, data.length);
    return this;
  }

  /** Every entry x = ln x. */
  public Matrix log() {
    Entrywise.FASTEST.log(data, 0, data.length);
    return this;
  }

  /** this = ln Σ eˣ over each row of x, a column; x is not modified. Nothing overflows, and −∞ counts as e⁻∞ = 0. */
  public Matrix logSumExpOfRows(Matrix x) {
    Shapes.check(cols == 1 && rows == x.rows, this, "= log-sum-exp of the rows of", x);
    for (int i = 0; i < rows; i++) data[i] = Entrywise.FASTEST.logSumExp(x.data, i * x.cols, (i + 1) * x.cols);
    return this;
  }

  /** this = m; m is not modified. */
  public Matrix copy(Matrix m) {
    Shapes.checkSame(this, "=", m);
    System.arraycopy(m.data, 0, data, 0, data.length);
    return this;
  }

  /** Every entry = value. */
  public Matrix fill(double value) {
    Arrays.fill(data, value);
    return this;
  }

  /** Σ of the squared entries, in the order of the index. */
  public double sumOfSquares() {
    double sum = 0;
    for (double x : data) sum += x * x;
    return sum;
  }

  /** The shape, such as {@code Matrix 2×3}; tables show the numbers. */
  @Override public String toString() {
    return "Matrix " + rows + "×" + cols;
  }
}
