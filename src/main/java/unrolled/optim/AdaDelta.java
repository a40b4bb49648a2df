package unrolled.optim;

import unrolled.param.Param;

/**
 * AdaDelta: the average length of past steps, in the place of a learning rate, gives the step the unit of θ.
 *
 * <pre>
 *   vₜ = ρ·vₜ₋₁ + (1 − ρ)·gₜ²
 *   dₜ = √(uₜ₋₁ + ε) / √(vₜ + ε) · gₜ
 *   uₜ = ρ·uₜ₋₁ + (1 − ρ)·dₜ²
 *   θₜ = θₜ₋₁ − η · dₜ
 * </pre>
 *
 * Zeiler, "ADADELTA: An Adaptive Learning Rate Method", arXiv:1212.5701, 2012, Algorithm 1, where η = 1, v is E[g²] and
 * u is E[Δx²]. Memory: two numbers (v, u) per coordinate.
 *
 * @param rho ρ, at least 0 and less than 1
 * @param epsilon ε > 0, inside both roots; it also sets the length √(ε / (1 − ρ)) of the first step
 */
public record AdaDelta(double rho, double epsilon) implements Rule {
  public AdaDelta {
    Require.fading("rho", rho);
    Require.positive("epsilon", epsilon);
  }

  /** ρ = 0.9 and ε = 10⁻⁶. */
  public AdaDelta() {
    this(0.9, 1e-6);
  }

  @Override public boolean skipsZeroGradient() {
    return false;
  }

  @Override public boolean squaresGradient() {
    return true;
  }

  @Override public Update on(Param p, Slots slots) {
    double[] theta = p.value().data(), g = p.gradient().data(), v = slots.add("v", 0), u = slots.add("u", 0);
    return new Update() {
      @Override public void step(long t, double eta, int from, int to) {
        for (int i = from; i < to; i++) {
          v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
          double d = Math.sqrt(u[i] + epsilon) / Math.sqrt(v[i] + epsilon) * g[i];
          u[i] = rho * u[i] + (1 - rho) * d * d;
          theta[i] -= eta * d;
        }
      }

      /** uₜ₋₁ is gone, but uₜ + ρ·ε = (uₜ₋₁ + ε) · (ρ + (1 − ρ)·gₜ² / (vₜ + ε)); NaN if ρ and gₜ are 0. */
      @Override public double rate(long t, double eta, int i) {
        double grown = rho + (1 - rho) * g[i] * g[i] / (v[i] + epsilon);
        return eta * Math.sqrt((u[i] + rho * epsilon) / grown) / Math.sqrt(v[i] + epsilon);
      }
    };
  }
}
