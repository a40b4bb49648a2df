package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.optim.ByHand.average;
import static unrolled.optim.ByHand.squares;
import static unrolled.optim.Refusal.fails;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.param.Param;
import unrolled.param.Params;

class CenteredRmsPropTest implements RuleContract {
  @Override public Rule rule() {
    return new CenteredRmsProp(0.8, Epsilon.outsideRoot(1e-3), 0.6);
  }

  @Override public double[] scalar(double theta, double eta, double[] gradients) {
    double[] path = new double[gradients.length];
    double b = 0;
    for (int t = 0; t < path.length; t++) {
      double mean = average(0.8, gradients, t), variance = average(0.8, squares(gradients), t) - mean * mean;
      b = 0.6 * b + gradients[t] / (Math.sqrt(variance) + 1e-3);
      path[t] = theta = theta - eta * b;
    }
    return path;
  }

  @Override public double beside(double eta, double theta, double lastMove) {
    return 0.6 * lastMove;
  }

  @Test void staysFiniteWhereRoundingMakesTheVarianceNegative() {
    Param p = new Param("theta", Matrix.row(0));
    CenteredRmsProp rule = new CenteredRmsProp(0.95, Epsilon.outsideRoot(1e-4), 0);
    Optimizer optimizer = new Optimizer(new Params(p), rule, Schedule.constant(1e-4));
    double lowest = 0;
    for (int i = 0; i < 3000; i++) {
      p.gradient().fill(1.1);
      optimizer.step();
      double v = optimizer.slots("theta").get("v")[0], a = optimizer.slots("theta").get("a")[0];
      lowest = Math.min(lowest, v - a * a);
      assertTrue(Double.isFinite(p.value().get(0, 0)));
    }
    assertTrue(lowest < 0);
  }

  @Test void namesABadHyperParameter() {
    Epsilon epsilon = Epsilon.outsideRoot(1e-8);
    fails("rho must be at least 0 and less than 1, but is 1.0", () -> new CenteredRmsProp(1, epsilon, 0));
    fails("rho must be at least 0 and less than 1, but is -0.1", () -> new CenteredRmsProp(-0.1, epsilon, 0));
    fails("rho must be at least 0 and less than 1, but is NaN", () -> new CenteredRmsProp(Double.NaN, epsilon, 0));
    fails("beta must be at least 0 and less than 1, but is 1.0", () -> new CenteredRmsProp(0.9, epsilon, 1));
    fails("beta must be at least 0 and less than 1, but is -0.1", () -> new CenteredRmsProp(0.9, epsilon, -0.1));
    fails("beta must be at least 0 and less than 1, but is NaN", () -> new CenteredRmsProp(0.9, epsilon, Double.NaN));
  }

  @Test void saysWhatItIs() {
    String expected = "CenteredRmsProp[rho=0.95, epsilon=1.0E-4 inside the root, beta=0.9]";
    assertEquals(expected, new CenteredRmsProp().toString());
  }
}
