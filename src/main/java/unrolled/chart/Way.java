package unrolled.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import unrolled.show.Numbers;

/**
 * A path over a field: the part of it that lies inside of the rectangle, and how it ends.
 *
 * @param path the whole path
 * @param field the rectangle
 */
record Way(Line path, Field field) {
  Way {
    if (!field.contains(path.x()[0], path.y()[0])) {
      throw new IllegalArgumentException("path " + path.name() + " starts at (" + Numbers.format(path.x()[0], 4) + ", "
          + Numbers.format(path.y()[0], 4) + "), outside of the field; make the field larger");
    }
  }

  /** The way until a step; all of it if it ends before. */
  Way until(int step) {
    int points = Math.min(step, steps()) + 1;
    return new Way(Line.of(path.name(), Arrays.copyOf(path.x(), points), Arrays.copyOf(path.y(), points)), field);
  }

  int steps() {
    return path.x().length - 1;
  }

  boolean isInside(int i) {
    return field.contains(path.x()[i], path.y()[i]);
  }

  /** The index of the last point inside. */
  int lastInside() {
    int i = steps();
    while (!isInside(i)) i--;
    return i;
  }

  boolean endsInside() {
    return lastInside() == steps();
  }

  /** What the legend says of a path that ends outside; empty if it does not. */
  String note() {
    return endsInside() ? "" : "leaves after step " + lastInside();
  }

  /** The path as a sentence of the alternative text: from where to where, and what the function is there. */
  String words() {
    int last = lastInside();
    return path.name() + ": from " + field.words(path.x()[0], path.y()[0]) + ", to "
        + field.words(path.x()[last], path.y()[last]) + ", in " + last + (last == 1 ? " step" : " steps")
        + (endsInside() ? "" : ", where it leaves");
  }

  /**
   * The path cut at the edges of the rectangle, as {x[], y[]}; NaN stands where it is outside. It ends where the path
   * leaves for good: later steps may cross the rectangle, but none of them ends in it.
   */
  double[][] visible() {
    List<double[]> points = new ArrayList<>();
    points.add(new double[] {path.x()[0], path.y()[0]});
    int end = Math.min(lastInside() + 1, steps());
    for (int i = 1; i <= end; i++) {
      double[] ends = cut(i);
      if (ends == null) continue;
      if (ends[0] > 0) {
        points.add(new double[] {Double.NaN, Double.NaN});
        points.add(between(i, ends[0]));
      }
      points.add(between(i, ends[1]));
    }
    double[][] xy = new double[2][points.size()];
    for (int i = 0; i < points.size(); i++) {
      xy[0][i] = points.get(i)[0];
      xy[1][i] = points.get(i)[1];
    }
    return xy;
  }

  /** Which part of the i-th step is inside, from 0 to 1; null if none is, as in a step to infinity or NaN. */
  private double[] cut(int i) {
    double[] ends = {0, 1};
    boolean seen = clip(ends, path.x()[i - 1], path.x()[i], field.xMin(), field.xMax())
        && clip(ends, path.y()[i - 1], path.y()[i], field.yMin(), field.yMax());
    return seen ? ends : null;
  }

  private static boolean clip(double[] ends, double from, double to, double min, double max) {
    double step = to - from;
    if (step == 0) return from >= min && from <= max;
    double atMin = (min - from) / step;
    double atMax = (max - from) / step;
    ends[0] = Math.max(ends[0], Math.min(atMin, atMax));
    ends[1] = Math.min(ends[1], Math.max(atMin, atMax));
    return ends[0] < ends[1];
  }

  private double[] between(int i, double part) {
    if (part == 1) return new double[] {path.x()[i], path.y()[i]};
    return new double[] {path.x()[i - 1] + part * (path.x()[i] - path.x()[i - 1]),
        path.y()[i - 1] + part * (path.y()[i] - path.y()[i - 1])};
  }
}
