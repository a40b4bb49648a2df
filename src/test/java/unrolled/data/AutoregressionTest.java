package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;

class AutoregressionTest {
  private static final double[] NOISE = noise(60);

  @Test void findsTheCoefficientsOfASine() {
    double[] sine = new double[40];
    for (int t = 0; t < 40; t++) sine[t] = 3 + StrictMath.sin(2 * Math.PI * t / 16);
    double a = 2 * StrictMath.cos(2 * Math.PI / 16);
    Autoregression sines = Autoregression.fit(Samples.lags(sine, 2));
    assertArrayEquals(new double[] {3 * (2 - a), a, -1}, sines.coefficients(), 1e-12);
    assertArrayEquals(Arrays.copyOfRange(sine, 2, 40), sines.forecast(Samples.lags(sine, 2).x()).data(), 1e-12);
  }

  /** What least squares means: the errors have the mean 0 and no product with any lag, however far ahead it looks. */
  @Test void leavesErrorsThatNoLagExplains() {
    Samples part = Samples.lags(NOISE, 3, 2);
    Matrix error = Autoregression.fit(part).forecast(part.x()).subtract(part.y());
    assertEquals(0, Statistics.mean(error.data()), 1e-14);
    assertArrayEquals(new double[3], new Matrix(3, 1).product(part.x().T(), error).data(), 1e-12);
    assertTrue(error.sumOfSquares() > 1);
  }

  @Test void iteratesItsForecastsAsAPlainLoopDoes() {
    Samples part = Samples.lags(NOISE, 2);
    Autoregression fitted = Autoregression.fit(part);
    double[] c = fitted.coefficients();
    for (int k = 1; k <= 5; k++) {
      Matrix last = fitted.iterated(part.x(), k);
      for (int i = 0; i < part.size(); i++) {
        double newest = NOISE[i + 1], older = NOISE[i];
        for (int step = 0; step < k; step++) {
          double next = c[0] + c[1] * newest + c[2] * older;
          older = newest;
          newest = next;
        }
        assertEquals(newest, last.get(i, 0));
      }
    }
    assertArrayEquals(fitted.forecast(part.x()).data(), fitted.iterated(part.x(), 1).data());
  }

  @Test void changesNothingThatItIsGivenAndKeepsWhatItHas() {
    Samples part = Samples.lags(NOISE, 2), copy = Samples.lags(NOISE, 2);
    Autoregression fitted = Autoregression.fit(part);
    Arrays.fill(fitted.coefficients(), 0);
    fitted.iterated(part.x(), 3);
    assertArrayEquals(Autoregression.fit(copy).coefficients(), fitted.coefficients());
    assertArrayEquals(copy.x().data(), part.x().data());
    assertArrayEquals(copy.y().data(), part.y().data());
  }

  @Test void readsViewsOfRows() {
    Samples part = Samples.lags(NOISE, 2);
    Autoregression whole = Autoregression.fit(part.rows(10, 30));
    assertArrayEquals(whole.coefficients(),
        Autoregression.fit(new Samples(part.x().rows(10, 30), part.y().rows(10, 30))).coefficients());
    assertArrayEquals(whole.forecast(part.rows(10, 30).x()).data(), whole.forecast(part.x().rows(10, 30)).data());
  }

  @Test void takesAsFewExamplesAsItCan() {
    assertArrayEquals(new double[] {1, 2}, Autoregression.fit(Samples.lags(new double[] {1, 3, 7}, 1)).coefficients(), 1e-14);
  }

  @Test void namesWhatDoesNotFit() {
    fails("2 lags need at least 3 examples, but there are 2", () -> Autoregression.fit(Samples.lags(new double[] {1, 3, 7, 9}, 2)));
    fails("targets must be in one column, but are in 2", () -> Autoregression.fit(new Samples(new Matrix(5, 2), new Matrix(5, 2))));
    fails("example 3 has the value NaN", () -> Autoregression.fit(Samples.lags(new double[] {1, 3, 7, 9, Double.NaN, 1}, 1)));
    fails("example 0 has the value -Infinity",
        () -> Autoregression.fit(Samples.lags(new double[] {Double.NEGATIVE_INFINITY, 3, 7, 9}, 1)));
    fails("the 5 examples cannot tell a constant and the lags, 1, apart", () -> Autoregression.fit(Samples.lags(new double[6], 1)));
    Autoregression two = Autoregression.fit(Samples.lags(NOISE, 2));
    fails("windows must have 2 values, but have 3", () -> two.forecast(new Matrix(4, 3)));
    fails("windows must have 2 values, but have 1", () -> two.iterated(new Matrix(4, 1), 2));
    fails("steps must be at least 1, but is 0", () -> two.iterated(new Matrix(4, 2), 0));
  }

  private static double[] noise(int n) {
    Rng rng = new Rng(3);
    double[] series = new double[n];
    for (int t = 0; t < n; t++) series[t] = rng.nextGaussian();
    return series;
  }

  private static void fails(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
