package unrolled.nn;

import unrolled.matrix.Matrix;

/**
 * The halved squared error of B examples with C sigmoid outputs f = σ(z), from pre-activations z (the prediction), in
 * two conventions. With r = f − y:
 *
 * <pre>
 *   HALF_SUM    L = Σ r² / 2         ∂L/∂z = r·f·(1 − f)
 *   HALF_MEAN   L = Σ r² / (2·B)     ∂L/∂z = r·f·(1 − f) / B
 * </pre>
 *
 * Where f is nearly 0 or 1 the gradient is nearly 0, right or wrong: the neuron is saturated. {@link LogisticLoss} has
 * the gradient r instead.
 */
public enum LogisticSquaredError implements Loss {
  HALF_SUM, HALF_MEAN;

  @Override public double lossAndGradient(Matrix prediction, Matrix target, Matrix gradient) {
    Require.sameShape("predictions and targets", prediction, target);
    double[] y = target.data(), g = gradient.copy(prediction).logistic().data();   // f = σ(z)
    double loss = 0, divisor = this == HALF_SUM ? 1 : target.rows();
    for (int i = 0; i < g.length; i++) {
      double f = g[i], r = f - y[i];
      loss += r * r;                                                               // L = Σ r² / 2 / divisor
      g[i] = r * f * (1 - f) / divisor;                                            // ∂L/∂z = r·f·(1 − f) / divisor
    }
    return loss / (2 * divisor);
  }
}
