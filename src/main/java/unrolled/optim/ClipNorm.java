package unrolled.optim;

import unrolled.param.Param;
import unrolled.param.Params;

/**
 * Clipping by the norm: a gradient that is too long is shortened, and keeps its direction.
 *
 * <pre>
 *   g ← g · min(1, max / ‖g‖)
 * </pre>
 *
 * Pascanu, Mikolov and Bengio, "On the Difficulty of Training Recurrent Neural Networks", ICML 2013, Algorithm 1. The
 * norm is that of all parameters together. PyTorch adds 10⁻⁶ to ‖g‖, which leaves the gradient a shade shorter.
 *
 * @param max the largest norm that is left alone; positive, and infinite for no limit
 * @param norm what is limited
 */
public record ClipNorm(double max, Norm norm) implements Transform {
  public ClipNorm {
    Require.limit("max", max);
  }

  /** Limits ‖g‖₂. */
  public ClipNorm(double max) {
    this(max, Norm.L2);
  }

  @Override public void apply(Params params) {
    double length = norm.of(params);
    if (length <= max) return;
    if (length == Double.POSITIVE_INFINITY) {
      scale(params, 0x1p-600, 1);   // a power of two: no number loses a digit that counts
      length = norm.of(params);
    }
    scale(params, max, length);
  }

  /** Such as {@code clip norm 5}. */
  @Override public String toString() {
    return "clip " + (norm == Norm.L2 ? "" : norm + " ") + "norm " + Words.of(max);
  }

  /** g ← g / divisor · factor; in this order max / ‖g‖ cannot underflow. */
  private static void scale(Params params, double factor, double divisor) {
    for (int k = 0; k < params.count(); k++) {
      Param p = params.get(k);
      double[] g = p.gradient().data();
      for (int part = 0; part < p.parts(); part++) {
        for (int i = p.from(part), to = p.to(part); i < to; i++) g[i] = g[i] / divisor * factor;
      }
    }
  }
}
