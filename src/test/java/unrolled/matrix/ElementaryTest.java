package unrolled.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ElementaryTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY, LN2 = 0x1.62e42fefa39efp-1;
  private static final int POINTS = Integer.getInteger("points", 400_000);

  @Test void expIsWithinTwoUlps() {
    checkUlps(Elementary::exp, Exact::exp, -708, 708);
  }

  @Test void logisticIsWithinTwoUlps() {
    checkUlps(Elementary::logistic, Exact::logistic, -600, 40);
  }

  @Test void tanhIsWithinTwoUlps() {
    checkUlps(Elementary::tanh, Exact::tanh, -22, 22);
  }

  @Test void logIsWithinTwoUlps() {
    Rng rng = new Rng(41);
    for (int i = 0; i < POINTS; i++) {
      double x = Math.scalb(1 + rng.nextDouble(), i % 3 == 0 ? rng.nextInt(2046) - 1022 : rng.nextInt(4) - 2);
      check(Elementary::log, Exact::log, x);
      check(Elementary::log, Exact::log, 1 + (rng.nextDouble() - 0.5) * Math.scalb(1, -rng.nextInt(50)));
      check(Elementary::log, Exact::log, Double.longBitsToDouble(rng.nextLong() >>> 12));     // subnormal
    }
  }

  @Test void expIsWithinTwoUlpsWhereItIsNotNormal() {
    Rng rng = new Rng(42);
    for (int i = 0; i < POINTS / 4; i++) {
      double x = -708 - 37 * rng.nextDouble();
      double error = Math.abs((Elementary.exp(x) * 0x1p64 - Exact.exp(x, 64).high()) - Exact.exp(x, 64).low());
      double ulp = Math.max(Math.ulp(Exact.exp(x, 64).high()), Double.MIN_VALUE * 0x1p64);
      assertTrue(error <= 2 * ulp, () -> "exp of " + x);
      double y = 708 + 1.78 * rng.nextDouble();
      assertTrue(Exact.exp(y, -64).ulps(Elementary.exp(y) * 0x1p-64) <= 2, () -> "exp of " + y);
      assertEquals(Elementary.exp(x), Elementary.logistic(x));
      double far = -600 - 108 * rng.nextDouble();                          // 1 + eˣ is 1 there
      assertTrue(Exact.exp(far, 64).ulps(Elementary.logistic(far) * 0x1p64) <= 2, () -> "logistic of " + far);
    }
  }

  @Test void knowsItsSpecialValues() {
    assertBits(new double[] {1, 1, 1, INFINITY, 0, Double.NaN, INFINITY, 0, Double.MIN_VALUE},
        Elementary::exp, 0.0, -0.0, Double.MIN_VALUE, INFINITY, -INFINITY, Double.NaN, 709.79, -745.14, -745.13);
    assertTrue(Elementary.exp(709.78) < INFINITY);
    assertBits(new double[] {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_NORMAL, 1, -1, 1, -1, Double.NaN},
        Elementary::tanh, 0.0, -0.0, Double.MIN_VALUE, -Double.MIN_NORMAL, INFINITY, -INFINITY, 22, -1e300, Double.NaN);
    assertBits(new double[] {0.5, 0.5, 1, 0, Double.NaN, 1, Double.MIN_VALUE},
        Elementary::logistic, 0.0, -0.0, INFINITY, -INFINITY, Double.NaN, 1e300, -745.13);
    assertBits(new double[] {-INFINITY, -INFINITY, 0.0, INFINITY, Double.NaN, Double.NaN, Double.NaN},
        Elementary::log, 0.0, -0.0, 1, INFINITY, -1, -INFINITY, Double.NaN);
  }

  @Test void tanhIsOddToTheLastBit() {
    Rng rng = new Rng(43);
    for (int i = 0; i < POINTS; i++) {
      double x = 4 * rng.nextGaussian();
      assertEquals(-Elementary.tanh(x), Elementary.tanh(-x));
    }
  }

  @Test void neverFallsWhereItsFunctionRises() {
    Rng rng = new Rng(44);
    for (int i = 0; i < 6_000; i++) {
      double anywhere = (rng.nextInt(2) == 0 ? -1 : 1) * Math.scalb(1 + rng.nextDouble(), rng.nextInt(30) - 20);
      double kChanges = (rng.nextInt(2040) - 1020 + 0.5) * LN2, inTanh = (rng.nextInt(64) + 0.5) * LN2 / 2;
      for (double x : new double[] {anywhere, kChanges, inTanh, Elementary.TANH_SMALL}) {
        rises(Elementary::exp, x);
        rises(Elementary::logistic, x);
        rises(Elementary::tanh, x);
      }
      rises(Elementary::log, Math.abs(anywhere));
      rises(Elementary::log, Math.scalb(Math.sqrt(0.5), rng.nextInt(40) - 20));
    }
    for (double x : new double[] {Elementary.EXP_RANGE, -Elementary.EXP_RANGE, -745.13, 0}) rises(Elementary::exp, x);
    for (double x : new double[] {Elementary.TANH_RANGE, 0, -0.0}) rises(Elementary::tanh, x);
    for (double x : new double[] {Elementary.EXP_RANGE, -Elementary.EXP_RANGE, 0}) rises(Elementary::logistic, x);
    for (double x : new double[] {Double.MIN_NORMAL, 1}) rises(Elementary::log, x);
  }

  /** Over a hundred neighbours to either side. */
  private static void rises(DoubleUnaryOperator f, double middle) {
    double x = middle;
    for (int i = 0; i < 100; i++) x = Math.nextDown(x);
    double last = f.applyAsDouble(x);
    for (int i = 0; i < 200; i++) {
      x = Math.nextUp(x);
      double y = f.applyAsDouble(x);
      if (y < last) throw new AssertionError("falls at " + Double.toHexString(x));
      last = y;
    }
  }

  /** Points from the whole interval, from its middle, tiny ones, and those at which k changes. */
  private static void checkUlps(DoubleUnaryOperator f, DoubleFunction<Exact> exact, double min, double max) {
    Rng rng = new Rng(40);
    for (int i = 0; i < POINTS; i++) {
      check(f, exact, min + (max - min) * rng.nextDouble());
      check(f, exact, 3 * rng.nextGaussian());
      check(f, exact, rng.nextGaussian() * Math.scalb(1, -rng.nextInt(60)));
      double boundary = (rng.nextInt(60) - 30 + 0.5) * LN2 / 2;
      check(f, exact, Math.max(min, Math.min(max, boundary * (1 + rng.nextGaussian() * 1e-3))));
    }
  }

  private static void check(DoubleUnaryOperator f, DoubleFunction<Exact> exact, double x) {
    double error = exact.apply(x).ulps(f.applyAsDouble(x));
    assertTrue(error <= 2, () -> error + " ulps at " + Double.toHexString(x));
  }

  private static void assertBits(double[] expected, DoubleUnaryOperator f, double... x) {
    for (int i = 0; i < x.length; i++) assertEquals(expected[i], f.applyAsDouble(x[i]), "of " + x[i]);
  }
}
