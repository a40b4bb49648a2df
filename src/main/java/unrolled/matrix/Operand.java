package unrolled.matrix;

/** What may stand in a product: a matrix, or the transpose of one. Entry (i, j) is {@code data()[i*rowStride() + j*colStride()]}. */
public sealed interface Operand permits Matrix, Transpose {
  /** How many rows. */
  int rows();

  /** How many columns. */
  int cols();

  /** The entries, live and not copied. */
  double[] data();

  /** How far apart two neighbours in a column are. */
  int rowStride();

  /** How far apart two neighbours in a row are. */
  int colStride();
}
