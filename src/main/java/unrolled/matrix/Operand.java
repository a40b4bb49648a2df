package unrolled.matrix;

/**
 * What may stand in a product: a matrix, some of its rows, or the transpose of one. Entry (i, j) is
 * {@code array()[offset() + i*rowStride + j*colStride]}.
 */
public abstract sealed class Operand permits Matrix, Transpose {
  /** How far apart two neighbours in a column and in a row are. */
  final int rowStride, colStride;
  final double[] array;
  final int offset;
  private final int rows, cols;

  Operand(int rows, int cols, double[] array, int offset, int rowStride, int colStride) {
    this.rows = rows;
    this.cols = cols;
    this.array = array;
    this.offset = offset;
    this.rowStride = rowStride;
    this.colStride = colStride;
  }

  /** How many rows. */
  public final int rows() {
    return rows;
  }

  /** How many columns. */
  public final int cols() {
    return cols;
  }

  /** How many entries. */
  public final int size() {
    return rows * cols;
  }

  /** The array in which the entries stand, live; that of a view holds other rows too, before and behind. */
  public final double[] array() {
    return array;
  }

  /** Where the first entry stands in {@link #array()}. */
  public final int offset() {
    return offset;
  }

  /** Entry (row, col), both counted from 0. */
  public final double get(int row, int col) {
    return array[offset + index(row, col)];
  }

  /** Where entry (row, col) stands after the first one. */
  public final int index(int row, int col) {
    if (row < 0 || row >= rows || col < 0 || col >= cols) {
      throw new IndexOutOfBoundsException("there is no entry (" + row + ", " + col + ") in a matrix of " + Shapes.of(this));
    }
    return row * rowStride + col * colStride;
  }

  /** Σ of the squared entries, in the order of the index. */
  public final double sumOfSquares() {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < cols; j++) sum += array[at(i, j)] * array[at(i, j)];
    }
    return sum;
  }

  /** Whether |x| ≤ limit for the entries x at {@code from … to − 1} of {@link #array()}; NaN is not. */
  public final boolean within(int from, int to, double limit) {
    return Vectors.ENTRYWISE.within(array, from, to, limit);
  }

  /** The kind and the shape, such as {@code Matrix 2×3}; tables show the numbers. */
  @Override public final String toString() {
    return getClass().getSimpleName() + " " + rows + "×" + cols;
  }

  /** Where entry (i, j) stands in the array. */
  final int at(int i, int j) {
    return offset + i * rowStride + j * colStride;
  }

  /** Whether an entry of this may be an entry of the other operand too. */
  final boolean overlaps(Operand other) {
    return array == other.array && offset < other.offset + other.size() && other.offset < offset + size();
  }
}
