package unrolled.data;

import java.util.Arrays;
import unrolled.matrix.Matrix;

/**
 * Examples from a series s₀ … sₙ₋₁ that is split in time: the last w values that are known, and the value k steps later.
 *
 * <pre>
 *   time          0 …              split − 1 | split … n − 1
 *   training      inputs and targets         |                     s up to split − 1
 *   test                           forecasts | targets             made at split − 1 or later
 * </pre>
 *
 * Nothing from the split on has a part in training: each value is standardised with μ and σ of the values before the split,
 * and all targets of the training part lie before it. A test example is a forecast that is made when the training part has
 * ended; its inputs may reach back into it, since by then they are known.
 */
public final class Windows {
  private final int split, window, ahead;
  private final Standardizer standardizer;
  private final Samples examples;

  /**
   * Windows of a series of finite numbers, which are copied.
   *
   * @param split how many values the training part has: at least window + ahead, at most n − ahead
   * @param window w, how many values a forecast may look at, at least 1
   * @param ahead k, how many steps it looks ahead, at least 1
   */
  public Windows(double[] series, int split, int window, int ahead) {
    if (window < 1) throw new IllegalArgumentException("window must be at least 1, but is " + window);
    if (ahead < 1) throw new IllegalArgumentException("ahead must be at least 1, but is " + ahead);
    int first = Math.addExact(window, ahead), last = series.length - ahead;
    if (first > last) {
      throw new IllegalArgumentException("a window of " + window + " and " + ahead + " steps ahead need a series of at least "
          + Math.addExact(first, ahead) + " values, but there are " + series.length);
    }
    if (split < first || split > last) {
      throw new IllegalArgumentException("split must be in " + first + " … " + last + ", but is " + split);
    }
    for (int t = 0; t < series.length; t++) {
      if (!Double.isFinite(series[t])) throw new IllegalArgumentException("value " + t + " of the series is " + series[t]);
    }
    if (Arrays.stream(series, 0, split).distinct().count() == 1) {
      throw new IllegalArgumentException("the training part has no spread: all its " + split + " values are " + series[0]);
    }
    this.split = split;
    this.window = window;
    this.ahead = ahead;
    standardizer = Standardizer.of(Matrix.column(Arrays.copyOf(series, split)));
    examples = Samples.lags(standardizer.apply(Matrix.column(series)).data(), window, ahead);
  }

  /** The training examples, in the order of time: standardised, inputs from the newest value to the oldest. */
  public Samples train() {
    return examples.rows(0, split - window - ahead + 1);
  }

  /** The test examples, the same way. */
  public Samples test() {
    return examples.rows(split - window, examples.size());
  }

  /** The time of the target of the first test example, split − 1 + k; the others follow step by step. */
  public int firstTarget() {
    return split - 1 + ahead;
  }

  /** μ and σ of the training part; {@code undo} brings forecasts back to the units of the series. */
  public Standardizer standardizer() {
    return standardizer;
  }

  /** Such as {@code windows of 12, 1 step ahead: 96 to train, 36 to test}. */
  @Override public String toString() {
    return "windows of " + window + ", " + ahead + (ahead == 1 ? " step" : " steps") + " ahead: " + train().size() + " to train, "
        + test().size() + " to test";
  }
}
