package unrolled.optim;

import unrolled.param.Param;

/**
 * Nesterov's momentum: the gradient is taken where the momentum is about to carry θ.
 *
 * <pre>
 *   vₜ = β·vₜ₋₁ + gₜ
 *   θₜ = θₜ₋₁ − η · (gₜ + β·vₜ)
 * </pre>
 *
 * Nesterov, "A Method of Solving a Convex Programming Problem with Convergence Rate O(1/k²)", Soviet Mathematics
 * Doklady 27, 1983, in the form of Bengio, Boulanger-Lewandowski and Pascanu, "Advances in Optimizing Recurrent
 * Networks", ICASSP 2013, in which θ is that point ahead, and θₜ + η·β·vₜ is the point behind it. Memory: one number
 * (v) per coordinate.
 *
 * @param beta β, at least 0 and less than 1; 0 is plain descent
 */
public record Nesterov(double beta) implements Rule {
  public Nesterov {
    Require.fading("beta", beta);
  }

  /** β = 0.9. */
  public Nesterov() {
    this(0.9);
  }

  @Override public boolean skipsZeroGradient() {
    return false;
  }

  @Override public Update on(Param p, Slots slots) {
    double[] theta = p.value().data(), g = p.gradient().data(), v = slots.add("v", 0);
    return (t, eta, from, to) -> {
      for (int i = from; i < to; i++) {
        v[i] = beta * v[i] + g[i];
        theta[i] -= eta * (g[i] + beta * v[i]);
      }
    };
  }
}
