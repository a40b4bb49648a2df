package unrolled.data;

import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import unrolled.matrix.Matrix;

/**
 * An autoregression of w lags, which forecasts a value of a series k steps ahead as a line through the last w that are known:
 *
 * <pre>
 *   ŝₜ = c + a₁·sₜ₋ₖ + a₂·sₜ₋ₖ₋₁ + … + a_w·sₜ₋ₖ₋w₊₁
 * </pre>
 *
 * <p>Windows are the rows of a matrix, m × w, from the newest value to the oldest, as {@link Windows} and {@link Samples#lags}
 * make them. Box and Jenkins, "Time Series Analysis", 1970.
 */
public final class Autoregression {
  private final double[] coefficients;

  private Autoregression(double[] coefficients) {
    this.coefficients = coefficients;
  }

  /**
   * The one with the least sum of squared errors over these examples, by a QR decomposition. It looks as far ahead as they do.
   *
   * @param part m windows and their targets, m × w and m × 1, all finite; m is at least w + 1
   * @throws IllegalArgumentException if they are of another form, or have no unique answer since a lag is exactly a line in the
   *     others; one that is nearly so is not found out, and then single coefficients mean nothing
   */
  public static Autoregression fit(Samples part) {
    int m = part.size(), w = part.x().cols();
    if (part.y().cols() != 1) throw new IllegalArgumentException("targets must be in one column, but are in " + part.y().cols());
    if (m <= w) throw new IllegalArgumentException(w + " lags need at least " + (w + 1) + " examples, but there are " + m);
    double[] rows = new double[m * (w + 1)];
    for (int i = 0, at = 0; i < m; i++) {
      for (int j = -1; j < w; j++) rows[at++] = j < 0 ? part.y().get(i, 0) : part.x().get(i, j);
    }
    for (int i = 0; i < rows.length; i++) {
      if (!Double.isFinite(rows[i])) throw new IllegalArgumentException("example " + i / (w + 1) + " has the value " + rows[i]);
    }
    var regression = new OLSMultipleLinearRegression();
    regression.newSampleData(rows, m, w);
    try {
      return new Autoregression(regression.estimateRegressionParameters());
    } catch (SingularMatrixException e) {
      throw new IllegalArgumentException("the " + m + " examples cannot tell a constant and the lags, " + w + ", apart", e);
    }
  }

  /** c, a₁, a₂ … a_w; a copy. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /** The forecast for each window of x, m × w: m × 1, a new matrix. */
  public Matrix forecast(Matrix x) {
    return iterated(x, 1);
  }

  /**
   * Forecasts several steps ahead, of one that was fitted to look one step ahead: each forecast is put before its window as the
   * newest value, and so on.
   *
   * @param x windows, m × w; not modified
   * @param steps k, at least 1
   * @return the last forecast for each window, m × 1, a new matrix
   */
  public Matrix iterated(Matrix x, int steps) {
    int w = coefficients.length - 1;
    if (x.cols() != w) throw new IllegalArgumentException("windows must have " + w + " values, but have " + x.cols());
    if (steps < 1) throw new IllegalArgumentException("steps must be at least 1, but is " + steps);
    Matrix last = new Matrix(x.rows(), 1);
    double[] path = new double[Math.addExact(w, steps)];                             // a window, oldest first, and what follows
    for (int i = 0; i < x.rows(); i++) {
      for (int j = 1; j <= w; j++) path[w - j] = x.get(i, j - 1);
      for (int t = w; t < path.length; t++) {
        path[t] = coefficients[0];
        for (int j = 1; j <= w; j++) path[t] += coefficients[j] * path[t - j];
      }
      last.set(i, 0, path[path.length - 1]);
    }
    return last;
  }
}
