package unrolled.data;

import java.util.Arrays;

/**
 * Numbers that stand for many. Sums run from the first number to the last; none may be NaN, since it has no place in any
 * order: a run that failed is ∞, where more is worse.
 */
public final class Statistics {
  private Statistics() {}

  /** The mean, Σ x / n. */
  public static double mean(double... x) {
    check(x);
    double sum = 0;
    for (double value : x) sum += value;
    return sum / x.length;
  }

  /** The variance with the divisor n, Σ (x − mean)² / n. */
  public static double variance(double... x) {
    double mean = mean(x), sum = 0;
    for (double value : x) sum += (value - mean) * (value - mean);
    return sum / x.length;
  }

  /** The root mean squared error of forecasts, √(Σ (ŝ − s)² / n), with the value that came for each. */
  public static double rmse(double[] forecast, double[] value) {
    check(forecast);
    check(value);
    if (forecast.length != value.length) {
      throw new IllegalArgumentException("forecasts and values differ in number: " + forecast.length + " and " + value.length);
    }
    double sum = 0;
    for (int i = 0; i < value.length; i++) sum += (forecast[i] - value[i]) * (forecast[i] - value[i]);
    return Math.sqrt(sum / value.length);
  }

  /** The median: the middle one in ascending order, or the mean of the two in the middle. */
  public static double median(double... x) {
    return quantile(0.5, x);
  }

  /**
   * The quantile of p: with x₀ ≤ x₁ ≤ … ≤ xₙ₋₁ the place (n − 1)·p, which is p of the way from the lowest to the
   * highest, and between two numbers the straight line. It is definition 7 in Hyndman and Fan, "Sample Quantiles in
   * Statistical Packages", The American Statistician 50, 1996; the default of R and NumPy.
   *
   * @param p in 0 … 1; 0 is the lowest, ¼ and ¾ are the quartiles, 1 is the highest
   */
  public static double quantile(double p, double... x) {
    if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException("p must be in 0 … 1, but is " + p);
    check(x);
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    double place = (x.length - 1) * p, above = place - (int) place;
    double low = sorted[(int) place], high = sorted[Math.min((int) place + 1, x.length - 1)];
    return above == 0 || low == high ? low : (1 - above) * low + above * high;
  }

  private static void check(double[] x) {
    if (x.length == 0) throw new IllegalArgumentException("there must be at least one number");
    for (int i = 0; i < x.length; i++) {
      if (Double.isNaN(x[i])) throw new IllegalArgumentException("number " + i + " of 0 … " + (x.length - 1) + " is NaN");
    }
  }
}
