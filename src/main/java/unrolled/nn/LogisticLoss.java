package unrolled.nn;

import unrolled.matrix.Elementary;
import unrolled.matrix.Matrix;

/**
 * The logistic loss of B examples with C outputs: the binary cross-entropy of σ(z), from logits z (any numbers, the
 * prediction) and targets y in 0 … 1, in two conventions:
 *
 * <pre>
 *   ℓ = −y·ln σ(z) − (1 − y)·ln(1 − σ(z)) = max(z, 0) − z·y + ln(1 + e^−|z|)
 *   SUM    L = Σ ℓ             ∂L/∂z = σ(z) − y
 *   MEAN   L = Σ ℓ / (B·C)     ∂L/∂z = (σ(z) − y) / (B·C)
 * </pre>
 *
 * The second form of ℓ neither overflows nor takes the logarithm of 0.
 */
public enum LogisticLoss implements Loss {
  SUM, MEAN;

  @Override public double lossAndGradient(Matrix prediction, Matrix target, Matrix gradient) {
    Require.sameShape("predictions and targets", prediction, target);
    Require.probabilities("target", target);
    double[] z = prediction.data(), y = target.data();
    double loss = 0, divisor = this == SUM ? 1 : z.length;
    for (int i = 0; i < z.length; i++) {
      loss += Math.max(z[i], 0) - z[i] * y[i] + Elementary.log(1 + Elementary.exp(-Math.abs(z[i])));   // ℓ
    }
    gradient.copy(prediction).logistic().subtract(target).divide(divisor);                 // (σ(z) − y) / divisor
    return loss / divisor;
  }
}
