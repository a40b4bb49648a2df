package unrolled.optim;

import unrolled.param.Param;

/**
 * NAdam: Adam with Nesterov's look ahead, and a momentum μ that grows from about β₁/2 to β₁.
 *
 * <pre>
 *   μₜ = β₁ · (1 − ½ · 0.96^(t·ψ))
 *   Pₜ = μ₁ · μ₂ · … · μₜ
 *   mₜ = β₁·mₜ₋₁ + (1 − β₁)·gₜ
 *   vₜ = β₂·vₜ₋₁ + (1 − β₂)·gₜ²
 *   v̂ₜ = vₜ / (1 − β₂ᵗ)
 *   m̄ₜ = (1 − μₜ) / (1 − Pₜ) · gₜ + μₜ₊₁ / (1 − Pₜ·μₜ₊₁) · mₜ
 *   θₜ = θₜ₋₁ − η / (√v̂ₜ + ε) · m̄ₜ         (ε outside the root)
 *   θₜ = θₜ₋₁ − η / √(v̂ₜ + ε) · m̄ₜ         (ε inside the root)
 * </pre>
 *
 * Dozat, "Incorporating Nesterov Momentum into Adam", ICLR 2016 Workshop, in the form of PyTorch, in which m fades with
 * β₁ instead of μₜ. P is a function of t alone, so it is no state. Memory: two numbers (m, v) per coordinate.
 *
 * @param beta1 β₁, at least 0 and less than 1
 * @param beta2 β₂, at least 0 and less than 1
 * @param psi ψ, how fast μ grows; at least 0
 * @param epsilon ε > 0 and its place; it makes 0 / 0 a step of 0
 */
public record NAdam(double beta1, double beta2, double psi, Epsilon epsilon) implements Rule {
  public NAdam {
    Require.fading("beta1", beta1);
    Require.fading("beta2", beta2);
    Require.atLeastZero("psi", psi);
  }

  /** β₁ = 0.9, β₂ = 0.999, ψ = 0.004 and ε = 10⁻⁸ outside the root. */
  public NAdam() {
    this(0.9, 0.999, 0.004, Epsilon.outsideRoot(1e-8));
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
      private final double fading = StrictMath.pow(0.96, psi);
      private long last;
      private double product = 1;

      @Override public void step(long t, double eta, int from, int to) {
        double now = mu(t), next = mu(t + 1), P = P(t), unbias2 = Power.oneMinus(beta2, t);
        double ofG = (1 - now) / (1 - P), ofM = next / (1 - P * next);
        for (int i = from; i < to; i++) {
          m[i] = beta1 * m[i] + (1 - beta1) * g[i];
          v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
          theta[i] -= rate(unbias2, eta, v[i]) * (ofG * g[i] + ofM * m[i]);
        }
      }

      @Override public double rate(long t, double eta, int i) {
        return rate(Power.oneMinus(beta2, t), eta, v[i]);
      }

      private double rate(double unbias2, double eta, double v) {
        return eta / epsilon.root(v / unbias2);
      }

      /** Always the same product in the same order, continued from the last step if that is not later. */
      private double P(long t) {
        if (t < last) {
          last = 0;
          product = 1;
        }
        while (last < t) product *= mu(++last);
        return product;
      }

      private double mu(long t) {
        return beta1 * (1 - 0.5 * Power.of(fading, t));
      }
    };
  }
}
