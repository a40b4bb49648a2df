package unrolled.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import unrolled.show.Rich;

/**
 * Boxes, lines and texts in the order in which they are added, below a title. Its fingerprint is of all of them; fonts
 * differ between machines, so that nothing may be placed by the size of a text.
 */
final class Drawing {
  private static final double HEAD = 9;
  private static final int WIDTH = 760, LETTER = 10;     // what a title asks for

  private final String title;
  private final int width, height;
  private final Drawn drawn = new Drawn();
  private final List<Consumer<Graphics2D>> parts = new ArrayList<>();

  Drawing(String title, double width, double height) {
    if (title.isBlank()) throw new IllegalArgumentException("a picture needs a title that states the finding");
    this.title = title;
    this.width = (int) Math.ceil(Math.max(width, Math.min(WIDTH, LETTER * title.length() + 2 * Figure.MARGIN)));
    this.height = (int) Math.ceil(height);
    drawn.add(title).add(this.width, this.height);
  }

  /** A box with a ground, and with an edge in the ink of the texts if it has a width. */
  void box(Rectangle2D box, Color ground, float edge) {
    drawn.add(box.getX(), box.getY(), box.getWidth(), box.getHeight(), ground.getRGB(), edge);
    parts.add(g -> {
      g.setColor(ground);
      g.fill(box);
      g.setColor(Style.INK);
      g.setStroke(new BasicStroke(edge));
      if (edge > 0) g.draw(box);
    });
  }

  /** A line in the ink of the texts from (x, y) by (dx, dy), and a head at its end if it is an arrow. */
  void line(double x, double y, double dx, double dy, float stroke, boolean arrow) {
    drawn.add(x, y, dx, dy, stroke).add(arrow);
    double length = Math.sqrt(dx * dx + dy * dy), u = HEAD * dx / length, v = HEAD * dy / length;
    Path2D path = path(x, y, x + dx - (arrow ? u : 0), y + dy - (arrow ? v : 0));
    Path2D head = path(x + dx, y + dy, x + dx - u - 0.4 * v, y + dy - v + 0.4 * u, x + dx - u + 0.4 * v, y + dy - v - 0.4 * u);
    parts.add(g -> {
      g.setColor(Style.INK);
      g.setStroke(new BasicStroke(stroke));
      g.draw(path);
      if (arrow) g.fill(head);
    });
  }

  private static Path2D path(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) path.lineTo(xy[i], xy[i + 1]);
    return path;
  }

  /**
   * A text of a line in a box, in the middle of its height, and made small enough for its width.
   *
   * @param side where in the width: 0 is left, 0.5 the middle, 1 right
   */
  void text(String text, Rectangle2D box, int weight, int size, double side) {
    drawn.add(text).add(box.getX(), box.getY(), box.getWidth(), box.getHeight(), weight, size, side);
    parts.add(g -> {
      Font font = Figure.fit(text, Style.font(weight, size), box.getWidth());
      double free = box.getWidth() - font.getStringBounds(text, g.getFontRenderContext()).getWidth();
      g.setFont(font);
      g.setColor(Style.INK);
      g.drawString(text, (float) (box.getX() + side * free), (float) (box.getCenterY() + 0.36 * font.getSize2D()));
    });
  }

  /** The picture, with what it says to those who cannot see it. */
  Rich picture(String alt) {
    byte[] png = Picture.png(Picture.paint(width, height, Picture.SCALE, g -> {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, width, height);
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      Figure.paintTitle(g, title, width);
      parts.forEach(part -> part.accept(g));
    }));
    return Rich.of(alt, "text/html", Picture.img(Picture.uri("png", Drawn.inPng(png, drawn.fingerprint())), width, height, alt));
  }
}
