package unrolled.nn;

import unrolled.matrix.Matrix;

/**
 * A function of each entry between two layers, h = f(z), and its derivative, written in terms of h:
 *
 * <pre>
 *   RELU       h = max(z, 0)             f′ = 1 where h > 0, else 0 (at z = 0 too)
 *   TANH       h = tanh z                f′ = 1 − h²
 *   LOGISTIC   h = 1 / (1 + e⁻ᶻ)         f′ = h·(1 − h)
 * </pre>
 */
public enum Activation {
  RELU {
    @Override public void forward(Matrix h) {
      double[] z = h.data();
      for (int i = 0; i < z.length; i++) z[i] = Math.max(z[i], 0);
    }

    @Override double derivative(double h) {
      return h > 0 ? 1 : 0;
    }
  },
  TANH {
    @Override public void forward(Matrix h) {
      h.tanh();
    }

    @Override double derivative(double h) {
      return 1 - h * h;
    }
  },
  LOGISTIC {
    @Override public void forward(Matrix h) {
      h.logistic();
    }

    @Override double derivative(double h) {
      return h * (1 - h);
    }
  };

  /** Every entry z of h becomes f(z). */
  public abstract void forward(Matrix h);

  /** f′, from h = f(z). */
  abstract double derivative(double h);

  /**
   * Every entry ∂L/∂h of dh becomes ∂L/∂z.
   *
   * @param h what {@link #forward} made; not modified
   * @param dh of the same shape
   */
  public void backward(Matrix h, Matrix dh) {
    Require.sameShape("outputs and their gradient", h, dh);
    double[] f = h.data(), d = dh.data();
    for (int i = 0; i < d.length; i++) d[i] *= derivative(f[i]);    // dz = dh ⊙ f′
  }
}
