package unrolled.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.knowm.xchart.style.markers.Marker;

/**
 * A sequence of points in a chart: one stroke through all of them, and markers on some. NaN is a gap.
 *
 * <p>XChart strokes each segment by itself and puts a marker on each point: dashes vanish in a dense line, and the
 * markers cover it.
 */
final class Trail extends Annotation {
  private static final int REACH = 10;

  private final double[] x;
  private final double[] y;
  private final Color colour;
  private final BasicStroke stroke;
  private final Marker marker;
  private final boolean[] marked;

  private Trail(double[] x, double[] y, Color colour, BasicStroke stroke, Marker marker, boolean[] marked) {
    super(false);
    this.x = x;
    this.y = y;
    this.colour = colour;
    this.stroke = stroke;
    this.marker = marker;
    this.marked = marked;
  }

  /** A stroke without markers. */
  static Trail stroke(double[] x, double[] y, Color colour, BasicStroke stroke) {
    return new Trail(x, y, colour, stroke, null, null);
  }

  /** A stroke in the look of a line, with its marker on the points that are marked. */
  static Trail line(double[] x, double[] y, Look look, boolean[] marked) {
    return new Trail(x, y, look.colour(), look.stroke(), look.marker(), marked);
  }

  /** The markers alone. */
  static Trail markers(double[] x, double[] y, Look look, boolean[] marked) {
    return new Trail(x, y, look.colour(), null, look.marker(), marked);
  }

  /** One marker. */
  static Trail marker(double x, double y, Color colour, Marker marker) {
    return new Trail(new double[] {x}, new double[] {y}, colour, null, marker, new boolean[] {true});
  }

  /** Adds what is drawn to a fingerprint. */
  void addTo(Drawn drawn) {
    drawn.add(x).add(y).add((double) colour.getRGB());
    if (stroke != null) drawn.add(stroke);
    if (marked != null) drawn.add(marked);
  }

  @Override public void paint(Graphics2D g) {
    Shape clip = g.getClip();
    double left = getXAxisScreenValueForMin();
    double top = getYAxisScreenValueForMin();
    g.clip(new Rectangle2D.Double(left - REACH, top - REACH, getXAxisScreenValueForMax() - left + 2 * REACH,
        getYAxisScreenValueForMax() - top + 2 * REACH));
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(colour);
    if (stroke != null) {
      g.setStroke(stroke);
      g.draw(path());
    }
    if (marker != null) {
      for (int i = 0; i < x.length; i++) {
        if (marked[i]) marker.paint(g, screenX(i), screenY(i), styler.getMarkerSize());
      }
    }
    g.setClip(clip);
  }

  private Path2D path() {
    Path2D path = new Path2D.Double();
    boolean joined = false;
    for (int i = 0; i < x.length; i++) {
      boolean gap = Double.isNaN(x[i]) || Double.isNaN(y[i]);
      if (!gap && joined) path.lineTo(screenX(i), screenY(i));
      else if (!gap) path.moveTo(screenX(i), screenY(i));
      joined = !gap;
    }
    return path;
  }

  private double screenX(int i) {
    return chart.getScreenXFromChart(x[i]);
  }

  private double screenY(int i) {
    return chart.getScreenYFromChart(y[i]);
  }
}
