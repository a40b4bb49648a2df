package unrolled.optim;

import unrolled.param.Param;
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
      Param p = params.get(k);
      double[] g = p.gradient().data();
      for (int part = 0; part < p.parts(); part++) {
        for (int i = p.from(part), to = p.to(part); i < to; i++) g[i] = Math.max(-max, Math.min(max, g[i]));
      }
    }
  }

  /** Such as {@code clip value 1}. */
  @Override public String toString() {
    return "clip value " + Words.of(max);
  }
}
