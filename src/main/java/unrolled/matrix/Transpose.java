package unrolled.matrix;

/** The transpose of a matrix, seen without moving an entry: only products accept it, so that xᵀ·d reads as in the formula. */
public final class Transpose extends Operand {
  Transpose(Matrix m) {
    super(m.cols(), m.rows(), m.array, m.offset, m.colStride, m.rowStride);
  }
}
