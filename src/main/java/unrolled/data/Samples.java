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
    return lags(series, k, 1);
  }

  /** Each value with k values of which the newest is a = ahead steps older: xᵢ = (sₜ₋ₐ, sₜ₋ₐ₋₁, …, sₜ₋ₐ₋ₖ₊₁), yᵢ = sₜ. */
  public static Samples lags(double[] series, int k, int ahead) {
    if (ahead < 1 || ahead >= series.length) {
      throw new IllegalArgumentException("ahead must be in 1 … " + (series.length - 1) + ", but is " + ahead);
    }
    if (k < 1 || k > series.length - ahead) {
      throw new IllegalArgumentException("lags must be in 1 … " + (series.length - ahead) + ", but is " + k);
    }
    Matrix x = new Matrix(series.length - ahead - k + 1, k), y = new Matrix(x.rows(), 1);
    for (int i = 0; i < y.rows(); i++) {
      for (int lag = 0; lag < k; lag++) x.set(i, lag, series[i + k - 1 - lag]);
      y.set(i, 0, series[i + k - 1 + ahead]);
    }
    return new Samples(x, y);
  }

  /**
   * For a network that reads a value at a time, each row of lags as a sequence from the oldest value to the newest: x becomes
   * T·B × 1, below the B values of a step those of the next one; y stays as it is, for what is read after the last step.
   */
  public Batch<Matrix, Matrix> sequences() {
    Matrix steps = new Matrix(x.rows() * x.cols(), 1);
    for (int t = 0, row = 0; t < x.cols(); t++) {
      for (int b = 0; b < x.rows(); b++) steps.set(row++, 0, x.get(b, x.cols() - 1 - t));
    }
    return new Batch<>(steps, y);
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
