package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;
import unrolled.param.Params;

/** What every rule promises about its memory: all of it is in the slots, and no coordinate looks at another one. */
interface StateContract {
  /** The rule under test. */
  Rule rule();

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
    assertSame(bits(whole, slotsOfWhole), bits(parts, slotsOfParts));
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
    assertSame(bits(p, optimizer.slots("theta")), bits(q, copy.slots("theta")));
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

  static void step(Optimizer optimizer, Param p, double... g) {
    p.gradient().copy(Matrix.row(g));
    optimizer.step();
  }

  static double[] gradients(int n, Rng rng) {
    double[] g = new double[n];
    for (int i = 0; i < n; i++) g[i] = rng.nextInt(4) == 0 ? 0 : rng.nextGaussian();
    return g;
  }

  static List<double[]> bits(Param p, Slots slots) {
    List<double[]> all = new ArrayList<>(List.of(p.value().data().clone()));
    for (String name : slots.names()) all.add(slots.get(name).clone());
    return all;
  }

  static void assertSame(List<double[]> a, List<double[]> b) {
    for (int i = 0; i < a.size(); i++) assertArrayEquals(a.get(i), b.get(i));
  }
}
