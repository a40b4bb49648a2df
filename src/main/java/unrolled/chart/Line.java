package unrolled.chart;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import unrolled.matrix.Matrix;
import unrolled.rnn.Steps;
import unrolled.show.Numbers;
import unrolled.surface.Path;

/**
 * A named sequence of points, drawn in its order.
 *
 * @param name what the legend says
 * @param x the horizontal coordinates, all finite
 * @param y the vertical coordinates; NaN is a gap, and what else cannot be drawn is marked
 */
public record Line(String name, double[] x, double[] y) {
  public Line {
    if (name.isBlank()) throw new IllegalArgumentException("a line needs a name");
    if (x.length != y.length) {
      throw new IllegalArgumentException("line " + name + ": x has " + x.length + " numbers and y has " + y.length);
    }
    if (y.length == 0) throw new IllegalArgumentException("line " + name + " has no points; it needs at least one");
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i])) {
        throw new IllegalArgumentException("line " + name + ": x[" + i + "] must be finite, and is "
            + Numbers.format(x[i], 4));
      }
    }
    x = x.clone();
    y = y.clone();
  }

  /** The values against 0, 1, 2, …, for example the losses of steps. */
  public static Line of(String name, double[] y) {
    double[] x = new double[y.length];
    for (int i = 0; i < x.length; i++) x[i] = i;
    return new Line(name, x, y);
  }

  /** The points (x[0], y[0]), (x[1], y[1]), … */
  public static Line of(String name, double[] x, double[] y) {
    return new Line(name, x, y);
  }

  /**
   * √Σg² at each step, over all units of all sequences: {@code Line.norms("h", bptt.top().gradient())} is ‖∂L/∂hₜ‖ against t.
   * It is 0 only where all of them are: nothing is lost in the squares.
   */
  public static Line norms(String name, Steps gradients) {
    int first = gradients.first(), steps = gradients.all().rows() / gradients.at(first).rows();
    return norms(name, first, steps, k -> gradients.at(first + k));
  }

  /** The same of sequence b, 0 … B − 1, alone. */
  public static Line norms(String name, Steps gradients, int b) {
    Matrix sequence = gradients.sequence(b);
    return norms(name, gradients.first(), sequence.rows(), k -> sequence.rows(k, k + 1));
  }

  private static Line norms(String name, int first, int steps, IntFunction<Matrix> at) {
    return of(name, IntStream.range(first, first + steps).asDoubleStream().toArray(),
        IntStream.range(0, steps).mapToDouble(k -> norm(at.apply(k))).toArray());
  }

  /** Of numbers divided by the largest one, whose squares are neither too large nor too small. */
  private static double norm(Matrix g) {
    double largest = 0, sum = 0;
    for (int i = 0; i < g.rows(); i++) for (int j = 0; j < g.cols(); j++) largest = Math.max(largest, Math.abs(g.get(i, j)));
    if (largest == 0 || !Double.isFinite(largest)) return largest;
    for (int i = 0; i < g.rows(); i++) {
      for (int j = 0; j < g.cols(); j++) sum += (g.get(i, j) / largest) * (g.get(i, j) / largest);
    }
    return largest * Math.sqrt(sum);
  }

  @Override public String toString() {
    return name + ", " + x.length + (x.length == 1 ? " point" : " points");
  }

  /** A path seen from above: y against x; NaN from where it is not finite. */
  static Line fromAbove(Path path) {
    return whileFinite(path.name(), path.x(), path.y());
  }

  /** A path seen from the side: f against x; NaN from where it is not finite. */
  static Line fromTheSide(Path path) {
    return whileFinite(path.name(), path.x(), path.f());
  }

  private static Line whileFinite(String name, double[] x, double[] y) {
    for (int i = 1; i < x.length; i++) {
      if (Double.isFinite(x[i])) continue;
      x[i] = x[i - 1];
      y[i] = Double.NaN;
    }
    return new Line(name, x, y);
  }
}
