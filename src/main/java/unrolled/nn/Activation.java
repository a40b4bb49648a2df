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
      double[] z = h.array();
      for (int i = h.offset(), to = i + h.size(); i < to; i++) z[i] = Math.max(z[i], 0);
    }

    @Override void timesDerivative(double[] dh, int at, double[] h, int from, int size) {
      for (int i = 0; i < size; i++) dh[at + i] *= h[from + i] > 0 ? 1 : 0;
    }
  },
  TANH {
    @Override public void forward(Matrix h) {
      h.tanh();
    }

    @Override void timesDerivative(double[] dh, int at, double[] h, int from, int size) {
      for (int i = 0; i < size; i++) dh[at + i] *= 1 - h[from + i] * h[from + i];
    }
  },
  LOGISTIC {
    @Override public void forward(Matrix h) {
      h.logistic();
    }

    @Override void timesDerivative(double[] dh, int at, double[] h, int from, int size) {
      for (int i = 0; i < size; i++) dh[at + i] *= h[from + i] * (1 - h[from + i]);
    }
  };

  /**
   * Every entry z of h becomes f(z).
   *
   * @param h of any shape, such as B × units for B examples; overwritten
   */
  public abstract void forward(Matrix h);

  /** dh ⊙ f′, from h = f(z); a loop in each constant, since a call for each entry takes several times as long. */
  abstract void timesDerivative(double[] dh, int at, double[] h, int from, int size);

  /**
   * Every entry ∂L/∂h of dh becomes ∂L/∂z.
   *
   * @param h what {@link #forward} made; not modified
   * @param dh of the same shape; overwritten
   */
  public void backward(Matrix h, Matrix dh) {
    Require.sameShape("outputs and their gradient", h, dh);
    timesDerivative(dh.array(), dh.offset(), h.array(), h.offset(), h.size());   // dz = dh ⊙ f′
  }
}
