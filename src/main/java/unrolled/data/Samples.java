package unrolled.data;

import java.util.Arrays;
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

  /** The examples {@code from … to − 1}; copied. */
  public Samples rows(int from, int to) {
    return new Samples(rows(x, from, to), rows(y, from, to));
  }

  private static Matrix rows(Matrix m, int from, int to) {
    if (from < 0 || from >= to || to > m.rows()) {
      throw new IllegalArgumentException("rows " + from + " … " + (to - 1) + " of " + m.rows());
    }
    Matrix part = new Matrix(to - from, m.cols());
    double[] copy = Arrays.copyOfRange(m.data(), from * m.cols(), to * m.cols());
    System.arraycopy(copy, 0, part.data(), 0, copy.length);
    return part;
  }
}
