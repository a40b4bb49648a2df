package unrolled.matrix;

import java.util.Arrays;

/**
 * A matrix of doubles. Every verb changes the matrix it is called on, returns it, and allocates nothing, so that
 * {@code y.product(x, W).addRow(b)} reads as y = x·W + b. No verb modifies its operands; entry by entry, a result may stand
 * in the place of one of them ({@code h.times(h, mask)}).
 *
 * <p>Shapes are checked; a matrix is never reshaped. Sums run in the order of the index, so each result has the same
 * bits on every machine.
 */
public final class Matrix extends Operand {
  private final Transpose transpose = new Transpose(this);

  /** A matrix of zeros. */
  public Matrix(int rows, int cols) {
    this(rows, cols, zeros(rows, cols), 0);
  }

  private Matrix(int rows, int cols, double[] array, int offset) {
    super(rows, cols, array, offset, cols, 1);
  }

  private static double[] zeros(int rows, int cols) {
    if (rows < 1 || cols < 1) throw new IllegalArgumentException("a matrix needs rows and columns, not " + rows + "×" + cols);
    return new double[Math.multiplyExact(rows, cols)];
  }

  /** A matrix of the given rows, which must be equally long; copied. */
  public static Matrix of(double[]... rows) {
    Matrix m = new Matrix(rows.length, rows.length == 0 ? 0 : rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      int length = rows[i].length;
      if (length != m.cols()) throw new IllegalArgumentException("row " + i + " has " + length + " entries, row 0 has " + m.cols());
      System.arraycopy(rows[i], 0, m.array, m.at(i, 0), length);
    }
    return m;
  }

  /** A matrix of one row; copied. */
  public static Matrix row(double... entries) {
    return of(entries);
  }

  /** A matrix of one column; copied. */
  public static Matrix column(double... entries) {
    return new Matrix(entries.length, 1).copy(row(entries).T());
  }

  /** The transpose, for products. */
  public Transpose T() {
    return transpose;
  }

  /** A view of the rows {@code from … to − 1}, such as one time step of a sequence: what changes there changes here. */
  public Matrix rows(int from, int to) {
    if (from < 0 || from >= to || to > rows()) {
      throw new IndexOutOfBoundsException("there are no rows " + from + " … " + (to - 1) + " in a matrix of " + Shapes.of(this));
    }
    return new Matrix(to - from, cols(), array, at(from, 0));
  }

  /**
   * The entries row by row, live; those of a view stand among other rows, in {@link #array()}.
   *
   * @throws IllegalStateException if this is a view
   */
  public double[] data() {
    if (array.length != size()) throw new IllegalStateException("a view of some rows has no array of its own");
    return array;
  }

  /** Sets entry (row, col). */
  public Matrix set(int row, int col, double value) {
    array[offset + index(row, col)] = value;
    return this;
  }

  /** this = a·b. */
  public Matrix product(Operand a, Operand b) {
    Shapes.checkProduct(this, "=", a, b);
    fill(0);
    Vectors.PRODUCT.add(this, a, b);
    return this;
  }

  /** this += a·b, each entry's terms in ascending order of the inner index. */
  public Matrix addProduct(Operand a, Operand b) {
    Shapes.checkProduct(this, "+=", a, b);
    Vectors.PRODUCT.add(this, a, b);
    return this;
  }

  /** this += m. */
  public Matrix add(Matrix m) {
    Shapes.checkSame(this, "+=", m);
    for (int i = 0, n = size(); i < n; i++) array[offset + i] += m.array[m.offset + i];
    return this;
  }

  /** this −= m. */
  public Matrix subtract(Matrix m) {
    Shapes.checkSame(this, "-=", m);
    for (int i = 0, n = size(); i < n; i++) array[offset + i] -= m.array[m.offset + i];
    return this;
  }

  /** this = a ⊙ b, entry by entry. */
  public Matrix times(Matrix a, Matrix b) {
    Shapes.checkSame(this, "=", a, "⊙", b);
    for (int i = 0, n = size(); i < n; i++) array[offset + i] = a.array[a.offset + i] * b.array[b.offset + i];
    return this;
  }

  /** this += a ⊙ b, entry by entry. */
  public Matrix addTimes(Matrix a, Matrix b) {
    Shapes.checkSame(this, "+=", a, "⊙", b);
    for (int i = 0, n = size(); i < n; i++) array[offset + i] += a.array[a.offset + i] * b.array[b.offset + i];
    return this;
  }

  /** this += b in every row; b has one row. */
  public Matrix addRow(Matrix b) {
    Shapes.check(b.rows() == 1 && b.cols() == cols(), this, "+= in every row", b);
    for (int i = 0; i < rows(); i++) {
      for (int j = 0, n = cols(), at = at(i, 0); j < n; j++) array[at + j] += b.array[b.offset + j];
    }
    return this;
  }

  /** this += Σ rows of m, from the first to the last; this has one row. */
  public Matrix addSumOfRows(Matrix m) {
    Shapes.check(rows() == 1 && m.cols() == cols(), this, "+= sum of the rows of", m);
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0, n = cols(), at = m.at(i, 0); j < n; j++) array[offset + j] += m.array[at + j];
    }
    return this;
  }

  /** this = this · factor. */
  public Matrix scale(double factor) {
    for (int i = offset, to = offset + size(); i < to; i++) array[i] *= factor;
    return this;
  }

  /** this = this / divisor. */
  public Matrix divide(double divisor) {
    for (int i = offset, to = offset + size(); i < to; i++) array[i] /= divisor;
    return this;
  }

  /** Every entry x = eˣ; for these four functions see {@link Elementary}. */
  public Matrix exp() {
    Vectors.ENTRYWISE.exp(array, offset, offset + size());
    return this;
  }

  /** Every entry x = tanh x. */
  public Matrix tanh() {
    Vectors.ENTRYWISE.tanh(array, offset, offset + size());
    return this;
  }

  /** Every entry x = σ(x) = 1 / (1 + e⁻ˣ). */
  public Matrix logistic() {
    Vectors.ENTRYWISE.logistic(array, offset, offset + size());
    return this;
  }

  /** Every entry x = ln x. */
  public Matrix log() {
    Vectors.ENTRYWISE.log(array, offset, offset + size());
    return this;
  }

  /** this = m, which may be a transpose. */
  public Matrix copy(Operand m) {
    Shapes.checkSame(this, "=", m);
    if (m instanceof Matrix) System.arraycopy(m.array, m.offset, array, offset, size());
    else for (int i = 0; i < rows(); i++) for (int j = 0, to = at(i, 0); j < cols(); j++) array[to + j] = m.array[m.at(i, j)];
    return this;
  }

  /** Row i of this = row {@code rows[i]} of m, for every row of this. */
  public Matrix copyRows(Matrix m, int... rows) {
    Shapes.checkRows(this, m, rows);
    for (int i = 0; i < rows.length; i++) System.arraycopy(m.array, m.at(rows[i], 0), array, at(i, 0), cols());
    return this;
  }

  /** Every entry = value. */
  public Matrix fill(double value) {
    Arrays.fill(array, offset, offset + size(), value);
    return this;
  }
}
