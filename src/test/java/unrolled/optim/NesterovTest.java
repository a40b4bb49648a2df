package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.optim.ByHand.average;
import static unrolled.optim.Refusal.fails;

import org.junit.jupiter.api.Test;

class NesterovTest implements RuleContract {
  @Override public Rule rule() {
    return new Nesterov(0.7);
  }

  /** The form with two points: x is where the momentum starts from, the gradient is taken ahead of it. */
  @Override public double[] scalar(double theta, double eta, double[] gradients) {
    double[] path = new double[gradients.length];
    double x = theta, move = 0;
    for (int t = 0; t < path.length; t++) {
      move = 0.7 * move - eta * gradients[t];
      x = x + move;
      path[t] = x + 0.7 * move;
    }
    return path;
  }

  @Override public double multiplied(double[] gradients, int t) {
    return gradients[t] + 0.7 * average(0.7, gradients, t) / (1 - 0.7);
  }

  @Test void namesABadHyperParameter() {
    fails("beta must be at least 0 and less than 1, but is 1.0", () -> new Nesterov(1));
    fails("beta must be at least 0 and less than 1, but is -0.1", () -> new Nesterov(-0.1));
    fails("beta must be at least 0 and less than 1, but is NaN", () -> new Nesterov(Double.NaN));
  }

  @Test void saysWhatItIs() {
    assertEquals("Nesterov[beta=0.9]", new Nesterov().toString());
  }
}
