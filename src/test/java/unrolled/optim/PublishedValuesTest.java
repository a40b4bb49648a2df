package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.param.Param;
import unrolled.param.Params;

/** Numbers that courses print. */
class PublishedValuesTest {
  private static final Epsilon EPSILON = Epsilon.outsideRoot(1e-8);

  /** Stanford CS231n, assignment 2: θ and g are evenly spaced numbers, and so is the memory that a step begins with. */
  private final Param w = new Param("w", linspace(-0.4, 0.6));

  @Test void momentumOfCs231nWhichKeepsTheRateAndTheSignInsideV() {
    Optimizer optimizer = new Optimizer(new Params(w), new Momentum(0.9), Schedule.constant(1e-3));
    fill(optimizer, "v", linspace(-0.6 / 1e-3, -0.9 / 1e-3));
    step(optimizer, 0.1406, 0.20738947, 0.27417895, 0.34096842, 0.40775789);
  }

  @Test void rmsPropOfCs231n() {
    Optimizer optimizer = new Optimizer(new Params(w), new RmsProp(0.99, EPSILON, 0), Schedule.constant(1e-2));
    fill(optimizer, "v", linspace(0.6, 0.9));
    step(optimizer, -0.39223849, -0.34037513, -0.28849239, -0.23659121, -0.18467247);
  }

  @Test void theSixthStepOfAdamOfCs231n() {
    Optimizer optimizer = new Optimizer(new Params(w), new Adam(), Schedule.constant(1e-2));
    fill(optimizer, "m", linspace(0.6, 0.9));
    fill(optimizer, "v", linspace(0.7, 0.5));
    optimizer.resume(5);
    step(optimizer, -0.40094747, -0.34836187, -0.29577703, -0.24319299, -0.19060977);
  }

  @Test void adaGradOnTheSameNumbers() {
    Optimizer optimizer = new Optimizer(new Params(w), new AdaGrad(), Schedule.constant(1e-2));
    fill(optimizer, "G", linspace(0.6, 0.9));
    step(optimizer, -0.39387628, -0.3416474, -0.28945194, -0.23728959, -0.18515909);
  }

  @Test void adaGradOnTheRunningExample() {
    AdaGrad inside = new AdaGrad(Epsilon.insideRoot(1e-6), 0), outside = new AdaGrad(Epsilon.outsideRoot(1e-6), 0);
    assertArrayEquals(new double[] {-2.382562772, -0.158590550}, quadratic(inside, 0.4, 20), 5e-10);
    assertArrayEquals(new double[] {-0.002295340, 0}, quadratic(inside, 2, 20), 5e-10);
    assertEquals(-2.382563569, quadratic(outside, 0.4, 20)[0], 5e-10);
  }

  @Test void momentumOnTheRunningExample() {
    assertArrayEquals(new double[] {0.007187867, 0.002553275}, quadratic(new Momentum(0.5), 0.6, 20), 5e-10);
    assertArrayEquals(new double[] {-0.126339630, -0.186632230}, quadratic(new Momentum(0.25), 0.6, 20), 5e-10);
  }

  @Test void nesterovOnTheRunningExampleWherePointsBehindThoseOfTheRuleArePrinted() {
    assertArrayEquals(new double[] {0.973035669, -0.002177571}, behind(0.9, 0.1), 5e-10);
    assertEquals(-23.1245, behind(0.5, 0.4)[1], 5e-5);
  }

  @Test void rmsPropOnTheRunningExample() {
    RmsProp rule = new RmsProp(0.9, Epsilon.insideRoot(1e-6), 0);
    assertEquals(-0.010598672, quadratic(rule, 0.4, 20)[0], 5e-10);
    assertArrayEquals(new double[] {0.199937, 0.1999998}, quadratic(rule, 0.4, 1000), 5e-7);
  }

  @Test void adaDeltaOnTheRunningExample() {
    AdaDelta rule = new AdaDelta(0.9, 1e-5);
    assertEquals(0.0099999922, quadratic(rule, 1, 1)[1] + 2, 5e-11);
    assertArrayEquals(new double[] {-4.782488318, -1.787588865}, quadratic(rule, 1, 20), 5e-10);
  }

  @Test void adamOnTheRunningExample() {
    assertArrayEquals(new double[] {0.996032547, -0.212750652}, quadratic(new Adam(), 0.4, 20), 5e-10);
  }

  @Test void adamWithoutItsCorrectionsOnTheRunningExample() {
    double[] x = {-5, -2}, m = new double[2], v = new double[2];
    for (int t = 1; t <= 20; t++) {
      double[] g = {0.2 * x[0], 4 * x[1]};
      for (int i = 0; i < 2; i++) {
        m[i] = 0.9 * m[i] + 0.1 * g[i];
        v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
        x[i] -= 0.4 * m[i] / (Math.sqrt(v[i]) + 1e-8);
      }
    }
    assertArrayEquals(new double[] {0.385019053, -0.557973669}, x, 5e-10);
  }

  @Test void withoutItsCorrectionsAdamWouldBeginWithStepsThatAreTooLong() {
    Param p = new Param("theta", Matrix.row(0));
    Optimizer optimizer = new Optimizer(new Params(p), new Adam(), Schedule.constant(1));
    p.gradient().fill(2);
    double[] excess = new double[1001];
    for (int t = 1; t <= 1000; t++) {
      double before = p.value().get(0, 0);
      optimizer.step();
      double m = optimizer.slots("theta").get("m")[0], v = optimizer.slots("theta").get("v")[0];
      excess[t] = m / Math.sqrt(v) / (before - p.value().get(0, 0));
    }
    assertEquals(3.162278, excess[1], 5e-7);
    assertEquals(6.57, excess[12], 5e-3);
    assertEquals(1.26, excess[1000], 5e-3);
    for (double e : excess) assertEquals(excess[12], Math.max(excess[12], e));
  }

  private void step(Optimizer optimizer, double... firstRow) {
    w.gradient().copy(linspace(-0.6, 0.4));
    optimizer.step();
    for (int j = 0; j < 5; j++) assertEquals(firstRow[j], w.value().get(0, j), 5e-9);
  }

  private static void fill(Optimizer optimizer, String slot, Matrix values) {
    System.arraycopy(values.data(), 0, optimizer.slots("w").get(slot), 0, 20);
  }

  private static Matrix linspace(double from, double to) {
    Matrix m = new Matrix(4, 5);
    for (int i = 0; i < 20; i++) m.data()[i] = from + (to - from) * i / 19;
    return m;
  }

  private static double[] quadratic(Rule rule, double eta, int steps) {
    Param x = new Param("x", Matrix.row(-5, -2));
    run(x, rule, eta, steps);
    return x.value().data();
  }

  private static double[] behind(double beta, double eta) {
    Param x = new Param("x", Matrix.row(-5, -2));
    double[] v = run(x, new Nesterov(beta), eta, 20).slots("x").get("v"), ahead = x.value().data();
    return new double[] {ahead[0] + eta * beta * v[0], ahead[1] + eta * beta * v[1]};
  }

  /** Steps on 0.1 x₁² + 2 x₂² from (−5, −2), the running example of Dive into Deep Learning, chapter 12. */
  private static Optimizer run(Param x, Rule rule, double eta, int steps) {
    Optimizer optimizer = new Optimizer(new Params(x), rule, Schedule.constant(eta));
    for (int i = 0; i < steps; i++) {
      x.gradient().set(0, 0, 0.2 * x.value().get(0, 0)).set(0, 1, 4 * x.value().get(0, 1));
      optimizer.step();
    }
    return optimizer;
  }
}
