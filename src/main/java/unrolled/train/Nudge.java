package unrolled.train;

import unrolled.matrix.Rng;
import unrolled.optim.Transform;
import unrolled.param.Param;
import unrolled.param.Params;

/**
 * Moves every entry of the gradients by one unit in its last place, up or down, which is a relative change of about
 * 10⁻¹⁶: as much as another order of summation may do. A 0 stays 0.
 *
 * @param rng decides between up and down, one bit for each entry in use
 */
record Nudge(Rng rng) implements Transform {
  @Override public void apply(Params params) {
    for (Param p : params) {
      double[] g = p.gradient().data();
      for (int part = 0; part < p.parts(); part++) {
        for (int i = p.from(part), to = p.to(part); i < to; i++) {
          boolean up = rng.nextLong() < 0;
          if (g[i] != 0) g[i] = up ? Math.nextUp(g[i]) : Math.nextDown(g[i]);
        }
      }
    }
  }
}
