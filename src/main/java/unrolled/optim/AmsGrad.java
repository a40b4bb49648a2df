package unrolled.optim;

import unrolled.param.Param;

/**
 * AMSGrad: Adam that divides by the largest average of squared gradients so far, and so never forgets a large one.
 *
 * <pre>
 *   mₜ = β₁·mₜ₋₁ + (1 − β₁)·gₜ
 *   vₜ = β₂·vₜ₋₁ + (1 − β₂)·gₜ²
 *   wₜ = max(wₜ₋₁, vₜ)
 *   θₜ = θₜ₋₁ − η / (√(wₜ / (1 − β₂ᵗ)) + ε) · mₜ / (1 − β₁ᵗ)         (ε outside the root)
 *   θₜ = θₜ₋₁ − η / √(wₜ / (1 − β₂ᵗ) + ε) · mₜ / (1 − β₁ᵗ)           (ε inside the root)
 * </pre>
 *
 * Reddi, Kale and Kumar, "On the Convergence of Adam and Beyond", ICLR 2018, Algorithm 2, where w is called v̂ and
 * nothing is corrected; the corrections are those of PyTorch, and the maximum is taken before them. Memory: three
 * numbers (m, v, w) per coordinate.
 *
 * @param beta1 β₁, at least 0 and less than 1
 * @param beta2 β₂, at least 0 and less than 1
 * @param epsilon ε > 0 and its place; it makes 0 / 0 a step of 0
 */
public record AmsGrad(double beta1, double beta2, Epsilon epsilon) implements Rule {
  public AmsGrad {
    Require.fading("beta1", beta1);
    Require.fading("beta2", beta2);
  }

  /** β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸ outside the root. */
  public AmsGrad() {
    this(0.9, 0.999, Epsilon.outsideRoot(1e-8));
  }

  @Override public boolean skipsZeroGradient() {
    return false;
  }

  @Override public boolean squaresGradient() {
    return true;
  }

  @Override public Update on(Param p, Slots slots) {
    double[] theta = p.value().data(), g = p.gradient().data();
    double[] m = slots.add("m", 0), v = slots.add("v", 0), w = slots.add("w", 0);
    return new Update() {
      @Override public void step(long t, double eta, int from, int to) {
        double unbias1 = Power.oneMinus(beta1, t), unbias2 = Power.oneMinus(beta2, t);
        for (int i = from; i < to; i++) {
          m[i] = beta1 * m[i] + (1 - beta1) * g[i];
          v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
          w[i] = Math.max(w[i], v[i]);
          theta[i] -= rate(unbias2, eta, w[i]) * (m[i] / unbias1);
        }
      }

      @Override public double rate(long t, double eta, int i) {
        return rate(Power.oneMinus(beta2, t), eta, w[i]);
      }

      private double rate(double unbias2, double eta, double w) {
        return eta / epsilon.root(w / unbias2);
      }
    };
  }
}
