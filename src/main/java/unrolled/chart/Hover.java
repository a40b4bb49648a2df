package unrolled.chart;

import java.util.Locale;
import java.util.TreeMap;
import org.knowm.xchart.XYSeries;
import unrolled.show.Html;
import unrolled.show.Numbers;
import unrolled.show.Rich;

/**
 * A chart on which the mouse reads values: over the picture stands an empty box for each x, whose tooltip has them.
 *
 * <p>No image map: where a page is not trusted its name is removed, and it does not shrink with its picture.
 */
final class Hover {
  private static final int MOST = 100;
  private static final int DIGITS = 4;

  private Hover() {}

  static Rich of(Figure figure) {
    Rich picture = Picture.of(figure);     // now the chart knows its places
    TreeMap<Double, String> values = values(figure);
    int every = (values.size() - 1) / MOST + 1;
    double[] all = values.keySet().stream().mapToDouble(x -> x).toArray();
    double percent = 100.0 / figure.getWidth(), left = percent * figure.getScreenXFromChart(figure.getStyler().getXAxisMin());
    StringBuilder html = new StringBuilder("<div style=\"position:relative;width:" + figure.getWidth()
        + "px;max-width:100%\">" + picture.mime().get("text/html"));
    for (int i = 0; i < all.length; i += every) {
      double right = percent * (i + every >= all.length ? figure.getScreenXFromChart(figure.getStyler().getXAxisMax())
          : (figure.getScreenXFromChart(all[i]) + figure.getScreenXFromChart(all[i + every])) / 2);
      html.append(String.format(Locale.ROOT, "<span style=\"position:absolute;top:0;height:100%%;left:%.2f%%;width:%.2f%%\""
          + " title=\"%s\"></span>", left, right - left, Html.attribute(values.get(all[i]))));
      left = right;
    }
    return Rich.of(picture.toString(), "text/html", html.append("</div>").toString());
  }

  /** What is said at each x: a line for x, and one for each series that has it. */
  private static TreeMap<Double, String> values(Figure figure) {
    TreeMap<Double, String> values = new TreeMap<>();
    for (XYSeries series : figure.getSeriesCollection()) {
      if ("".equals(figure.says(series))) continue;   // a key of the legend
      for (int i = 0; i < series.getXData().length; i++) {
        double x = series.getXData()[i], y = series.getYData()[i];
        String said = "\n" + series.getName() + ": " + (Double.isNaN(y) ? "not drawn" : Numbers.format(y, DIGITS));
        values.merge(x, figure.getXAxisTitle() + ": " + Numbers.format(x, DIGITS) + said, (before, now) -> before + said);
      }
    }
    return values;
  }
}
