package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.Golden.assertNear;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;
import unrolled.param.Params;

/** What rules have to do with each other. */
class RelationsTest {
  private static final Epsilon EPSILON = Epsilon.outsideRoot(1e-8);

  @Test void withoutMomentumBothMomentaArePlainDescentBitForBit() {
    assertArrayEquals(path(new Sgd(), 1), path(new Momentum(0), 1));
    assertArrayEquals(path(new Sgd(), 1), path(new Nesterov(0), 1));
  }

  @Test void adamWithoutItsFirstAverageIsRmsPropWithItsStartCorrected() {
    double[] adam = steps(path(new Adam(0, 0.9, EPSILON), 1)), rmsProp = steps(path(new RmsProp(0.9, EPSILON, 0), 1));
    for (int t = 1; t <= adam.length; t++) {
      assertEquals(adam[t - 1], rmsProp[t - 1] * Math.sqrt(1 - StrictMath.pow(0.9, t)), 1e-7, "step " + t);
    }
  }

  @Test void nAdamWithoutItsFirstAverageIsAdamWithoutIt() {
    assertNear(path(new Adam(0, 0.9, EPSILON), 1), path(new NAdam(0, 0.9, 0.004, EPSILON), 1), 1e-15, "path");
  }

  @Test void amsGradIsAdamAsLongAsItsSecondAverageGrows() {
    Param p = new Param("theta", Matrix.row(1)), q = new Param("theta", Matrix.row(1));
    Optimizer adam = new Optimizer(new Params(p), new Adam(), Schedule.constant(0.1));
    Optimizer amsGrad = new Optimizer(new Params(q), new AmsGrad(), Schedule.constant(0.1));
    for (double g : new double[] {1, -2, 4, 8}) {
      p.gradient().fill(g);
      q.gradient().fill(g);
      adam.step();
      amsGrad.step();
      assertEquals(p.value().get(0, 0), q.value().get(0, 0));
    }
    q.gradient().fill(0);
    double before = amsGrad.slots("theta").get("w")[0];
    amsGrad.step();
    assertEquals(before, amsGrad.slots("theta").get("w")[0]);
    assertTrue(amsGrad.slots("theta").get("v")[0] < before);
  }

  @Test void adamWWithoutDecayIsAdamBitForBit() {
    assertArrayEquals(path(new Adam(), 1), path(new AdamW(new Adam(), 0), 1));
  }

  @Test void rulesThatDivideByTheGradientDoNotSeeItsScale() {
    Epsilon tiny = Epsilon.outsideRoot(1e-300);
    Rule[] rules = {new AdaGrad(tiny, 0), new RmsProp(0.9, tiny, 0.5), new CenteredRmsProp(0.9, tiny, 0.5),
        new Adam(0.9, 0.99, tiny), new AmsGrad(0.9, 0.99, tiny), new NAdam(0.9, 0.99, 0.004, tiny),
        new AdaMax(0.9, 0.99, 1e-300)};
    for (Rule rule : rules) {
      assertArrayEquals(path(rule, 1), path(rule, 1024), rule.toString());
      assertNear(path(rule, 1), path(rule, 1e-6), 1e-12, rule.toString());
    }
  }

  @Test void adaGradNeverGivesARateBackAndRmsPropDoes() {
    double[] adaGrad = ratesAfterASpike(new AdaGrad()), rmsProp = ratesAfterASpike(new RmsProp());
    for (int t = 1; t < 200; t++) assertTrue(adaGrad[t] < adaGrad[t - 1] && rmsProp[t] > rmsProp[t - 1]);
    assertEquals(0.1, rmsProp[199], 1e-4);
  }

  /** θ over 60 steps along random gradients times the scale. */
  private static double[] path(Rule rule, double scale) {
    Param p = new Param("theta", Matrix.row(0));
    Optimizer optimizer = new Optimizer(new Params(p), rule, Schedule.constant(0.1));
    Rng rng = new Rng(5);
    double[] path = new double[60];
    for (int t = 0; t < path.length; t++) {
      p.gradient().fill(scale * rng.nextGaussian());
      optimizer.step();
      path[t] = p.value().get(0, 0);
    }
    return path;
  }

  private static double[] steps(double[] path) {
    double[] steps = path.clone();
    for (int t = 1; t < path.length; t++) steps[t] = path[t] - path[t - 1];
    return steps;
  }

  /** The rates at 200 steps: one gradient of 100, then 1 each time. */
  private static double[] ratesAfterASpike(Rule rule) {
    Param p = new Param("theta", Matrix.row(0));
    Optimizer optimizer = new Optimizer(new Params(p), rule, Schedule.constant(0.1));
    Trace trace = optimizer.trace("theta", 0, 0);
    for (int t = 0; t < 200; t++) {
      p.gradient().fill(t == 0 ? 100 : 1);
      optimizer.step();
    }
    return trace.column("rate");
  }
}
