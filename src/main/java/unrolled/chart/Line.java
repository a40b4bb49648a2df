package unrolled.chart;

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
