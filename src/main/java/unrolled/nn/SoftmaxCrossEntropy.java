package unrolled.nn;

import unrolled.matrix.Elementary;
import unrolled.matrix.Matrix;

/**
 * The cross-entropy of B examples with C classes, from logits z (any numbers, the prediction) and targets q (in each
 * row a distribution over the classes, such as a row of {@link #oneHot}), in two conventions:
 *
 * <pre>
 *   p = softmax z,   pₖ = e^zₖ / Σ e^zⱼ
 *   SUM    L = −Σ q·ln p            ∂L/∂z = p − q
 *   MEAN   L = −Σ q·ln p / B        ∂L/∂z = (p − q) / B
 * </pre>
 *
 * With the largest logit m of a row, ln pₖ = (zₖ − m) − ln Σ e^(zⱼ − m), in which nothing overflows. A class that is
 * impossible has the logit −∞; as a target of probability 0 it costs nothing.
 */
public enum SoftmaxCrossEntropy implements Loss {
  SUM, MEAN;

  /**
   * Targets of one class each: row i is 1 at classes[i] and 0 elsewhere.
   *
   * @param count how many classes there are
   * @param classes one for each row, in 0 … count − 1
   */
  public static Matrix oneHot(int count, int... classes) {
    Matrix rows = new Matrix(classes.length, count);
    for (int i = 0; i < classes.length; i++) {
      if (classes[i] < 0 || classes[i] >= count) {
        throw new IllegalArgumentException("a class must be in 0 … " + (count - 1) + ", but in row " + i
            + " it is " + classes[i]);
      }
      rows.set(i, classes[i], 1);
    }
    return rows;
  }

  @Override public double lossAndGradient(Matrix prediction, Matrix target, Matrix gradient) {
    Require.sameShape("predictions and targets", prediction, target);
    Require.distributions(target);
    double[] q = target.data(), g = gradient.copy(prediction).data();
    int cols = target.cols();
    double loss = 0, divisor = this == SUM ? 1 : target.rows();
    for (int row = 0; row < g.length; row += cols) {
      double max = g[row];
      for (int i = row; i < row + cols; i++) max = Math.max(max, g[i]);
      for (int i = row; i < row + cols; i++) {
        g[i] -= max;                                           // zₖ − m
        if (q[i] > 0) loss -= q[i] * g[i];                     // L −= Σ q·(z − m)
      }
    }
    gradient.exp();                                            // e^(zₖ − m)
    for (int row = 0; row < g.length; row += cols) {
      double sum = 0;
      for (int i = row; i < row + cols; i++) sum += g[i];
      loss += Elementary.log(sum);                             // L += ln Σ e^(z − m), since Σ q = 1
      for (int i = row; i < row + cols; i++) g[i] /= sum;      // p = softmax z
    }
    gradient.subtract(target).divide(divisor);                 // ∂L/∂z = (p − q) / divisor
    return loss / divisor;
  }
}
