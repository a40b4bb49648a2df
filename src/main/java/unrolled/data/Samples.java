package unrolled.data;

import java.util.stream.IntStream;
import unrolled.matrix.Matrix;

/**
 * Examples for supervised learning: inputs and targets, one example in a row, in the order of time where there is one.
 *
 * @param x the inputs
 * @param y the targets
 */
public record Samples(Matrix x, Matrix y) {
  public Samples {
    if (x.rows() != y.rows()) {
      throw new IllegalArgumentException("inputs and targets differ in number: " + x.rows() + " and " + y.rows());
    }
  }

  /** Each value of a series with the values before it: xᵢ = (sₜ₋₁, sₜ₋₂, …, sₜ₋ₖ), yᵢ = sₜ, from t = k on. */
  public static Samples lags(double[] series, int k) {
    if (k < 1 || k >= series.length) {
      throw new IllegalArgumentException("lags must be in 1 … " + (series.length - 1) + ", but is " + k);
    }
    Matrix x = new Matrix(series.length - k, k), y = new Matrix(series.length - k, 1);
    for (int i = 0; i < y.rows(); i++) {
      for (int lag = 1; lag <= k; lag++) x.set(i, lag - 1, series[i + k - lag]);
      y.set(i, 0, series[i + k]);
    }
    return new Samples(x, y);
  }

  /** How many examples. */
  public int size() {
    return x.rows();
  }

  /** The examples {@code from … to − 1}, at least one; copied. */
  public Samples rows(int from, int to) {
    if (from < 0 || from >= to || to > size()) {
      throw new IllegalArgumentException("rows " + from + " … " + (to - 1) + " of " + size());
    }
    return select(IntStream.range(from, to).toArray());
  }

  /** These examples in this order, at least one; copied. An example may come more than once. */
  public Samples select(int... rows) {
    return new Samples(select(x, rows), select(y, rows));
  }

  private static Matrix select(Matrix m, int[] rows) {
    Matrix part = new Matrix(rows.length, m.cols());
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] < 0 || rows[i] >= m.rows()) {
        throw new IllegalArgumentException("there is no example " + rows[i] + " among " + m.rows());
      }
      System.arraycopy(m.data(), rows[i] * m.cols(), part.data(), i * m.cols(), m.cols());
    }
    return part;
  }
}
