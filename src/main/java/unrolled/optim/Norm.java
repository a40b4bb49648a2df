package unrolled.optim;

import unrolled.param.Params;

/** How the length of the gradient is measured, over all parameters together. */
public enum Norm {
  /** Σ|gᵢ|. */
  L1 {
    @Override public double of(Params params) {
      double sum = 0;
      for (int k = 0; k < params.count(); k++) {
        for (double g : params.get(k).gradient().data()) sum += Math.abs(g);
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
        for (double g : params.get(k).gradient().data()) max = Math.max(max, Math.abs(g));
      }
      return max;
    }
  };

  /** The norm of the gradients as they are. */
  public abstract double of(Params params);
}
