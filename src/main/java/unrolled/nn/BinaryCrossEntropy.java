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
    Require.sameShape("predictions and targets", prediction, target);
    Require.probabilities("prediction", prediction);
    Require.probabilities("target", target);
    double[] y = target.data(), g = gradient.copy(prediction).data();
    double loss = 0, divisor = this == SUM ? 1 : g.length;
    for (int i = 0; i < g.length; i++) {
      double p = g[i];
      g[i] = 0;
      if (y[i] > 0) {
        loss -= y[i] * Elementary.log(p);                  // L −= y·ln p
        g[i] -= y[i] / p;                                  // ∂ = −y / p
      }
      if (y[i] < 1) {
        loss -= (1 - y[i]) * Elementary.log(1 - p);        // L −= (1 − y)·ln(1 − p)
        g[i] += (1 - y[i]) / (1 - p);                      // ∂ += (1 − y) / (1 − p)
      }
    }
    gradient.divide(divisor);
    return loss / divisor;
  }
}
