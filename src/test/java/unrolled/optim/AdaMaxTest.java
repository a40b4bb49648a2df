package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.optim.ByHand.average;
import static unrolled.optim.Refusal.fails;

import org.junit.jupiter.api.Test;

class AdaMaxTest implements RuleContract {
  @Override public Rule rule() {
    return new AdaMax(0.8, 0.7, 1e-3);
  }

  /** With the maximum over all gradients so far, each as far faded as it is old. */
  @Override public double[] scalar(double theta, double eta, double[] gradients) {
    double[] path = new double[gradients.length];
    for (int t = 0; t < path.length; t++) {
      double largest = 0;
      for (int s = 0; s <= t; s++) {
        largest = Math.max(largest, StrictMath.pow(0.7, t - s) * (Math.abs(gradients[s]) + 1e-3));
      }
      double m = average(0.8, gradients, t) / (1 - StrictMath.pow(0.8, t + 1));
      path[t] = theta = theta - eta * m / largest;
    }
    return path;
  }

  @Override public double multiplied(double[] gradients, int t) {
    return average(0.8, gradients, t) / (1 - StrictMath.pow(0.8, t + 1));
  }

  @Test void namesABadHyperParameter() {
    fails("beta1 must be at least 0 and less than 1, but is 1.0", () -> new AdaMax(1, 0.999, 1e-8));
    fails("beta1 must be at least 0 and less than 1, but is -0.1", () -> new AdaMax(-0.1, 0.999, 1e-8));
    fails("beta1 must be at least 0 and less than 1, but is NaN", () -> new AdaMax(Double.NaN, 0.999, 1e-8));
    fails("beta2 must be at least 0 and less than 1, but is 1.0", () -> new AdaMax(0.9, 1, 1e-8));
    fails("beta2 must be at least 0 and less than 1, but is -0.1", () -> new AdaMax(0.9, -0.1, 1e-8));
    fails("beta2 must be at least 0 and less than 1, but is NaN", () -> new AdaMax(0.9, Double.NaN, 1e-8));
    fails("epsilon must be positive and finite, but is 0.0", () -> new AdaMax(0.9, 0.999, 0));
    double infinite = Double.POSITIVE_INFINITY;
    fails("epsilon must be positive and finite, but is Infinity", () -> new AdaMax(0.9, 0.999, infinite));
  }

  @Test void saysWhatItIs() {
    assertEquals("AdaMax[beta1=0.9, beta2=0.999, epsilon=1.0E-8]", new AdaMax().toString());
  }
}
