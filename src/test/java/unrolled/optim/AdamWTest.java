package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.optim.Refusal.fails;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.param.Param;
import unrolled.param.Params;

class AdamWTest implements RuleContract {
  @Override public Rule rule() {
    return new AdamW(new Adam(0.8, 0.95, Epsilon.insideRoot(1e-3)), 0.2);
  }

  @Override public double[] scalar(double theta, double eta, double[] gradients) {
    double[] ofAdam = new AdamTest().scalar(0, eta, gradients), path = new double[gradients.length];
    for (int t = 0; t < path.length; t++) {
      double step = ofAdam[t] - (t == 0 ? 0 : ofAdam[t - 1]);
      path[t] = theta = (1 - eta * 0.2) * theta + step;
    }
    return path;
  }

  @Override public double multiplied(double[] gradients, int t) {
    return new AdamTest().multiplied(gradients, t);
  }

  @Override public double beside(double eta, double theta, double lastMove) {
    return -eta * 0.2 * theta;
  }

  @Nested class WithoutDecay extends SgdTest {
    @Override public Rule rule() {
      return new AdamW(new Sgd(), 0);
    }
  }

  @Test void decaysByEtaTimesLambdaWhateverTheGradientIs() {
    for (double g : new double[] {1e-3, 1e3}) {
      Param p = new Param("theta", Matrix.row(8));
      p.gradient().fill(g);
      new Optimizer(new Params(p), new AdamW(), Schedule.constant(0.5)).step();
      assertEquals(8 - 0.5 * 0.01 * 8 - 0.5, p.value().get(0, 0), 1e-5);
    }
  }

  @Test void namesABadHyperParameter() {
    fails("lambda must be at least 0 and finite, but is -0.1", () -> new AdamW(new Adam(), -0.1));
    fails("lambda must be at least 0 and finite, but is NaN", () -> new AdamW(new Adam(), Double.NaN));
  }

  @Test void saysWhatItIs() {
    assertEquals("AdamW[rule=" + new Adam() + ", lambda=0.01]", new AdamW().toString());
  }
}
