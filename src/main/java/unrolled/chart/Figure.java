package unrolled.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * An XY chart in the style of the course, with its title above it on the left.
 *
 * <p>Each line is a series, for the axes; a {@link Trail}, which is what one sees; and a key in the legend. What the
 * alternative text says of them is kept here.
 */
final class Figure extends XYChart {
  static final int TITLE_HEIGHT = 34;
  static final int MARGIN = 12;
  private static final int SPACE_OF_AXIS = 90;
  private static final int WIDTH_OF_LETTER = 8;
  private static final double[] NOWHERE = {Double.NaN};

  private final Map<String, String> words = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<Trail> trails = new ArrayList<>();

  Figure(String title, Axes axes, int width, int height) {
    super(new XYChartBuilder().title(title).xAxisTitle(axes.x()).yAxisTitle(axes.y()).width(width).height(height));
    if (title.isBlank()) throw new IllegalArgumentException("a chart needs a title that states the finding");
    Style.apply(getStyler(), axes);
    getStyler().setAxisTitleFont(fit(axes.y(), Style.font(Font.PLAIN, 13), height - SPACE_OF_AXIS - TITLE_HEIGHT));
  }

  /** The font, or a smaller one in which the text is no wider than this. */
  static Font fit(String text, Font font, double width) {
    double needed = width(text, font);
    return needed <= width ? font : font.deriveFont((float) (font.getSize() * width / needed));
  }

  private static double width(String text, Font font) {
    return font.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
  }

  /** Makes the picture as wide as a plot of this width needs beside its legend; by letters, since fonts differ. */
  void setPlotWidth(int width) {
    int letters = 0;
    for (XYSeries series : getSeriesCollection()) {
      if (!series.isShowInLegend()) continue;
      for (String line : series.getLabel().split("\n")) letters = Math.max(letters, line.length());
    }
    setWidth(width + SPACE_OF_AXIS + getStyler().getLegendSeriesLineLength() + letters * WIDTH_OF_LETTER);
  }

  /**
   * Adds a line: its points, for the axes, and its key in the legend. What draws it is added as an annotation.
   *
   * @param note what the legend says where the line has a ×; may be empty
   */
  void addLine(String name, double[] x, double[] y, Look look, String note) {
    XYSeries points = addSeries(name, x, y);
    points.setLineStyle(SeriesLines.NONE);
    points.setMarker(SeriesMarkers.NONE);
    points.setShowInLegend(false);
    XYSeries key = addKey(note.isEmpty() ? name : name + "\n× " + note, look.colour(), look.marker());
    key.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
    key.setLineStyle(look.stroke());
    key.setLineColor(look.colour());
  }

  /** Adds an entry to the legend. */
  XYSeries addKey(String label, Color colour, Marker marker) {
    XYSeries key = addSeries("key: " + label, NOWHERE, NOWHERE);
    say(key.getName(), "");
    key.setLabel(label);
    key.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    key.setMarkerColor(colour);
    key.setMarker(marker);
    return key;
  }

  @Override public void addAnnotation(Annotation annotation) {
    super.addAnnotation(annotation);
    if (annotation instanceof Trail trail) trails.add(trail);
  }

  /** What is drawn in the plot. */
  List<Trail> trails() {
    return trails;
  }

  /** Has the alternative text say this after the axes. */
  void remark(String sentence) {
    remarks.add(sentence);
  }

  List<String> remarks() {
    return remarks;
  }

  /** Has the alternative text say this instead of what it would say of the series. */
  void say(String series, String words) {
    this.words.put(series, words);
  }

  /** What the alternative text says of a series that is not a line of its own; null if it is one. */
  String says(XYSeries series) {
    return words.get(series.getName());
  }

  /** Paints over the chart, which was painted before. */
  void paintOver(Graphics2D g, List<Trail> trails) {
    g.translate(0, TITLE_HEIGHT);
    for (Trail trail : trails) {
      trail.init(this);
      trail.paint(g);
    }
    g.translate(0, -TITLE_HEIGHT);
  }

  /** The chart in words. */
  @Override public String toString() {
    return AltText.of(this);
  }

  /** How wide the plot becomes beside its legend, which depends on the fonts. */
  int plotWidth() {
    Picture.paint(1, 1, 1, g -> paint(g, getWidth(), getHeight()));
    return (int) Math.floor(getScreenXFromChart(getStyler().getXAxisMax())
        - getScreenXFromChart(getStyler().getXAxisMin()) + 0.5);
  }

  /** Paints the chart with a plot that is narrower by so much. */
  void paintNarrower(Graphics2D g, int by) {
    int width = getWidth();
    paint(g, width - by, getHeight());
    setWidth(width);
  }

  @Override public void paint(Graphics2D g, int width, int height) {
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, TITLE_HEIGHT);
    g.translate(0, TITLE_HEIGHT);
    super.paint(g, width, height - TITLE_HEIGHT);
    g.translate(0, -TITLE_HEIGHT);
    setHeight(height);
    paintTitle(g, getTitle(), width);
  }

  static void paintTitle(Graphics2D g, String title, int width) {
    g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);   // as measured
    g.setFont(fit(title, Style.font(Font.BOLD, 16), width - 2 * MARGIN));
    g.setColor(Style.INK);
    g.drawString(title, MARGIN, TITLE_HEIGHT - 8);
  }
}
