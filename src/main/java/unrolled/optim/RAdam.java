package unrolled.optim;

import unrolled.param.Param;

/**
 * RAdam: Adam that trusts v only when enough gradients are in it, and is plain momentum before that.
 *
 * <pre>
 *   mₜ = β₁·mₜ₋₁ + (1 − β₁)·gₜ
 *   vₜ = β₂·vₜ₋₁ + (1 − β₂)·gₜ²
 *   m̂ₜ = mₜ / (1 − β₁ᵗ)
 *   ρ∞ = 2 / (1 − β₂) − 1
 *   ρₜ = ρ∞ − 2·t·β₂ᵗ / (1 − β₂ᵗ)
 *   rₜ = √( (ρₜ − 4)·(ρₜ − 2)·ρ∞ / ((ρ∞ − 4)·(ρ∞ − 2)·ρₜ) )
 *   θₜ = θₜ₋₁ − η · m̂ₜ                                     (as long as ρₜ ≤ 5)
 *   θₜ = θₜ₋₁ − η·rₜ·√(1 − β₂ᵗ) / (√vₜ + ε) · m̂ₜ           (ε outside the root)
 *   θₜ = θₜ₋₁ − η·rₜ·√(1 − β₂ᵗ) / √(vₜ + ε) · m̂ₜ           (ε inside the root)
 * </pre>
 *
 * Liu, Jiang, He, Chen, Liu, Gao and Han, "On the Variance of the Adaptive Learning Rate and Beyond", ICLR 2020,
 * Algorithm 2, which begins at ρₜ > 4; 5 and the ε beside the uncorrected v are those of PyTorch. Memory: two numbers
 * (m, v) per coordinate.
 *
 * @param beta1 β₁, at least 0 and less than 1
 * @param beta2 β₂, at least 0 and less than 1; up to 2/3 it never trusts v
 * @param epsilon ε > 0 and its place; it makes 0 / 0 a step of 0
 */
public record RAdam(double beta1, double beta2, Epsilon epsilon) implements Rule {
  public RAdam {
    Require.fading("beta1", beta1);
    Require.fading("beta2", beta2);
  }

  /** β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸ outside the root. */
  public RAdam() {
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
        double unbias1 = Power.oneMinus(beta1, t), trust = trust(t);
        for (int i = from; i < to; i++) {
          m[i] = beta1 * m[i] + (1 - beta1) * g[i];
          v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
          theta[i] -= rate(trust, eta, v[i]) * (m[i] / unbias1);
        }
      }

      @Override public double rate(long t, double eta, int i) {
        return rate(trust(t), eta, v[i]);
      }

      private double rate(double trust, double eta, double v) {
        return trust == 0 ? eta : eta * trust / epsilon.root(v);
      }
    };
  }

  /** rₜ·√(1 − β₂ᵗ), or 0 as long as ρₜ ≤ 5. */
  private double trust(long t) {
    double power = Power.of(beta2, t), rest = Power.oneMinus(beta2, t);
    double end = 2 / (1 - beta2) - 1, rho = end - 2 * t * power / rest;
    if (rho <= 5) return 0;
    return Math.sqrt((rho - 4) * (rho - 2) * end / ((end - 4) * (end - 2) * rho)) * Math.sqrt(rest);
  }
}
