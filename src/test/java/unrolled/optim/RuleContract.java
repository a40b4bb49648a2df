package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.Golden.assertNear;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;
import unrolled.param.Params;

/** What every rule promises; the test of a rule inherits it. */
interface RuleContract {
  /** The rule under test. */
  Rule rule();

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
      p.gradient().fill(gradients[i]);
      optimizer.step();
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

  @Test default void skipsAZeroGradientToItsWord() {
    Param p = new Param("theta", Matrix.row(0.3, -2));
    Slots slots = new Slots(2);
    Update update = rule().on(p, slots);
    p.gradient().copy(Matrix.row(1.5, -0.2));
    update.step(1, 0.1, 0, 2);
    List<double[]> before = bits(p, slots);
    p.gradient().fill(0);
    update.step(2, 0.1, 0, 2);
    List<double[]> after = bits(p, slots);
    boolean unchanged = true;
    for (int i = 0; i < before.size(); i++) unchanged &= Arrays.equals(before.get(i), after.get(i));
    assertEquals(rule().skipsZeroGradient(), unchanged);
  }

  @Test default void mayBeSplitAnywhereInAnyOrder() {
    int n = 9;
    Param whole = new Param("theta", new Matrix(1, n)), parts = new Param("theta", new Matrix(1, n));
    Slots slotsOfWhole = new Slots(n), slotsOfParts = new Slots(n);
    Update once = rule().on(whole, slotsOfWhole), twice = rule().on(parts, slotsOfParts);
    Rng rng = new Rng(12);
    for (int t = 1; t <= 20; t++) {
      double[] g = gradients(n, rng);
      whole.gradient().copy(Matrix.row(g));
      parts.gradient().copy(Matrix.row(g));
      int k = rng.nextInt(n + 1);
      once.step(t, 0.1, 0, n);
      twice.step(t, 0.1, k, n);
      twice.step(t, 0.1, 0, k);
    }
    List<double[]> a = bits(whole, slotsOfWhole), b = bits(parts, slotsOfParts);
    for (int i = 0; i < a.size(); i++) assertArrayEquals(a.get(i), b.get(i));
  }

  @Test default void continuesBitForBitFromACopyOfItsState() {
    Schedule schedule = Schedule.inverseTime(0.1, 0.05);
    Param p = new Param("theta", Matrix.row(0.3, -2, 1));
    Optimizer optimizer = new Optimizer(new Params(p), rule(), schedule);
    Rng rng = new Rng(13);
    for (int t = 1; t <= 13; t++) step(optimizer, p, gradients(3, rng));
    Param q = new Param("theta", Matrix.row(p.value().data()));
    Optimizer copy = new Optimizer(new Params(q), rule(), schedule);
    for (String slot : copy.slots("theta").names()) {
      System.arraycopy(optimizer.slots("theta").get(slot), 0, copy.slots("theta").get(slot), 0, 3);
    }
    copy.resume(13);
    for (int t = 14; t <= 30; t++) {
      double[] g = gradients(3, rng);
      step(optimizer, p, g);
      step(copy, q, g);
    }
    List<double[]> a = bits(p, optimizer.slots("theta")), b = bits(q, copy.slots("theta"));
    for (int i = 0; i < a.size(); i++) assertArrayEquals(a.get(i), b.get(i));
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
      assertEquals(ofDense.step(), ofRows.step());
      assertArrayEquals(dense.gradient().data(), rows.gradient().data());
    }
    List<double[]> a = bits(dense, ofDense.slots("theta")), b = bits(rows, ofRows.slots("theta"));
    for (int i = 0; i < a.size(); i++) assertArrayEquals(a.get(i), b.get(i));
  }

  @Test default void sharesNothingBetweenTwoOptimizers() {
    Param p = new Param("theta", Matrix.row(0)), q = new Param("theta", Matrix.row(0));
    Optimizer first = new Optimizer(new Params(p), rule(), Schedule.constant(0.1));
    p.gradient().fill(2);
    first.step();
    Optimizer second = new Optimizer(new Params(q), rule(), Schedule.constant(0.1));
    q.gradient().fill(2);
    second.step();
    assertEquals(p.value().get(0, 0), q.value().get(0, 0));
  }

  @Test default void reportsTheRateThatItUsed() {
    double[] gradients = gradients(50, new Rng(15));
    Param p = new Param("theta", Matrix.row(0.7));
    Optimizer optimizer = new Optimizer(new Params(p), rule(), Schedule.constant(0.1));
    Trace trace = optimizer.trace("theta", 0, 0);
    double theta = 0.7, move = 0;
    for (int i = 0; i < gradients.length; i++) {
      step(optimizer, p, new double[] {gradients[i]});
      double expected = beside(0.1, theta, move) - trace.column("rate")[i] * multiplied(gradients, i);
      move = p.value().get(0, 0) - theta;
      theta = p.value().get(0, 0);
      assertEquals(expected, move, 1e-14, "step " + (i + 1));
    }
  }

  private static void step(Optimizer optimizer, Param p, double[] g) {
    p.gradient().copy(Matrix.row(g));
    optimizer.step();
  }

  private static double[] gradients(int n, Rng rng) {
    double[] g = new double[n];
    for (int i = 0; i < n; i++) g[i] = rng.nextInt(4) == 0 ? 0 : rng.nextGaussian();
    return g;
  }

  private static List<double[]> bits(Param p, Slots slots) {
    List<double[]> all = new ArrayList<>(List.of(p.value().data().clone()));
    for (String name : slots.names()) all.add(slots.get(name).clone());
    return all;
  }
}
