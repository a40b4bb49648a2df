package unrolled.optim;

import unrolled.param.Param;

/**
 * AdaGrad: every coordinate has a learning rate of its own, the smaller the more squared gradient it has seen.
 *
 * <pre>
 *   Gₜ = Gₜ₋₁ + gₜ²
 *   θₜ = θₜ₋₁ − η / (√Gₜ + ε) · gₜ         (ε outside the root)
 *   θₜ = θₜ₋₁ − η / √(Gₜ + ε) · gₜ         (ε inside the root)
 * </pre>
 *
 * Duchi, Hazan and Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization", JMLR 12, 2011,
 * Figure 1 with diagonal matrices, where ε is called δ. Memory: one number (G) per coordinate.
 *
 * @param epsilon ε > 0 and its place; it makes 0 / 0 a step of 0
 * @param initial G₀, the same for every coordinate; at least 0
 */
public record AdaGrad(Epsilon epsilon, double initial) implements Rule {
  public AdaGrad {
    Require.atLeastZero("initial", initial);
  }

  /** ε = 10⁻⁸ outside the root and G₀ = 0. */
  public AdaGrad() {
    this(Epsilon.outsideRoot(1e-8), 0);
  }

  @Override public boolean skipsZeroGradient() {
    return true;
  }

  @Override public boolean squaresGradient() {
    return true;
  }

  @Override public Update on(Param p, Slots slots) {
    double[] theta = p.value().data(), g = p.gradient().data(), G = slots.add("G", initial);
    return new Update() {
      @Override public void step(long t, double eta, int from, int to) {
        for (int i = from; i < to; i++) {
          G[i] += g[i] * g[i];
          theta[i] -= rate(t, eta, i) * g[i];
        }
      }

      @Override public double rate(long t, double eta, int i) {
        return eta / epsilon.root(G[i]);
      }
    };
  }
}
