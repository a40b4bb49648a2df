package unrolled.nn;

import unrolled.matrix.Matrix;

/** A matrix to compute a batch in; kept for the next batch if that has as many rows. */
public final class Buffer {
  private Matrix matrix;

  /** With this many columns. */
  public Buffer(int cols) {
    matrix = new Matrix(1, cols);
  }

  /** The matrix, with this many rows; what is in it is left over from before. */
  public Matrix rows(int rows) {
    if (matrix.rows() != rows) matrix = new Matrix(rows, matrix.cols());
    return matrix;
  }
}
