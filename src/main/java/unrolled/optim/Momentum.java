package unrolled.optim;

import unrolled.param.Param;

/**
 * Momentum, the heavy ball: a step along a sum of all gradients in which older ones fade.
 *
 * <pre>
 *   vₜ = β·vₜ₋₁ + gₜ
 *   θₜ = θₜ₋₁ − η · vₜ
 * </pre>
 *
 * Polyak, "Some Methods of Speeding up the Convergence of Iteration Methods", USSR Computational Mathematics and
 * Mathematical Physics 4, 1964. Memory: one number (v) per coordinate.
 *
 * <p>Two other conventions are in use. With η inside, v = β·v + η·g and θ −= v: the same path as long as η is constant,
 * but what is in v already keeps the rate of its own step when η changes. As an average, v = β·v + (1 − β)·g: the same
 * path if η is larger by the factor 1 / (1 − β).
 *
 * @param beta β, at least 0 and less than 1; 0 is plain descent
 */
public record Momentum(double beta) implements Rule {
  public Momentum {
    Require.fading("beta", beta);
  }

  /** β = 0.9. */
  public Momentum() {
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
        theta[i] -= eta * v[i];
      }
    };
  }
}
