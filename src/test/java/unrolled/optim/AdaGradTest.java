package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.optim.ByHand.squares;
import static unrolled.optim.Refusal.fails;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.param.Param;
import unrolled.param.Params;

class AdaGradTest implements RuleContract {
  @Override public Rule rule() {
    return new AdaGrad();
  }

  @Override public double[] scalar(double theta, double eta, double[] gradients) {
    return scalar(theta, eta, gradients, 0, 0, 1e-8);
  }

  @Nested class WithEpsilonInside implements RuleContract {
    @Override public Rule rule() {
      return new AdaGrad(Epsilon.insideRoot(1e-3), 0.25);
    }

    @Override public double[] scalar(double theta, double eta, double[] gradients) {
      return AdaGradTest.scalar(theta, eta, gradients, 0.25, 1e-3, 0);
    }
  }

  @Test void takesTheTwoStepsOfAHandCalculation() {
    Param p = new Param("theta", Matrix.row(1));
    Optimizer optimizer = new Optimizer(new Params(p), new AdaGrad(Epsilon.outsideRoot(1e-300), 0), Schedule.constant(0.1));
    Trace trace = optimizer.trace("theta", 0, 0);
    p.gradient().fill(3);
    optimizer.step();
    p.gradient().fill(4);
    optimizer.step();
    assertArrayEquals(new double[] {9, 25}, trace.column("G"));
    assertArrayEquals(new double[] {0.1 / 3, 0.1 / 5}, trace.column("rate"));
    assertArrayEquals(new double[] {0.9, 0.82}, trace.column("theta"), 1e-15);
  }

  @Test void doesNotMoveWhereTheGradientIsAlwaysZero() {
    Param p = new Param("theta", Matrix.row(5));
    new Optimizer(new Params(p), new AdaGrad(), Schedule.constant(0.1)).step();
    assertEquals(5, p.value().get(0, 0));
  }

  @Test void isNearlyPlainDescentWhereTheFirstGradientsWereHuge() {
    Param p = new Param("theta", Matrix.row(1));
    Optimizer optimizer = new Optimizer(new Params(p), new AdaGrad(Epsilon.outsideRoot(1e-8), 1e12), Schedule.constant(1e5));
    for (int i = 0; i < 3; i++) {
      p.gradient().fill(2);
      optimizer.step();
    }
    assertEquals(1 - 3 * 0.1 * 2, p.value().get(0, 0), 1e-10);
  }

  @Test void namesABadHyperParameter() {
    fails("epsilon must be positive and finite, but is 0.0", () -> Epsilon.outsideRoot(0));
    fails("epsilon must be positive and finite, but is -1.0", () -> Epsilon.insideRoot(-1));
    fails("epsilon must be positive and finite, but is NaN", () -> Epsilon.insideRoot(Double.NaN));
    fails("epsilon must be positive and finite, but is NaN", () -> Epsilon.outsideRoot(Double.NaN));
    fails("epsilon must be positive and finite, but is Infinity", () -> Epsilon.outsideRoot(Double.POSITIVE_INFINITY));
    fails("epsilon stands inside or outside of the root, not both", () -> new Epsilon(1e-8, 1e-8));
    fails("initial must be at least 0 and finite, but is -0.1", () -> new AdaGrad(Epsilon.outsideRoot(1e-8), -0.1));
    fails("initial must be at least 0 and finite, but is NaN", () -> new AdaGrad(Epsilon.outsideRoot(1e-8), Double.NaN));
  }

  @Test void saysWhatItIs() {
    assertEquals("AdaGrad[epsilon=1.0E-8 outside the root, initial=0.0]", new AdaGrad().toString());
    assertEquals("1.0E-7 inside the root", Epsilon.insideRoot(1e-7).toString());
  }

  /** θ after t steps, counted from 0, as the two sums that the paper writes: over the steps, and in each over the squares so far. */
  private static double[] scalar(double theta, double eta, double[] gradients, double initial, double inside, double outside) {
    double[] path = new double[gradients.length], moves = new double[gradients.length];
    for (int t = 0; t < path.length; t++) {
      double G = initial + Arrays.stream(squares(gradients)).limit(t + 1).sum();
      moves[t] = eta * gradients[t] / (Math.sqrt(G + inside) + outside);
      path[t] = theta - Arrays.stream(moves).sum();
    }
    return path;
  }
}
