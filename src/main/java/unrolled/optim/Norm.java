package unrolled.optim;

import unrolled.param.Param;
import unrolled.param.Params;

/** How the length of the gradient is measured, over all parameters together. */
public enum Norm {
  /** Σ|gᵢ|. */
  L1 {
    @Override public double of(Params params) {
      double sum = 0;
      for (int k = 0; k < params.count(); k++) {
        Param p = params.get(k);
        double[] g = p.gradient().data();
        for (int part = 0; part < p.parts(); part++) {
          for (int i = p.from(part), to = p.to(part); i < to; i++) sum += Math.abs(g[i]);
        }
      }
      return sum;
    }
  },

  /** √Σgᵢ². */
  L2 {
    @Override public double of(Params params) {
      return params.gradientNorm();
    }
  },

  /** The largest |gᵢ|. */
  MAX {
    @Override public double of(Params params) {
      double max = 0;
      for (int k = 0; k < params.count(); k++) {
        Param p = params.get(k);
        double[] g = p.gradient().data();
        for (int part = 0; part < p.parts(); part++) {
          for (int i = p.from(part), to = p.to(part); i < to; i++) max = Math.max(max, Math.abs(g[i]));
        }
      }
      return max;
    }
  };

  /** The norm of the gradients as they are. */
  public abstract double of(Params params);
}
