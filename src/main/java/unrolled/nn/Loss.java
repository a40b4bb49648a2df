package unrolled.nn;

import unrolled.matrix.Matrix;

/** A loss of a batch of predictions against their targets, both with one example in a row. */
public interface Loss {
  /**
   * The loss, and its derivative with respect to each prediction.
   *
   * @param prediction not modified
   * @param target not modified
   * @param gradient overwritten with ∂loss/∂prediction; of the same shape
   */
  double lossAndGradient(Matrix prediction, Matrix target, Matrix gradient);
}
