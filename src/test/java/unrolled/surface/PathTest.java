package unrolled.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.surface.Surfaces.CLIFF;
import static unrolled.surface.Surfaces.COSH;
import static unrolled.surface.Surfaces.DOUBLE_WELL;
import static unrolled.surface.Surfaces.PARABOLA;
import static unrolled.surface.Surfaces.QUADRATIC;
import static unrolled.surface.Surfaces.SADDLE;
import static unrolled.surface.Surfaces.WAVE;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.optim.AdaGrad;
import unrolled.optim.Epsilon;
import unrolled.optim.Rule;
import unrolled.optim.Schedule;
import unrolled.optim.Sgd;
import unrolled.optim.Transform;
import unrolled.optim.WeightDecay;
import unrolled.param.Params;

class PathTest {
  private static final Rule SGD = new Sgd(), INSIDE = new AdaGrad(Epsilon.insideRoot(1e-6), 0);
  private static final double NOT_A_NUMBER = Double.NaN;

  private static Path path(Surface surface, Rule rule, double rate, int steps, Transform... before) {
    return Path.of("a rule", surface, rule, Schedule.constant(rate), steps, before);
  }

  @Test void takesTheStepsOfAHandCalculation() {
    Path path = path(QUADRATIC, SGD, 0.5, 2);
    assertArrayEquals(new double[] {-5, -4.5, -4.05}, path.x(), 1e-15);
    assertArrayEquals(new double[] {-2, 2, -2}, path.y());
    assertArrayEquals(new double[] {10.5, 10.025, 9.64025}, path.f(), 2e-15);
  }

  @Test void reachesThePublishedEndPointsOnTheRunningExample() {
    assertArrayEquals(new double[] {-0.943466646, -0.000073123}, path(QUADRATIC, SGD, 0.4, 20).end(), 5e-10);
    assertEquals(-1673.365108507, path(QUADRATIC, SGD, 0.6, 20).end()[1], 2e-9);
    assertArrayEquals(new double[] {-2.382562772, -0.158590550}, path(QUADRATIC, INSIDE, 0.4, 20).end(), 5e-10);
    assertArrayEquals(new double[] {-0.002295340, 0}, path(QUADRATIC, INSIDE, 2, 20).end(), 5e-10);
    assertEquals(-2.382563569, path(QUADRATIC, new AdaGrad(Epsilon.outsideRoot(1e-6), 0), 0.4, 20).end()[0], 5e-10);
    assertArrayEquals(new double[] {0, 0}, path(QUADRATIC, INSIDE, 0.4, 1000).end(), 3e-9);
  }

  @Test void shrinksAParabolaByAFactorInEachStep() {
    assertEquals(0.060466176, path(PARABOLA, SGD, 0.2, 10).end()[0], 5e-10);
    assertEquals(3.486784401, path(PARABOLA, SGD, 0.05, 10).end()[0], 5e-10);
    assertEquals(61.917364224, path(PARABOLA, SGD, 1.1, 10).end()[0], 5e-10);
  }

  @Test void endsInTheLocalMinimumOfAWaveOrInAnotherOne() {
    assertEquals(7.269388146, path(WAVE, SGD, 0.1, 200).end()[0], 5e-10);
    assertEquals(-1.8257, path(WAVE, SGD, 2, 200).end()[0], 1e-4);
    assertEquals(0, path(COSH, SGD, 0.1, 1000).end()[0], 5e-10);
  }

  /** Row 61 of the claims. */
  @Test void leavesASaddleAfterAsManyStepsAsPublished() {
    assertEquals(698, stepsUntilYPassesOne(SGD));
    assertEquals(1263, stepsUntilYPassesOne(new AdaGrad()));
    assertEquals(0, path(SADDLE.from(1, 0), SGD, 0.01, 2000).end()[1]);
  }

  private static int stepsUntilYPassesOne(Rule rule) {
    double[] y = path(SADDLE, rule, 0.01, 2000).y();
    int t = 0;
    while (Math.abs(y[t]) <= 1) t++;
    return t;
  }

  @Test void staysInTheWrongWell() {
    for (double rate : List.of(0.001, 0.003, 0.01, 0.02, 0.03)) {
      assertArrayEquals(new double[] {0.9601, 0}, path(DOUBLE_WELL, SGD, rate, 10_000).end(), 5e-5);
    }
  }

  @Test void isThrownOffACliffUnlessTheGradientIsClipped() {
    Transform clip = PathTest::clip;
    assertTrue(path(CLIFF, SGD, 0.3, 100).end()[1] > 10);
    assertEquals(0, path(CLIFF, SGD, 0.3, 100, clip).f()[100], 1e-3);
  }

  private static void clip(Params params) {
    double norm = params.gradientNorm();
    if (norm > 0.1) params.get("(x, y)").gradient().divide(norm / 0.1);
  }

  @Test void appliesTransformsAndSchedules() {
    assertEquals(10 - 0.1 * (20 + 3 * 10), path(PARABOLA, SGD, 0.1, 1, new WeightDecay(3)).end()[0], 1e-15);
    Schedule falling = Schedule.inverseTime(0.5, 1);
    assertArrayEquals(new double[] {10, 0, 0}, Path.of("a rule", PARABOLA, SGD, falling, 2).x());
  }

  @Test void isNotANumberAfterTheLastFiniteGradient() {
    Path path = path(PARABOLA.from(1e200, 0), SGD, 1e100, 5);
    assertArrayEquals(new double[] {1e200, -2e300, Double.POSITIVE_INFINITY, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER},
        path.x(), 1e290);
    assertArrayEquals(new double[] {0, 0, 0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, path.y());
    assertEquals("a rule over x², 5 steps, not finite after step 0", path.toString());
  }

  @Test void saysWhatItIs() {
    assertEquals("a rule over 0.1x² + 2y², 20 steps", path(QUADRATIC, SGD, 0.4, 20).toString());
    assertEquals("a rule over 0.1x² + 2y², 1 step", path(QUADRATIC, SGD, 0.4, 1).toString());
    assertArrayEquals(new double[] {-5, -2}, path(QUADRATIC, SGD, 0.4, 0).end());
  }

  @Test void refusesWhatIsNoPath() {
    assertEquals("a path has 0 steps or more, not -1",
        assertThrows(IllegalArgumentException.class, () -> path(QUADRATIC, SGD, 0.4, -1)).getMessage());
    assertEquals("a path needs a name", assertThrows(IllegalArgumentException.class,
        () -> Path.of(" ", QUADRATIC, SGD, Schedule.constant(1), 1)).getMessage());
  }
}
