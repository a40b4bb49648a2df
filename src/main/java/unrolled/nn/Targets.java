package unrolled.nn;

import unrolled.matrix.Matrix;

/** Refuses targets for which a loss is not defined. */
final class Targets {
  /** How far the sum of a distribution may be from 1: far more than rounding, far less than a mistake. */
  private static final double ROUNDING = 1e-6;

  private Targets() {}

  /** There is a target for each prediction. */
  static void checkShape(Matrix prediction, Matrix target) {
    if (prediction.rows() != target.rows() || prediction.cols() != target.cols()) {
      throw new IllegalArgumentException("predictions and targets differ in shape: " + prediction.rows() + "×" + prediction.cols()
          + " and " + target.rows() + "×" + target.cols());
    }
  }

  /** Each target is a probability; NaN is none. */
  static void checkProbabilities(Matrix target) {
    double[] y = target.data();
    for (int i = 0; i < y.length; i++) {
      if (!(y[i] >= 0 && y[i] <= 1)) {
        throw new IllegalArgumentException("a target must be in 0 … 1, but the one at [" + i / target.cols() + ","
            + i % target.cols() + "] is " + y[i]);
      }
    }
  }

  /** Each row of targets is a distribution: probabilities with the sum 1. */
  static void checkDistributions(Matrix target) {
    checkProbabilities(target);
    for (int row = 0; row < target.rows(); row++) {
      double sum = 0;
      for (int col = 0; col < target.cols(); col++) sum += target.get(row, col);
      if (Math.abs(sum - 1) > ROUNDING) {
        throw new IllegalArgumentException("each row of targets must have the sum 1, but row " + row + " has " + sum);
      }
    }
  }
}
