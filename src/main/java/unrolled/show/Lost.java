package unrolled.show;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a line that cannot be drawn and is more than a gap.
 *
 * <p>A NaN inside a line is only a gap; a NaN that lasts to the end is a number that never came back.
 *
 * @param last the index of the last point before the stretch, or -1 if the line starts with it
 * @param value the first number of the stretch that is not NaN, or NaN if there is none
 */
record Lost(int last, double value) {
  /** The places where a line leaves the vertical axis, from left to right. */
  static List<Lost> of(double[] y, Scale scale) {
    List<Lost> found = new ArrayList<>();
    int last = -1;
    double value = Double.NaN;
    for (int i = 0; i <= y.length; i++) {
      boolean drawn = i < y.length && scale.canDraw(y[i]);
      if (drawn || i == y.length) {
        boolean toTheEnd = i == y.length && last >= 0 && last < i - 1;
        if (!Double.isNaN(value) || toTheEnd) found.add(new Lost(last, value));
        last = i;
        value = Double.NaN;
      } else if (Double.isNaN(value)) {
        value = y[i];
      }
    }
    return found;
  }

  /**
   * Puts a × at the edge of the chart for each place, and one entry with the first of them into the legend.
   *
   * @param unit what the horizontal axis counts
   */
  static void mark(Figure figure, Line line, Scale scale, String unit, Color colour) {
    List<Lost> places = of(line.y(), scale);
    if (places.isEmpty()) return;
    for (Lost place : places) {
      double edge = place.value <= 0 ? scale.min() : scale.max();
      figure.addAnnotation(Trail.marker(line.x()[Math.max(place.last, 0)], edge, colour, Glyph.CROSS));
    }
    Lost first = places.get(0);
    String when = first.last < 0 ? "from the start" : "after " + unit + " " + Numbers.format(line.x()[first.last], 4);
    String more = places.size() == 1 ? "" : " (and " + (places.size() - 1) + " more)";
    figure.addKey(line.name() + ": " + first.reason() + "\n" + when + more, colour, Glyph.CROSS);
  }

  private String reason() {
    if (Double.isNaN(value)) return "NaN";
    if (value > 0) return "diverged";
    return value < -Scale.LARGEST ? "diverged to -∞" : "0 or less";
  }
}
