package unrolled.optim;

import unrolled.param.Param;

/**
 * Stochastic gradient descent: the same rate for every coordinate, no memory.
 *
 * <pre>
 *   θₜ = θₜ₋₁ − η · gₜ
 * </pre>
 *
 * Robbins and Monro, "A Stochastic Approximation Method", Annals of Mathematical Statistics 22, 1951. Memory: none.
 */
public record Sgd() implements Rule {
  @Override public boolean skipsZeroGradient() {
    return true;
  }

  @Override public Update on(Param p, Slots slots) {
    double[] theta = p.value().data(), g = p.gradient().data();
    return (t, eta, from, to) -> {
      for (int i = from; i < to; i++) theta[i] -= eta * g[i];
    };
  }
}
