package unrolled.train;

import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.optim.Optimizer;
import unrolled.param.Param;
import unrolled.param.Params;

/** Runs in one dimension whose end is known. */
final class Toys {
  /** The gradient at θ. */
  interface Slope {
    double at(double theta);
  }

  private Toys() {}

  /** θ after the steps of the run, down this slope. */
  static double end(Run run, double start, Slope slope) {
    Param p = new Param("θ", Matrix.row(start));
    Optimizer optimizer = run.optimizer(new Params(p));
    for (int t = 0; t < run.steps(); t++) {
      p.gradient().fill(slope.at(p.value().get(0, 0)));
      optimizer.step();
    }
    return p.value().get(0, 0);
  }

  /** θ²/2 at the end, from θ = 10, where the gradients are θ − a normal number. */
  static double noisyBowl(Run run) {
    Rng rng = new Rng(run.seed());
    double theta = end(run, 10, x -> x - rng.nextGaussian());
    return theta * theta / 2;
  }

  /** θ after steps along the logistic map θ ← 4θ(1 − θ), if the rule is SGD with η = 1. */
  static double chaos(Run run) {
    return end(run, 0.1 + 0.01 * run.seed(), theta -> theta - 4 * theta * (1 - theta));
  }
}
