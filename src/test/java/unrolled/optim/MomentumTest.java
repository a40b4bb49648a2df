package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.optim.ByHand.average;
import static unrolled.optim.Refusal.fails;

import org.junit.jupiter.api.Test;

class MomentumTest implements RuleContract {
  @Override public Rule rule() {
    return new Momentum(0.7);
  }

  /** Polyak's own form, without v. */
  @Override public double[] scalar(double theta, double eta, double[] gradients) {
    double[] path = new double[gradients.length];
    double before = theta;
    for (int t = 0; t < path.length; t++) {
      path[t] = theta - eta * gradients[t] + 0.7 * (theta - before);
      before = theta;
      theta = path[t];
    }
    return path;
  }

  @Override public double multiplied(double[] gradients, int t) {
    return average(0.7, gradients, t) / (1 - 0.7);
  }

  @Test void namesABadHyperParameter() {
    fails("beta must be at least 0 and less than 1, but is 1.0", () -> new Momentum(1));
    fails("beta must be at least 0 and less than 1, but is -0.1", () -> new Momentum(-0.1));
    fails("beta must be at least 0 and less than 1, but is NaN", () -> new Momentum(Double.NaN));
  }

  @Test void saysWhatItIs() {
    assertEquals("Momentum[beta=0.9]", new Momentum().toString());
  }
}
