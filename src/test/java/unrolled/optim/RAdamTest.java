package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.optim.ByHand.average;
import static unrolled.optim.ByHand.squares;
import static unrolled.optim.Refusal.fails;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.param.Param;
import unrolled.param.Params;

class RAdamTest implements RuleContract {
  @Override public Rule rule() {
    return new RAdam(0.8, 0.95, Epsilon.insideRoot(1e-3));
  }

  @Override public double[] scalar(double theta, double eta, double[] gradients) {
    double[] path = new double[gradients.length];
    double end = 2 / (1 - 0.95) - 1;
    for (int t = 1; t <= path.length; t++) {
      double missing = StrictMath.pow(0.95, t), rho = end - 2 * t * missing / (1 - missing);
      double step = eta * average(0.8, gradients, t - 1) / (1 - StrictMath.pow(0.8, t));
      if (rho > 5) {
        double r = Math.sqrt((rho - 4) / (end - 4) * ((rho - 2) / (end - 2)) * (end / rho));
        step *= r * Math.sqrt(1 - missing) / Math.sqrt(average(0.95, squares(gradients), t - 1) + 1e-3);
      }
      path[t - 1] = theta = theta - step;
    }
    return path;
  }

  @Override public double multiplied(double[] gradients, int t) {
    return average(0.8, gradients, t) / (1 - StrictMath.pow(0.8, t + 1));
  }

  @Test void trustsItsSecondAverageFromTheSixthStepOn() {
    Param p = new Param("theta", Matrix.row(0));
    Optimizer optimizer = new Optimizer(new Params(p), new RAdam(), Schedule.constant(0.1));
    Trace trace = optimizer.trace("theta", 0, 0);
    p.gradient().fill(1e6);
    for (int i = 0; i < 6; i++) optimizer.step();
    for (int i = 0; i < 5; i++) assertEquals(0.1, trace.column("rate")[i]);
    assertEquals(0.1 * 0.025821112801865 / 1e6, trace.column("rate")[5], 1e-19, "r at t = 6 in fractions");
  }

  @Test void neverTrustsItBelowTwoThirds() {
    Param p = new Param("theta", Matrix.row(0));
    RAdam rule = new RAdam(0.9, 0.66, Epsilon.outsideRoot(1e-8));
    Optimizer optimizer = new Optimizer(new Params(p), rule, Schedule.constant(0.1));
    Trace trace = optimizer.trace("theta", 0, 0);
    p.gradient().fill(1e6);
    for (int i = 0; i < 100; i++) optimizer.step();
    for (double rate : trace.column("rate")) assertEquals(0.1, rate);
  }

  @Test void namesABadHyperParameter() {
    Epsilon epsilon = Epsilon.outsideRoot(1e-8);
    fails("beta1 must be at least 0 and less than 1, but is 1.0", () -> new RAdam(1, 0.999, epsilon));
    fails("beta1 must be at least 0 and less than 1, but is -0.1", () -> new RAdam(-0.1, 0.999, epsilon));
    fails("beta1 must be at least 0 and less than 1, but is NaN", () -> new RAdam(Double.NaN, 0.999, epsilon));
    fails("beta2 must be at least 0 and less than 1, but is 1.0", () -> new RAdam(0.9, 1, epsilon));
    fails("beta2 must be at least 0 and less than 1, but is -0.1", () -> new RAdam(0.9, -0.1, epsilon));
    fails("beta2 must be at least 0 and less than 1, but is NaN", () -> new RAdam(0.9, Double.NaN, epsilon));
  }

  @Test void saysWhatItIs() {
    assertEquals("RAdam[beta1=0.9, beta2=0.999, epsilon=1.0E-8 outside the root]", new RAdam().toString());
  }
}
