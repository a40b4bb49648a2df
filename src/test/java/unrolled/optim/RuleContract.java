package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.Golden.assertNear;
import static unrolled.optim.StateContract.assertSame;
import static unrolled.optim.StateContract.bits;
import static unrolled.optim.StateContract.gradients;
import static unrolled.optim.StateContract.step;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;
import unrolled.param.Params;

/** What every rule promises; the test of a rule inherits it. */
interface RuleContract extends StateContract {
  /** θ after each of the gradients, of one coordinate, in plain doubles and written from the paper. */
  double[] scalar(double theta, double eta, double[] gradients);

  /** What the rate of step t, counted from 0, is multiplied with: the gradient, or the average in the place of it. */
  default double multiplied(double[] gradients, int t) {
    return gradients[t];
  }

  /** What moves θ beside that: decay, or momentum behind the rate. */
  default double beside(double eta, double theta, double lastMove) {
    return 0;
  }

  @Test default void agreesWithASecondImplementationFromThePaper() {
    double[] gradients = gradients(50, new Rng(11)), path = new double[50];
    Param p = new Param("theta", Matrix.row(0.7));
    Optimizer optimizer = new Optimizer(new Params(p), rule(), Schedule.constant(0.1));
    for (int i = 0; i < path.length; i++) {
      step(optimizer, p, gradients[i]);
      path[i] = p.value().get(0, 0);
    }
    assertNear(scalar(0.7, 0.1, gradients), path, 1e-13, "path");
  }

  @Test default void stepsAgainstTheFirstGradient() {
    for (double g : new double[] {3, -1e-5, 1e12}) {
      Param p = new Param("theta", Matrix.row(0));
      p.gradient().fill(g);
      new Optimizer(new Params(p), rule(), Schedule.constant(0.1)).step();
      assertEquals(-Math.signum(g), Math.signum(p.value().get(0, 0)));
    }
  }

  @Test default void allocatesNothingAtAStep() {
    Param a = Param.byRows("a", new Matrix(9, 2)), b = new Param("b", Matrix.row(3));
    a.use(4);
    a.use(2);
    Optimizer optimizer = new Optimizer(new Params(a, b), rule(), Schedule.stepDecay(1e-3, 0.5, 1000).warmup(100),
        new ClipNorm(5), new ClipValue(1));
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < 1000; i++) optimizer.step();
    long before = thread.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 2000; i++) optimizer.step();
    double bytes = (thread.getCurrentThreadAllocatedBytes() - before) / 2000.0;
    assertTrue(bytes < 1, bytes + " bytes a step");
  }

  @Test default void stepsAParameterByRowsLikeADenseOneBitForBit() {
    Param rows = Param.byRows("theta", new Matrix(8, 3)), dense = new Param("theta", new Matrix(8, 3));
    Optimizer ofRows = new Optimizer(new Params(rows), rule(), Schedule.constant(0.1), new ClipNorm(1.5), new ClipValue(0.9));
    Optimizer ofDense = new Optimizer(new Params(dense), rule(), Schedule.constant(0.1), new ClipNorm(1.5), new ClipValue(0.9));
    Rng rng = new Rng(14);
    for (int t = 1; t <= 40; t++) {
      rows.clearGradient();
      dense.clearGradient();
      for (int times = rng.nextInt(5); times > 0; times--) {
        int row = rng.nextInt(8);
        for (Param p : List.of(rows, dense)) p.use(row);
        for (int col = 0; col < 3; col++) {
          double g = rng.nextGaussian();
          for (Param p : List.of(rows, dense)) p.gradient().set(row, col, p.gradient().get(row, col) + g);
        }
      }
      ofDense.step();
      ofRows.step();
      assertArrayEquals(dense.gradient().data(), rows.gradient().data());
    }
    assertSame(bits(dense, ofDense.slots("theta")), bits(rows, ofRows.slots("theta")));
  }

  @Test default void reportsTheRateThatItUsed() {
    double[] gradients = gradients(50, new Rng(15));
    Param p = new Param("theta", Matrix.row(0.7));
    Optimizer optimizer = new Optimizer(new Params(p), rule(), Schedule.constant(0.1));
    Trace trace = optimizer.trace("theta", 0, 0);
    double theta = 0.7, move = 0;
    for (int i = 0; i < gradients.length; i++) {
      step(optimizer, p, gradients[i]);
      double expected = beside(0.1, theta, move) - trace.column("rate")[i] * multiplied(gradients, i);
      move = p.value().get(0, 0) - theta;
      theta = p.value().get(0, 0);
      assertEquals(expected, move, 1e-14, "step " + (i + 1));
    }
  }

  @Test default void takesAGradientWhoseSquareOverflowsOrNamesIt() {
    Param p = new Param("theta", Matrix.row(0.7));
    Optimizer optimizer = new Optimizer(new Params(p), rule(), Schedule.constant(1e-3));
    for (int t = 1; t <= 10 && !rule().squaresGradient(); t++) {
      double theta = p.value().get(0, 0);
      step(optimizer, p, 1e200);
      assertTrue(p.value().get(0, 0) < theta && Double.isFinite(p.value().get(0, 0)), "step " + t);
    }
    if (!rule().squaresGradient()) return;
    List<double[]> before = bits(p, optimizer.slots("theta"));
    var e = assertThrows(ArithmeticException.class, () -> step(optimizer, p, 1e200));
    assertEquals("step 1: an entry of the gradient of theta is 1.0E200; its square is not finite, which "
        + rule().getClass().getSimpleName() + " needs", e.getMessage());
    assertSame(before, bits(p, optimizer.slots("theta")));
    step(new Optimizer(new Params(p), rule(), Schedule.constant(1e-3), new ClipNorm(1)), p, 1e200);
    assertTrue(p.value().get(0, 0) < 0.7);
  }
}
