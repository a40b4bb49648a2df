package unrolled.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.Shape;
import org.knowm.xchart.style.markers.Marker;

/**
 * A marker: a shape around the origin with a radius of about one, filled or hollow, or only its strokes.
 */
final class Glyph extends Marker {
  private static final Shape DISC = new Ellipse2D.Double(-1, -1, 2, 2);
  private static final Shape BOX = polygon(-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9);
  private static final Shape RHOMBUS = polygon(0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0);
  private static final Shape TRIANGLE = polygon(0, -1.2, 1.2, 0.9, -1.2, 0.9);

  static final Marker CIRCLE = new Glyph(DISC, Fill.SOLID, 1);
  static final Marker SQUARE = new Glyph(BOX, Fill.SOLID, 1);
  static final Marker DIAMOND = new Glyph(RHOMBUS, Fill.SOLID, 1);
  static final Marker UP = new Glyph(TRIANGLE, Fill.SOLID, 1);
  static final Marker HOLLOW_CIRCLE = new Glyph(DISC, Fill.HOLLOW, 1);
  static final Marker HOLLOW_SQUARE = new Glyph(BOX, Fill.HOLLOW, 1);
  static final Marker HOLLOW_DIAMOND = new Glyph(RHOMBUS, Fill.HOLLOW, 1);
  static final Marker HOLLOW_UP = new Glyph(TRIANGLE, Fill.HOLLOW, 1);
  static final Marker START = new Glyph(DISC, Fill.HOLLOW, 1.8);
  static final Marker END = new Glyph(star(), Fill.SOLID, 2.6);
  static final Marker PLUS = new Glyph(plus(), Fill.NONE, 1.4);
  static final Marker CROSS = new Glyph(cross(), Fill.NONE, 1.4);

  private enum Fill { SOLID, HOLLOW, NONE }

  private final Shape shape;
  private final Fill fill;
  private final double scale;

  private Glyph(Shape shape, Fill fill, double scale) {
    this.shape = shape;
    this.fill = fill;
    this.scale = scale;
  }

  @Override public void paint(Graphics2D g, double x, double y, int size) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(scale * size / 2, scale * size / 2);
    Shape placed = place.createTransformedShape(shape);
    Color colour = g.getColor();
    if (fill == Fill.HOLLOW) g.setColor(Color.WHITE);
    if (fill != Fill.NONE) g.fill(placed);
    g.setColor(fill == Fill.SOLID ? Color.WHITE : colour);
    g.setStroke(new BasicStroke(fill == Fill.SOLID ? 0.6f : 1.6f));
    g.draw(placed);
    g.setColor(colour);
  }

  private static Shape polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) path.lineTo(xy[i], xy[i + 1]);
    path.closePath();
    return path;
  }

  private static Shape star() {
    double[] xy = new double[20];
    for (int i = 0; i < 10; i++) {
      double radius = i % 2 == 0 ? 1 : 0.42;
      double angle = StrictMath.PI * i / 5;
      xy[2 * i] = radius * StrictMath.sin(angle);
      xy[2 * i + 1] = -radius * StrictMath.cos(angle);
    }
    return polygon(xy);
  }

  private static Shape plus() {
    Path2D path = new Path2D.Double();
    path.moveTo(-1.2, 0);
    path.lineTo(1.2, 0);
    path.moveTo(0, -1.2);
    path.lineTo(0, 1.2);
    return path;
  }

  private static Shape cross() {
    Path2D path = new Path2D.Double();
    path.moveTo(-1, -1);
    path.lineTo(1, 1);
    path.moveTo(-1, 1);
    path.lineTo(1, -1);
    return path;
  }
}
