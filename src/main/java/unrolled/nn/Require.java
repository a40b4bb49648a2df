package unrolled.nn;

import unrolled.matrix.Matrix;
import unrolled.matrix.SparseRows;
import unrolled.param.Param;

/** Checks of what layers, losses and activations are given; written so that NaN fails. */
final class Require {
  /** How far the sum of a distribution may be from 1: far more than rounding, far less than a mistake. */
  private static final double ROUNDING = 1e-6;

  private Require() {}

  static void sameShape(String what, Matrix a, Matrix b) {
    if (a.rows() != b.rows() || a.cols() != b.cols()) {
      throw new IllegalArgumentException(what + " differ in shape: " + a.rows() + "×" + a.cols()
          + " and " + b.rows() + "×" + b.cols());
    }
  }

  static void bias(Param W, Param b) {
    if (b.value().rows() != 1 || b.value().cols() != W.value().cols()) {
      throw new IllegalArgumentException("b must be one row with a number for each column of W, but they are "
          + b + " and " + W);
    }
  }

  /** x·W has the shape of y. */
  static void product(SparseRows x, Param W, Matrix y) {
    if (x.cols() != W.value().rows() || y.rows() != x.rows() || y.cols() != W.value().cols()) {
      throw new IllegalArgumentException("shapes do not fit: (" + y.rows() + "×" + y.cols() + ") = (" + x.rows() + "×"
          + x.cols() + ") · " + W);
    }
  }

  static void probabilities(String what, Matrix m) {
    for (int i = 0; i < m.data().length; i++) {
      double p = m.data()[i];
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("each " + what + " must be a probability, in 0 … 1, but the one at ["
            + i / m.cols() + "," + i % m.cols() + "] is " + p);
      }
    }
  }

  /** Probabilities with the sum 1 in each row. */
  static void distributions(Matrix targets) {
    probabilities("target", targets);
    for (int row = 0; row < targets.rows(); row++) {
      double sum = 0;
      for (int col = 0; col < targets.cols(); col++) sum += targets.get(row, col);
      if (Math.abs(sum - 1) > ROUNDING) {
        throw new IllegalArgumentException("each row of targets must have the sum 1, but row " + row + " has " + sum);
      }
    }
  }
}
