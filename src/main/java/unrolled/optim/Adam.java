package unrolled.optim;

import unrolled.param.Param;

/**
 * Adam: momentum over RMSProp, both as averages that are corrected for their start at 0.
 *
 * <pre>
 *   mₜ = β₁·mₜ₋₁ + (1 − β₁)·gₜ
 *   vₜ = β₂·vₜ₋₁ + (1 − β₂)·gₜ²
 *   m̂ₜ = mₜ / (1 − β₁ᵗ)
 *   v̂ₜ = vₜ / (1 − β₂ᵗ)
 *   θₜ = θₜ₋₁ − η / (√v̂ₜ + ε) · m̂ₜ         (ε outside the root)
 *   θₜ = θₜ₋₁ − η / √(v̂ₜ + ε) · m̂ₜ         (ε inside the root)
 * </pre>
 *
 * Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, Algorithm 1, with ε outside the root and
 * added after the correction. Memory: two numbers (m, v) per coordinate.
 *
 * @param beta1 β₁, at least 0 and less than 1
 * @param beta2 β₂, at least 0 and less than 1
 * @param epsilon ε > 0 and its place; it makes 0 / 0 a step of 0
 */
public record Adam(double beta1, double beta2, Epsilon epsilon) implements Rule {
  public Adam {
    Require.fading("beta1", beta1);
    Require.fading("beta2", beta2);
  }

  /** β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸ outside the root, as in the paper. */
  public Adam() {
    this(0.9, 0.999, Epsilon.outsideRoot(1e-8));
  }

  @Override public boolean skipsZeroGradient() {
    return false;
  }

  @Override public boolean squaresGradient() {
    return true;
  }

  @Override public Update on(Param p, Slots slots) {
    double[] theta = p.value().data(), g = p.gradient().data(), m = slots.add("m", 0), v = slots.add("v", 0);
    return new Update() {
      @Override public void step(long t, double eta, int from, int to) {
        double unbias1 = Power.oneMinus(beta1, t), unbias2 = Power.oneMinus(beta2, t);
        for (int i = from; i < to; i++) {
          m[i] = beta1 * m[i] + (1 - beta1) * g[i];
          v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
          theta[i] -= rate(unbias2, eta, v[i]) * (m[i] / unbias1);
        }
      }

      @Override public double rate(long t, double eta, int i) {
        return rate(Power.oneMinus(beta2, t), eta, v[i]);
      }

      private double rate(double unbias2, double eta, double v) {
        return eta / epsilon.root(v / unbias2);
      }
    };
  }
}
