package unrolled.nn;

import unrolled.matrix.Elementary;
import unrolled.matrix.Matrix;

/**
 * The binary cross-entropy of B examples with C outputs, from probabilities p (the prediction) and targets y, both in
 * 0 … 1, in two conventions:
 *
 * <pre>
 *   ℓ = −y·ln p − (1 − y)·ln(1 − p),   ℓ′ = −y / p + (1 − y) / (1 − p)
 *   SUM    L = Σ ℓ             ∂L/∂p = ℓ′
 *   MEAN   L = Σ ℓ / (B·C)     ∂L/∂p = ℓ′ / (B·C)
 * </pre>
 *
 * A term of weight 0 is 0. Who is certain (p = 0 or 1) and wrong has an infinite loss and gradient, which no step
 * survives; {@link LogisticLoss} computes the same from logits, where this cannot happen.
 */
public enum BinaryCrossEntropy implements Loss {
  SUM, MEAN;

  @Override public double lossAndGradient(Matrix prediction, Matrix target, Matrix gradient) {
    Targets.checkShape(prediction, target);
    Targets.checkProbabilities(target);
    double[] p = prediction.data(), y = target.data(), g = gradient.copy(prediction).data();
    double loss = 0, divisor = this == SUM ? 1 : p.length;
    for (int i = 0; i < p.length; i++) {
      if (p[i] < 0 || p[i] > 1) {
        throw new IllegalArgumentException("a prediction must be in 0 … 1, but the one at [" + i / target.cols() + ","
            + i % target.cols() + "] is " + p[i] + "; for logits take LogisticLoss");
      }
      g[i] = 0;
      if (y[i] > 0) {
        loss -= y[i] * Elementary.log(p[i]);                  // L −= y·ln p
        g[i] -= y[i] / p[i];                                  // ∂ = −y / p
      }
      if (y[i] < 1) {
        loss -= (1 - y[i]) * Elementary.log(1 - p[i]);        // L −= (1 − y)·ln(1 − p)
        g[i] += (1 - y[i]) / (1 - p[i]);                      // ∂ += (1 − y) / (1 − p)
      }
    }
    gradient.divide(divisor);
    return loss / divisor;
  }
}
