package unrolled.optim;

import unrolled.param.Params;

/**
 * L2 regularisation as a term of the gradient: g ← g + λ·θ. An adaptive rule then rescales the penalty with the rest.
 *
 * @param lambda λ; at least 0
 */
public record WeightDecay(double lambda) implements Transform {
  public WeightDecay {
    Require.atLeastZero("lambda", lambda);
  }

  @Override public void apply(Params params) {
    for (int k = 0; k < params.count(); k++) {
      double[] g = params.get(k).gradient().data(), theta = params.get(k).value().data();
      for (int i = 0; i < g.length; i++) g[i] += lambda * theta[i];
    }
  }
}
