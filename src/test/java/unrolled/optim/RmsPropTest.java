package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.optim.ByHand.average;
import static unrolled.optim.ByHand.squares;
import static unrolled.optim.Refusal.fails;

import org.junit.jupiter.api.Test;

class RmsPropTest implements RuleContract {
  @Override public Rule rule() {
    return new RmsProp(0.8, Epsilon.insideRoot(1e-3), 0.6);
  }

  @Override public double[] scalar(double theta, double eta, double[] gradients) {
    double[] path = new double[gradients.length];
    double b = 0;
    for (int t = 0; t < path.length; t++) {
      b = 0.6 * b + gradients[t] / Math.sqrt(average(0.8, squares(gradients), t) + 1e-3);
      path[t] = theta = theta - eta * b;
    }
    return path;
  }

  @Override public double beside(double eta, double theta, double lastMove) {
    return 0.6 * lastMove;
  }

  @Test void namesABadHyperParameter() {
    Epsilon epsilon = Epsilon.outsideRoot(1e-8);
    fails("rho must be at least 0 and less than 1, but is 1.0", () -> new RmsProp(1, epsilon, 0));
    fails("rho must be at least 0 and less than 1, but is -0.1", () -> new RmsProp(-0.1, epsilon, 0));
    fails("rho must be at least 0 and less than 1, but is NaN", () -> new RmsProp(Double.NaN, epsilon, 0));
    fails("beta must be at least 0 and less than 1, but is 1.0", () -> new RmsProp(0.9, epsilon, 1));
    fails("beta must be at least 0 and less than 1, but is -0.1", () -> new RmsProp(0.9, epsilon, -0.1));
    fails("beta must be at least 0 and less than 1, but is NaN", () -> new RmsProp(0.9, epsilon, Double.NaN));
  }

  @Test void saysWhatItIs() {
    assertEquals("RmsProp[rho=0.9, epsilon=1.0E-8 outside the root, beta=0.0]", new RmsProp().toString());
  }
}
