package unrolled.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unrolled.matrix.Matrix;
import unrolled.param.Param;
import unrolled.param.Params;

/**
 * The gradients a of a model against central differences n of its loss L, coordinate by coordinate:
 *
 * <pre>
 *   s = h·max(1, |θ|)
 *   n = (L(θ + s) − L(θ − s)) / ((θ + s) − (θ − s)),   right if |a − n| ≤ atol + rtol·|n|
 * </pre>
 *
 * The step s grows with |θ|, because the rounding of θ ± s does, and that of most losses. The denominator is the
 * distance of the two points as they are stored: exact from |θ| = 3s on, rounded once below. Domain: a loss that bends
 * little over a distance of s; where it does not, as sin θ at θ = 10⁷, take a smaller h. Source: Dennis and Schnabel,
 * "Numerical Methods for Unconstrained Optimization and Nonlinear Equations", 1983, § 5.6.
 *
 * @param rows one for each parameter, in their order, after one for the loss if that is not finite or not repeatable
 */
public record GradientCheck(List<Row> rows) {
  private static final double H = 1e-5, ATOL = 1e-8, RTOL = 1e-5;

  /**
   * What was found for one parameter.
   *
   * @param maxAbs the largest |a − n|
   * @param relError ‖a − n‖₂ / (‖a‖₂ + ‖n‖₂), and 0 where both are 0
   * @param fault what is wrong, and where; empty if nothing is
   */
  public record Row(String name, double maxAbs, double relError, String fault) {
    /** Whether nothing is wrong. */
    public boolean ok() {
      return fault.isEmpty();
    }
  }

  public GradientCheck {
    rows = List.copyOf(rows);
  }

  /** Checks all coordinates with h = 10⁻⁵, atol = 10⁻⁸ and rtol = 10⁻⁵. */
  public static GradientCheck of(Params params, DoubleSupplier lossAndGradients) {
    return of(params, lossAndGradients, H, ATOL, RTOL);
  }

  /**
   * Checks all coordinates. The gradients are computed twice, and must have the same bits. At the end all parameters
   * and gradients are what they were, to the last bit, and the same rows are in use.
   *
   * @param lossAndGradients computes the loss and overwrites the gradients; called twice for each coordinate
   * @param h the distance to both sides where |θ| ≤ 1, and its part of |θ| beyond; positive and finite
   * @param atol the absolute part of the tolerance; at least 0
   * @param rtol the relative part of the tolerance; at least 0
   * @throws CancellationException if the thread was interrupted
   */
  public static GradientCheck of(Params params, DoubleSupplier lossAndGradients, double h, double atol, double rtol) {
    if (!(h > 0 && h < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("h must be positive and finite, but is " + h);
    }
    if (!(atol >= 0)) throw new IllegalArgumentException("atol must be at least 0, but is " + atol);
    if (!(rtol >= 0)) throw new IllegalArgumentException("rtol must be at least 0, but is " + rtol);
    List<double[]> values = copies(params, Param::value), gradients = copies(params, Param::gradient);
    List<int[]> inUse = rowsInUse(params);
    try {
      params.clearGradients();
      double loss = lossAndGradients.getAsDouble();
      List<double[]> a = copies(params, Param::gradient);
      double lossAgain = lossAndGradients.getAsDouble();
      List<double[]> again = copies(params, Param::gradient);
      List<Row> rows = new ArrayList<>();
      int k = 0;
      for (Param p : params) {
        double[] n = differences(p, lossAndGradients, h);
        rows.add(new Derivatives(a.get(k), again.get(k++), n, p.value().cols()).row(p.name(), atol, rtol));
      }
      if (!Double.isFinite(loss)) rows.add(0, new Row("loss", Double.NaN, Double.NaN, "not finite"));
      else if (loss != lossAgain) rows.add(0, new Row("loss", Double.NaN, Double.NaN, "changes when computed again"));
      return new GradientCheck(rows);
    } finally {
      restore(params, Param::value, values);
      params.clearGradients();                                     // no row of the last batch stays in use
      for (int k = 0; k < params.count(); k++) for (int row : inUse.get(k)) params.get(k).use(row);
      restore(params, Param::gradient, gradients);
    }
  }

  private static List<double[]> copies(Params params, Function<Param, Matrix> part) {
    List<double[]> copies = new ArrayList<>();
    for (Param p : params) copies.add(part.apply(p).data().clone());
    return copies;
  }

  private static List<int[]> rowsInUse(Params params) {
    List<int[]> rows = new ArrayList<>();
    for (Param p : params) rows.add(IntStream.range(0, p.parts()).map(part -> p.from(part) / p.value().cols()).toArray());
    return rows;
  }

  private static void restore(Params params, Function<Param, Matrix> part, List<double[]> copies) {
    int k = 0;
    for (Param p : params) System.arraycopy(copies.get(k++), 0, part.apply(p).data(), 0, p.size());
  }

  private static double[] differences(Param p, DoubleSupplier loss, double h) {
    double[] theta = p.value().data(), n = new double[theta.length];
    for (int i = 0; i < n.length; i++) {
      if (Thread.interrupted()) throw new CancellationException("interrupted in the gradient check of " + p.name());
      double before = theta[i], s = h * Math.max(1, Math.abs(before)), above = before + s, below = before - s;
      theta[i] = above;
      n[i] = loss.getAsDouble();
      theta[i] = below;
      n[i] = (n[i] - loss.getAsDouble()) / (above - below);       // 2s, as far as θ ± s could be rounded to it
      theta[i] = before;
    }
    return n;
  }

  /** Whether no fault was found. */
  public boolean passed() {
    return rows.stream().allMatch(Row::ok);
  }

  /** Such as {@code w: ok, b: 1 of 3 differ, first [0,2]}; tables show the numbers. */
  @Override public String toString() {
    return rows.stream().map(row -> row.name + ": " + (row.ok() ? "ok" : row.fault)).collect(Collectors.joining(", "));
  }
}
