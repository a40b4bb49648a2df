package unrolled.optim;

import unrolled.param.Params;

/**
 * Clipping by value: every coordinate of the gradient is limited for itself, which turns its direction.
 *
 * <pre>
 *   gᵢ ← max(−max, min(max, gᵢ))
 * </pre>
 *
 * @param max the largest |gᵢ| that is left alone; positive, and infinite for no limit
 */
public record ClipValue(double max) implements Transform {
  public ClipValue {
    Require.limit("max", max);
  }

  @Override public void apply(Params params) {
    for (int k = 0; k < params.count(); k++) {
      double[] g = params.get(k).gradient().data();
      for (int i = 0; i < g.length; i++) g[i] = Math.max(-max, Math.min(max, g[i]));
    }
  }
}
