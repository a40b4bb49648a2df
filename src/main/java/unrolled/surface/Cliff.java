package unrolled.surface;

/**
 * The loss of a recurrent unit after 50 steps, as a function of its weight w and its bias b:
 *
 * <pre>
 *   h₀ = 0.5,   hₜ = w·σ(hₜ₋₁) + b,   L = (σ(h₅₀) − 0.7)²
 *   ∂hₜ/∂w = σ(hₜ₋₁) + w·σ′(hₜ₋₁)·∂hₜ₋₁/∂w,   ∂hₜ/∂b = 1 + w·σ′(hₜ₋₁)·∂hₜ₋₁/∂b
 * </pre>
 *
 * On one side of a curve in the plane the unit ends in a high state, on the other side in a low one. The nearer the
 * curve, the longer the product of the factors w·σ′ grows: the gradient explodes. After Pascanu, Mikolov and Bengio,
 * "On the difficulty of training recurrent neural networks", ICML 2013.
 */
final class Cliff {
  private static final int STEPS = 50;
  private static final double FIRST = 0.5, TARGET = 0.7;

  private Cliff() {}

  static double loss(double w, double b) {
    double h = FIRST;
    for (int t = 1; t <= STEPS; t++) h = w * sigmoid(h) + b;
    double r = sigmoid(h) - TARGET;
    return r * r;
  }

  static double byWeight(double w, double b) {
    return derivative(w, b, true);
  }

  static double byBias(double w, double b) {
    return derivative(w, b, false);
  }

  private static double derivative(double w, double b, boolean byWeight) {
    double h = FIRST, dh = 0;
    for (int t = 1; t <= STEPS; t++) {
      double s = sigmoid(h);
      dh = (byWeight ? s : 1) + w * s * (1 - s) * dh;
      h = w * s + b;
    }
    double s = sigmoid(h);
    return 2 * (s - TARGET) * s * (1 - s) * dh;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
