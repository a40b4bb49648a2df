package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.optim.ByHand.average;
import static unrolled.optim.ByHand.squares;
import static unrolled.optim.Refusal.fails;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;
import unrolled.param.Params;

class AdaDeltaTest implements RuleContract {
  @Override public Rule rule() {
    return new AdaDelta(0.8, 1e-3);
  }

  @Override public double[] scalar(double theta, double eta, double[] gradients) {
    double[] path = new double[gradients.length], d = new double[gradients.length];
    for (int t = 0; t < path.length; t++) {
      double before = t == 0 ? 0 : average(0.8, squares(d), t - 1);
      d[t] = Math.sqrt((before + 1e-3) / (average(0.8, squares(gradients), t) + 1e-3)) * gradients[t];
      path[t] = theta = theta - eta * d[t];
    }
    return path;
  }

  @Test void reportsTheRateAlthoughItsUHasMovedOn() {
    Param p = new Param("theta", Matrix.row(0));
    Optimizer optimizer = new Optimizer(new Params(p), new AdaDelta(), Schedule.constant(1));
    Trace trace = optimizer.trace("theta", 0, 0);
    Rng rng = new Rng(3);
    for (int i = 0; i < 100; i++) {
      double before = p.value().get(0, 0);
      p.gradient().fill(rng.nextGaussian());
      optimizer.step();
      double moved = before - p.value().get(0, 0);
      assertEquals(moved, trace.column("rate")[i] * p.gradient().get(0, 0), 1e-14);
    }
  }

  @Test void beginsWithAStepWhoseLengthEpsilonAloneSets() {
    Param p = new Param("theta", Matrix.row(0));
    p.gradient().fill(-1e4);
    new Optimizer(new Params(p), new AdaDelta(0.9, 1e-6), Schedule.constant(1)).step();
    assertEquals(Math.sqrt(1e-6 / (1 - 0.9)), p.value().get(0, 0), 1e-12);
  }

  @Test void namesABadHyperParameter() {
    fails("rho must be at least 0 and less than 1, but is 1.0", () -> new AdaDelta(1, 1e-6));
    fails("rho must be at least 0 and less than 1, but is -0.1", () -> new AdaDelta(-0.1, 1e-6));
    fails("rho must be at least 0 and less than 1, but is NaN", () -> new AdaDelta(Double.NaN, 1e-6));
    fails("epsilon must be positive and finite, but is 0.0", () -> new AdaDelta(0.9, 0));
    fails("epsilon must be positive and finite, but is NaN", () -> new AdaDelta(0.9, Double.NaN));
  }

  @Test void saysWhatItIs() {
    assertEquals("AdaDelta[rho=0.9, epsilon=1.0E-6]", new AdaDelta().toString());
  }
}
