package unrolled.optim;

import unrolled.param.Param;

/**
 * RMSProp: like AdaGrad, but with a fading average of the squared gradients, so that the rate can recover.
 *
 * <pre>
 *   vₜ = ρ·vₜ₋₁ + (1 − ρ)·gₜ²
 *   bₜ = β·bₜ₋₁ + gₜ / (√vₜ + ε)           (ε outside the root)
 *   bₜ = β·bₜ₋₁ + gₜ / √(vₜ + ε)           (ε inside the root)
 *   θₜ = θₜ₋₁ − η · bₜ
 * </pre>
 *
 * Tieleman and Hinton, "Lecture 6.5: rmsprop", Coursera: Neural Networks for Machine Learning, 2012, where β = 0. v
 * starts at 0 and is not corrected for it, so the first step is 1/√(1 − ρ) times as long as AdaGrad's. Memory: one
 * number (v) per coordinate, two (v, b) with momentum.
 *
 * @param rho ρ, at least 0 and less than 1
 * @param epsilon ε > 0 and its place; it makes 0 / 0 a step of 0
 * @param beta β, the momentum; at least 0 and less than 1
 */
public record RmsProp(double rho, Epsilon epsilon, double beta) implements Rule {
  public RmsProp {
    Require.fading("rho", rho);
    Require.fading("beta", beta);
  }

  /** ρ = 0.9, ε = 10⁻⁸ outside the root and no momentum. */
  public RmsProp() {
    this(0.9, Epsilon.outsideRoot(1e-8), 0);
  }

  @Override public boolean skipsZeroGradient() {
    return false;
  }

  @Override public boolean squaresGradient() {
    return true;
  }

  @Override public Update on(Param p, Slots slots) {
    double[] theta = p.value().data(), g = p.gradient().data(), v = slots.add("v", 0);
    double[] b = beta == 0 ? null : slots.add("b", 0);
    return new Update() {
      @Override public void step(long t, double eta, int from, int to) {
        for (int i = from; i < to; i++) {
          v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
          double direction = g[i] / epsilon.root(v[i]);
          if (b != null) direction = b[i] = beta * b[i] + direction;
          theta[i] -= eta * direction;
        }
      }

      @Override public double rate(long t, double eta, int i) {
        return eta / epsilon.root(v[i]);
      }
    };
  }
}
