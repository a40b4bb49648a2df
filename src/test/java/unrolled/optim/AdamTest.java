package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.optim.ByHand.average;
import static unrolled.optim.ByHand.squares;
import static unrolled.optim.Refusal.fails;

import org.junit.jupiter.api.Test;

class AdamTest implements RuleContract {
  @Override public Rule rule() {
    return new Adam(0.8, 0.95, Epsilon.insideRoot(1e-3));
  }

  @Override public double[] scalar(double theta, double eta, double[] gradients) {
    double[] path = new double[gradients.length];
    for (int t = 0; t < path.length; t++) {
      double m = average(0.8, gradients, t) / (1 - StrictMath.pow(0.8, t + 1));
      double v = average(0.95, squares(gradients), t) / (1 - StrictMath.pow(0.95, t + 1));
      path[t] = theta = theta - eta * m / Math.sqrt(v + 1e-3);
    }
    return path;
  }

  @Override public double multiplied(double[] gradients, int t) {
    return average(0.8, gradients, t) / (1 - StrictMath.pow(0.8, t + 1));
  }

  @Test void namesABadHyperParameter() {
    Epsilon epsilon = Epsilon.outsideRoot(1e-8);
    fails("beta1 must be at least 0 and less than 1, but is 1.0", () -> new Adam(1, 0.999, epsilon));
    fails("beta1 must be at least 0 and less than 1, but is -0.1", () -> new Adam(-0.1, 0.999, epsilon));
    fails("beta1 must be at least 0 and less than 1, but is NaN", () -> new Adam(Double.NaN, 0.999, epsilon));
    fails("beta2 must be at least 0 and less than 1, but is 1.0", () -> new Adam(0.9, 1, epsilon));
    fails("beta2 must be at least 0 and less than 1, but is -0.1", () -> new Adam(0.9, -0.1, epsilon));
    fails("beta2 must be at least 0 and less than 1, but is NaN", () -> new Adam(0.9, Double.NaN, epsilon));
  }

  @Test void saysWhatItIs() {
    assertEquals("Adam[beta1=0.9, beta2=0.999, epsilon=1.0E-8 outside the root]", new Adam().toString());
  }
}
