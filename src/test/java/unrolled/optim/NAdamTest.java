package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.optim.ByHand.average;
import static unrolled.optim.ByHand.squares;
import static unrolled.optim.Refusal.fails;

import org.junit.jupiter.api.Test;

class NAdamTest implements RuleContract {
  @Override public Rule rule() {
    return new NAdam(0.8, 0.95, 0.02, Epsilon.insideRoot(1e-3));
  }

  @Override public double[] scalar(double theta, double eta, double[] gradients) {
    double[] path = new double[gradients.length];
    for (int t = 1; t <= path.length; t++) {
      double v = average(0.95, squares(gradients), t - 1) / (1 - StrictMath.pow(0.95, t));
      path[t - 1] = theta = theta - eta * multiplied(gradients, t - 1) / Math.sqrt(v + 1e-3);
    }
    return path;
  }

  @Override public double multiplied(double[] gradients, int t) {
    double product = 1;
    for (int s = 1; s <= t + 1; s++) product *= mu(s);
    double m = average(0.8, gradients, t) / (1 - product * mu(t + 2));
    return (1 - mu(t + 1)) / (1 - product) * gradients[t] + mu(t + 2) * m;
  }

  private static double mu(int t) {
    return 0.8 * (1 - 0.5 * StrictMath.pow(0.96, 0.02 * t));
  }

  @Test void namesABadHyperParameter() {
    Epsilon epsilon = Epsilon.outsideRoot(1e-8);
    fails("beta1 must be at least 0 and less than 1, but is 1.0", () -> new NAdam(1, 0.999, 0.004, epsilon));
    fails("beta1 must be at least 0 and less than 1, but is -0.1", () -> new NAdam(-0.1, 0.999, 0.004, epsilon));
    fails("beta1 must be at least 0 and less than 1, but is NaN", () -> new NAdam(Double.NaN, 0.999, 0.004, epsilon));
    fails("beta2 must be at least 0 and less than 1, but is 1.0", () -> new NAdam(0.9, 1, 0.004, epsilon));
    fails("beta2 must be at least 0 and less than 1, but is -0.1", () -> new NAdam(0.9, -0.1, 0.004, epsilon));
    fails("beta2 must be at least 0 and less than 1, but is NaN", () -> new NAdam(0.9, Double.NaN, 0.004, epsilon));
    fails("psi must be at least 0 and finite, but is -1.0", () -> new NAdam(0.9, 0.999, -1, epsilon));
    fails("psi must be at least 0 and finite, but is NaN", () -> new NAdam(0.9, 0.999, Double.NaN, epsilon));
  }

  @Test void saysWhatItIs() {
    assertEquals("NAdam[beta1=0.9, beta2=0.999, psi=0.004, epsilon=1.0E-8 outside the root]", new NAdam().toString());
  }
}
