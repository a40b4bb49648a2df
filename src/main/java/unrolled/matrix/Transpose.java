package unrolled.matrix;

/** The transpose of a matrix, seen without moving an entry: only products accept it, so that xᵀ·d reads as in the formula. */
public final class Transpose implements Operand {
  private final Matrix matrix;

  Transpose(Matrix matrix) {
    this.matrix = matrix;
  }

  @Override public int rows() {
    return matrix.cols();
  }

  @Override public int cols() {
    return matrix.rows();
  }

  @Override public double[] data() {
    return matrix.data();
  }

  @Override public int rowStride() {
    return matrix.colStride();
  }

  @Override public int colStride() {
    return matrix.rowStride();
  }
}
