package unrolled.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import unrolled.show.Numbers;

/**
 * A stretch of a line that cannot be drawn and is more than a gap.
 *
 * <p>A NaN inside a line is only a gap; a NaN that lasts to the end is a number that never came back.
 *
 * @param last the index of the last point before the stretch, or -1 if the line starts with it
 * @param next the index of the first point after it, or -1 if it lasts to the end
 * @param value the first number of the stretch that is not NaN, or NaN if there is none
 */
record Lost(int last, int next, double value) {
  /** The places where a line leaves the vertical axis, from left to right. */
  static List<Lost> of(double[] y, Scale scale) {
    List<Lost> found = new ArrayList<>();
    int last = -1;
    double value = Double.NaN;
    for (int i = 0; i <= y.length; i++) {
      boolean drawn = i < y.length && scale.canDraw(y[i]);
      if (drawn || i == y.length) {
        boolean toTheEnd = i == y.length && last < i - 1;
        if (!Double.isNaN(value) || toTheEnd) found.add(new Lost(last, drawn ? i : -1, value));
        last = i;
        value = Double.NaN;
      } else if (Double.isNaN(value)) {
        value = y[i];
      }
    }
    return found;
  }

  /**
   * Where and why the line leaves the axis for the first time, in words; empty if it never does.
   *
   * @param axis the label of the horizontal axis, which may end with a unit in parentheses
   */
  static String note(List<Lost> places, Line line, String axis) {
    if (places.isEmpty()) return "";
    Lost first = places.get(0);
    String unit = axis.replaceFirst(" *\\(.*", "");
    String when = first.last >= 0 ? "after " + unit + " " + Numbers.format(line.x()[first.last], 4)
        : first.next >= 0 ? "before " + unit + " " + Numbers.format(line.x()[first.next], 4) : "from the start";
    String more = places.size() == 1 ? "" : " (and " + (places.size() - 1) + " more)";
    return first.reason() + " " + when + more;
  }

  /** A × at the edge of the chart, above or below the last point. */
  Trail cross(Line line, Scale scale, Color colour) {
    return Trail.marker(line.x()[Math.max(last, 0)], edge(scale), colour, Glyph.CROSS);
  }

  double edge(Scale scale) {
    return value <= 0 ? scale.min() : scale.max();
  }

  private String reason() {
    if (Double.isNaN(value)) return "NaN";
    if (value > 0) return "diverged";
    return value < -Scale.LARGEST ? "diverged to -∞" : "0 or less";
  }
}
