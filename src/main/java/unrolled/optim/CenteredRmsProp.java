package unrolled.optim;

import unrolled.param.Param;

/**
 * Centred RMSProp: the gradient is divided by its standard deviation instead of its root mean square.
 *
 * <pre>
 *   vₜ = ρ·vₜ₋₁ + (1 − ρ)·gₜ²
 *   aₜ = ρ·aₜ₋₁ + (1 − ρ)·gₜ
 *   bₜ = β·bₜ₋₁ + gₜ / √(vₜ − aₜ² + ε)     (ε inside the root)
 *   bₜ = β·bₜ₋₁ + gₜ / (√(vₜ − aₜ²) + ε)   (ε outside the root)
 *   θₜ = θₜ₋₁ − η · bₜ
 * </pre>
 *
 * Graves, "Generating Sequences With Recurrent Neural Networks", arXiv:1308.0850, 2013, with η taken out of b. Where
 * gradients hardly vary, the difference comes near 0 and ε alone bounds the step; where rounding makes the difference
 * negative, it counts as 0. Memory: three numbers (v, a, b) per coordinate, two without
 * momentum.
 *
 * @param rho ρ, at least 0 and less than 1
 * @param epsilon ε > 0 and its place
 * @param beta β, the momentum; at least 0 and less than 1
 */
public record CenteredRmsProp(double rho, Epsilon epsilon, double beta) implements Rule {
  public CenteredRmsProp {
    Require.fading("rho", rho);
    Require.fading("beta", beta);
  }

  /** ρ = 0.95, ε = 10⁻⁴ inside the root and β = 0.9, as in the paper. */
  public CenteredRmsProp() {
    this(0.95, Epsilon.insideRoot(1e-4), 0.9);
  }

  @Override public boolean skipsZeroGradient() {
    return false;
  }

  @Override public boolean squaresGradient() {
    return true;
  }

  @Override public Update on(Param p, Slots slots) {
    double[] theta = p.value().data(), g = p.gradient().data();
    double[] v = slots.add("v", 0), a = slots.add("a", 0), b = beta == 0 ? null : slots.add("b", 0);
    return new Update() {
      @Override public void step(long t, double eta, int from, int to) {
        for (int i = from; i < to; i++) {
          v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
          a[i] = rho * a[i] + (1 - rho) * g[i];
          double direction = g[i] / root(i);
          if (b != null) direction = b[i] = beta * b[i] + direction;
          theta[i] -= eta * direction;
        }
      }

      @Override public double rate(long t, double eta, int i) {
        return eta / root(i);
      }

      private double root(int i) {
        return epsilon.root(Math.max(0, v[i] - a[i] * a[i]));
      }
    };
  }
}
