package unrolled.rnn;

import unrolled.matrix.Matrix;

/**
 * What an unrolled cell hands from step to step, such as h: the values after each step, where step 0 is the initial
 * state, and ∂L with respect to each of them.
 */
public final class State {
  private final Steps value, gradient;
  private final Matrix kept;

  State(int steps, int batch, int units) {
    value = new Steps(0, steps, batch, units);
    gradient = new Steps(0, steps, batch, units);
    kept = new Matrix(batch, units);
  }

  /** The values at the steps 0 … T, live. */
  public Steps value() {
    return value;
  }

  /** The gradients at the steps 0 … T, live: what flowed back, added to what the loss said. */
  public Steps gradient() {
    return gradient;
  }

  /** The value after step t. */
  public Matrix at(int t) {
    return value.at(t);
  }

  /** ∂L with respect to the value after step t. */
  public Matrix gradient(int t) {
    return gradient.at(t);
  }

  /** After step t, sequence b has the value that it had before. */
  void stay(int t, int b) {
    Matrix before = at(t - 1), now = at(t);
    System.arraycopy(before.array(), before.offset() + before.index(b, 0), now.array(), now.offset() + now.index(b, 0), now.cols());
  }

  /** The way back of {@link #stay}: the gradient moves to where the value came from. */
  void moveBack(int t, int b) {
    Matrix from = gradient(t), to = gradient(t - 1);
    double[] d = from.array();
    for (int j = 0, f = from.offset() + from.index(b, 0), g = to.offset() + to.index(b, 0); j < from.cols(); j++) {
      d[g + j] += d[f + j];
      d[f + j] = 0;
    }
  }

  /** Remembers the gradient at step t. */
  void keep(int t) {
    kept.copy(gradient(t));
  }

  /** Puts back what was kept: what has been added since does not flow. */
  void cut(int t) {
    gradient(t).copy(kept);
  }
}
