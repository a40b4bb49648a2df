package unrolled.chart;

import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;
import unrolled.show.Numbers;

/**
 * A chart in words, for readers who cannot see it, and in place of it where there is only text.
 */
final class AltText {
  private static final int DIGITS = 4;

  private AltText() {}

  /** The title, the axes, and of each series its name, its first and last point and its range. */
  static String of(Chart<?, ?> chart) {
    List<String> parts = new ArrayList<>();
    if (!chart.getTitle().isBlank()) parts.add(chart.getTitle().replaceFirst("\\.$", ""));
    if (chart instanceof XYChart xy) {
      parts.add("x: " + axis(xy.getXAxisTitle(), xy.getStyler().isXAxisLogarithmic())
          + "; y: " + axis(xy.getYAxisTitle(), xy.getStyler().isYAxisLogarithmic()));
      if (chart instanceof Figure figure) parts.addAll(figure.remarks());
      for (XYSeries series : xy.getSeriesCollection()) {
        String says = chart instanceof Figure figure ? figure.says(series) : null;
        if (says == null) parts.add(line(series.getName(), series.getXData(), series.getYData()));
        else if (!says.isEmpty()) parts.add(says);
      }
    } else {
      for (Series series : chart.getSeriesCollection()) parts.add(series.getName());
    }
    return String.join(". ", parts) + ".";
  }

  private static String axis(String title, boolean logarithmic) {
    return (title == null || title.isBlank() ? "no label" : title) + (logarithmic ? " (logarithmic)" : "");
  }

  /** The name of a line, its first and its last point, and its range; NaN is passed over. */
  static String line(String name, double[] x, double[] y) {
    int first = -1, last = -1, low = -1, high = -1;
    for (int i = 0; i < y.length; i++) {
      if (Double.isNaN(y[i])) continue;
      if (first < 0) first = low = high = i;
      last = i;
      if (y[i] < y[low]) low = i;
      if (y[i] > y[high]) high = i;
    }
    if (first < 0) return name + ": nothing can be drawn";
    if (first == last) return name + ": " + point(x, y, first);
    return name + ": from " + point(x, y, first) + " to " + point(x, y, last)
        + ", lowest " + number(y[low]) + " at " + number(x[low]) + ", highest " + number(y[high]) + " at "
        + number(x[high]);
  }

  private static String point(double[] x, double[] y, int i) {
    return "(" + number(x[i]) + ", " + number(y[i]) + ")";
  }

  private static String number(double x) {
    return Numbers.format(x, DIGITS);
  }
}
