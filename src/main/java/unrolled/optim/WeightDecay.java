package unrolled.optim;

import unrolled.param.Param;
import unrolled.param.Params;

/**
 * L2 regularisation as a term of the gradient: g ← g + λ·θ. An adaptive rule then rescales the penalty with the rest.
 *
 * <p>A parameter by rows is refused: every row would be in use.
 *
 * @param lambda λ; at least 0
 */
public record WeightDecay(double lambda) implements Transform {
  public WeightDecay {
    Require.atLeastZero("lambda", lambda);
  }

  @Override public void apply(Params params) {
    for (int k = 0; k < params.count(); k++) {
      Param p = params.get(k);
      if (p.isByRows()) {
        throw new IllegalArgumentException("weight decay would put every row of " + p + " to use, and it is by rows; make it"
            + " dense, or leave the decay out");
      }
      double[] g = p.gradient().data(), theta = p.value().data();
      for (int i = 0; i < g.length; i++) g[i] += lambda * theta[i];
    }
  }

  /** Such as {@code weight decay 0.01}. */
  @Override public String toString() {
    return "weight decay " + Words.of(lambda);
  }
}
