package unrolled.nn;

import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;

/** Random examples. */
final class Normal {
  private Normal() {}

  /** A matrix of draws from N(0, 1), row by row. */
  static Matrix matrix(Rng rng, int rows, int cols) {
    Matrix m = new Matrix(rows, cols);
    for (int i = 0; i < m.data().length; i++) m.data()[i] = rng.nextGaussian();
    return m;
  }
}
