package unrolled.show;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * An XY chart in the style of the course, with its title above it on the left.
 *
 * <p>Each line is a series, for the axes and the alternative text; a {@link Trail}, which is what one sees; and a key in
 * the legend. What the alternative text says of the keys is kept here.
 */
final class Figure extends XYChart {
  private static final int TITLE_HEIGHT = 34;
  private static final int MARGIN = 12;
  private static final double[] NOWHERE = {Double.NaN};

  private final Map<String, String> words = new LinkedHashMap<>();
  private final Font titleFont;

  Figure(String title, Axes axes, int width, int height) {
    super(new XYChartBuilder().title(title).xAxisTitle(axes.x()).yAxisTitle(axes.y()).width(width).height(height));
    if (title.isBlank()) throw new IllegalArgumentException("a chart needs a title that states the finding");
    titleFont = fit(title, Style.font(Font.BOLD, 16), width - 2 * MARGIN);
    Style.apply(getStyler(), axes);
  }

  private static Font fit(String title, Font font, double width) {
    double needed = font.getStringBounds(title, new FontRenderContext(null, true, true)).getWidth();
    return needed <= width ? font : font.deriveFont((float) (font.getSize() * width / needed));
  }

  /** Adds a line: its points, how they are drawn, and its key. */
  void addLine(String name, double[] x, double[] y, Look look, Trail trail) {
    XYSeries points = addSeries(name, x, y);
    points.setLineStyle(SeriesLines.NONE);
    points.setMarker(SeriesMarkers.NONE);
    points.setShowInLegend(false);
    addAnnotation(trail);
    XYSeries key = addKey(name, look.colour(), look.marker(), "");
    key.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
    key.setLineStyle(look.stroke());
    key.setLineColor(look.colour());
  }

  /** Adds an entry to the legend, which the alternative text repeats. */
  void addKey(String label, Color colour, Marker marker) {
    addKey(label, colour, marker, label.replace('\n', ' '));
  }

  /** Adds an entry to the legend, for which the alternative text has its own words. */
  XYSeries addKey(String label, Color colour, Marker marker, String says) {
    XYSeries key = addSeries("key: " + label, NOWHERE, NOWHERE);
    words.put(key.getName(), says);
    key.setLabel(label);
    key.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    key.setMarkerColor(colour);
    key.setMarker(marker);
    return key;
  }

  /** What the alternative text says of a series that is not a line of its own; null if it is one. */
  String says(XYSeries series) {
    return words.get(series.getName());
  }

  @Override public void paint(Graphics2D g, int width, int height) {
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, TITLE_HEIGHT);
    g.translate(0, TITLE_HEIGHT);
    super.paint(g, width, height - TITLE_HEIGHT);
    g.translate(0, -TITLE_HEIGHT);
    setHeight(height);
    g.setFont(titleFont);
    g.setColor(Style.INK);
    g.drawString(getTitle(), MARGIN, TITLE_HEIGHT - 8);
  }
}
