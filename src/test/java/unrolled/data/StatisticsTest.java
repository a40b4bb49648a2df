package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.matrix.Rng;

class StatisticsTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test void meanAndVarianceAreThoseOfASmallExample() {
    assertEquals(2, Statistics.mean(-3, -1, 0, 2, 4, 10));
    assertEquals((25 + 9 + 4 + 0 + 4 + 64) / 6.0, Statistics.variance(-3, -1, 0, 2, 4, 10));
    assertEquals(7, Statistics.mean(7));
    assertEquals(0, Statistics.variance(7));
    assertEquals(INFINITY, Statistics.mean(1, INFINITY));
  }

  @Test void varianceDoesNotDependOnWhereTheNumbersLie() {
    for (double c : new double[] {0, -7, 1e15}) assertEquals(10.4, Statistics.variance(c - 5, c - 1, c, c + 1, c + 5));
  }

  @Test void sumsRunFromTheFirstNumberToTheLast() {
    assertEquals(1, Statistics.mean(1e16, 1, -1e16, 3), 0.25);
    assertEquals(0.75, Statistics.mean(1e16, 1, -1e16, 3));
  }

  @Test void rmseIsThatOfASmallExample() {
    assertEquals(Math.sqrt(25 / 3.0), Statistics.rmse(new double[] {1, 2, 7}, new double[] {1, 6, 4}));
    assertEquals(Double.POSITIVE_INFINITY, Statistics.rmse(new double[] {Double.POSITIVE_INFINITY}, new double[] {0}));
  }

  @Test void medianIsInTheMiddle() {
    assertEquals(2, Statistics.median(9, 1, 2));
    assertEquals(3, Statistics.median(9, 1, 2, 4));
    assertEquals(5, Statistics.median(5));
    assertEquals(INFINITY, Statistics.median(1, INFINITY, INFINITY));
    assertEquals(2, Statistics.median(INFINITY, 1, 2));
    assertEquals(0.1, Statistics.median(0.1, 0.1, 0.1, 0.1));
  }

  @Test void quantileIsOnTheStraightLineBetweenTwoNumbers() {
    double[] x = {40, 10, 30, 20};
    assertEquals(10, Statistics.quantile(0, x));
    assertEquals(17.5, Statistics.quantile(0.25, x));
    assertEquals(20, Statistics.quantile(1 / 3.0, x), 1e-14);
    assertEquals(32.5, Statistics.quantile(0.75, x));
    assertEquals(40, Statistics.quantile(1, x));
    assertArrayEquals(new double[] {40, 10, 30, 20}, x);
    assertEquals(3, Statistics.quantile(0.3, 1, 2, 3, INFINITY, 0, 3, 3, 3, 3, 9, 9));
  }

  @Test void quantileIsThatOfAnotherLibrary() {
    Rng rng = new Rng(7);
    Percentile other = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
    for (int n = 1; n <= 30; n++) {
      double[] x = new double[n];
      for (int i = 0; i < n; i++) x[i] = rng.nextGaussian();
      for (int p = 1; p <= 20; p++) assertEquals(other.evaluate(x, 5.0 * p), Statistics.quantile(p / 20.0, x), 1e-14);
    }
  }

  @Test void spreadIsFiveQuantiles() {
    assertEquals(new Spread(0, 2.5, 5, 7.5, 10), Spread.of(10, 5, 0));
    assertEquals(new Spread(3, 3, 3, 3, 3), Spread.of(3));
  }

  @Test void namesBadNumbers() {
    List<ToDoubleFunction<double[]>> all = List.of(Statistics::mean, Statistics::variance, Statistics::median,
        x -> Statistics.quantile(0.2, x), x -> Spread.of(x).median(), x -> Statistics.rmse(x, new double[] {1, 2, 3}),
        x -> Statistics.rmse(new double[] {1, 2, 3}, x));
    for (ToDoubleFunction<double[]> f : all) {
      fails("there must be at least one number", () -> f.applyAsDouble(new double[0]));
      fails("number 2 of 0 … 2 is NaN", () -> f.applyAsDouble(new double[] {1, 2, Double.NaN}));
    }
    fails("forecasts and values differ in number: 1 and 2", () -> Statistics.rmse(new double[1], new double[2]));
    for (double p : new double[] {-0.1, 1.1, Double.NaN}) {
      fails("p must be in 0 … 1, but is " + p, () -> Statistics.quantile(p, 1, 2));
    }
  }

  private static void fails(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
