package unrolled.optim;

import unrolled.param.Param;

/**
 * AdaMax: Adam that divides by the largest gradient, fading with time, instead of a root mean square.
 *
 * <pre>
 *   mₜ = β₁·mₜ₋₁ + (1 − β₁)·gₜ
 *   uₜ = max(β₂·uₜ₋₁, |gₜ| + ε)
 *   θₜ = θₜ₋₁ − η / uₜ · mₜ / (1 − β₁ᵗ)
 * </pre>
 *
 * Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, Algorithm 2, which has no ε; its place in the
 * maximum is that of PyTorch. Memory: two numbers (m, u) per coordinate.
 *
 * @param beta1 β₁, at least 0 and less than 1
 * @param beta2 β₂, at least 0 and less than 1
 * @param epsilon ε > 0; it makes 0 / 0 a step of 0
 */
public record AdaMax(double beta1, double beta2, double epsilon) implements Rule {
  public AdaMax {
    Require.fading("beta1", beta1);
    Require.fading("beta2", beta2);
    Require.positive("epsilon", epsilon);
  }

  /** β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸. */
  public AdaMax() {
    this(0.9, 0.999, 1e-8);
  }

  @Override public boolean skipsZeroGradient() {
    return false;
  }

  @Override public Update on(Param p, Slots slots) {
    double[] theta = p.value().data(), g = p.gradient().data(), m = slots.add("m", 0), u = slots.add("u", 0);
    return new Update() {
      @Override public void step(long t, double eta, int from, int to) {
        double unbias1 = Power.oneMinus(beta1, t);
        for (int i = from; i < to; i++) {
          m[i] = beta1 * m[i] + (1 - beta1) * g[i];
          u[i] = Math.max(beta2 * u[i], Math.abs(g[i]) + epsilon);
          theta[i] -= rate(t, eta, i) * (m[i] / unbias1);
        }
      }

      @Override public double rate(long t, double eta, int i) {
        return eta / u[i];
      }
    };
  }
}
