package unrolled.data;

/**
 * Many numbers in five, by {@link Statistics#quantile}: the outcome of a run over several seeds.
 *
 * @param lowest the smallest of them
 * @param lower the quartile of ¼
 * @param median the middle
 * @param upper the quartile of ¾; half of the numbers are from lower to upper
 * @param highest the largest
 */
public record Spread(double lowest, double lower, double median, double upper, double highest) {
  /** The spread of these numbers: at least one, and none of them NaN. */
  public static Spread of(double... x) {
    return new Spread(Statistics.quantile(0, x), Statistics.quantile(0.25, x), Statistics.median(x),
        Statistics.quantile(0.75, x), Statistics.quantile(1, x));
  }
}
