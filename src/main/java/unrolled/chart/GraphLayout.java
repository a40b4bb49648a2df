package unrolled.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import unrolled.chart.Graph.Arrow;
import unrolled.chart.Graph.Node;
import unrolled.show.Numbers;

/** The boxes of a graph, as wide as their letters need, columns too, and arrows from edge to edge. */
final class GraphLayout {
  private static final int LINE = 20, LETTER = 8, LEAST = 64, MARGIN = 24, LOOP = 20, TOP = Figure.TITLE_HEIGHT + LINE + 12;
  private static final double ACROSS = 48, DOWN = 40;
  private static final float STROKE = 1.4f;
  private static final Color GREY = new Color(0xE6E6E6);
  private static final String NOTE = "On grey: the gradient of the loss with respect to the value above it.";

  private final Map<String, Rectangle2D> boxes = new LinkedHashMap<>();
  private final Collection<Node> nodes;
  private final List<Arrow> arrows;
  private final int digits;

  GraphLayout(Map<String, Node> nodes, List<Arrow> arrows, int digits) {
    this.nodes = nodes.values();
    this.arrows = arrows;
    this.digits = digits;
    if (nodes.isEmpty()) throw new IllegalStateException("a graph needs a node");
    double[] widths = new double[Graph.MOST + 2];
    double highest = 0, left = Double.MAX_VALUE, top = Double.MAX_VALUE;
    for (Node node : this.nodes) {
      int column = (int) node.column();
      if (column == node.column()) widths[column] = Math.max(widths[column], width(node));
      highest = Math.max(highest, height(node));
      left = Math.min(left, node.column());
      top = Math.min(top, node.row());
    }
    double[] middles = new double[widths.length];
    for (int k = 1; k < middles.length; k++) middles[k] = middles[k - 1] + (widths[k - 1] + widths[k]) / 2 + ACROSS;
    double start = middle(middles, left) - MARGIN - widths[(int) left] / 2;
    for (Node node : this.nodes) {
      double x = middle(middles, node.column()) - start, y = TOP + highest / 2 + (node.row() - top) * (highest + DOWN);
      Rectangle2D box = new Rectangle2D.Double(x - width(node) / 2, y - height(node) / 2, width(node), height(node));
      boxes.forEach((name, other) -> check(!box.intersects(other), "the nodes " + name + " and " + node.name() + " overlap"));
      boxes.put(node.name(), box);
    }
  }

  /** Of a column, or a place between two. */
  private static double middle(double[] middles, double column) {
    int k = (int) column;
    return middles[k] + (column - k) * (middles[k + 1] - middles[k]);
  }

  private static void check(boolean fits, String what) {
    if (!fits) throw new IllegalStateException(what + "; put them into other columns or rows");
  }

  private double width(Node node) {
    int letters = Math.max(node.text().length(), Math.max(number(node.value()).length(), number(node.gradient()).length()));
    return Math.max(LEAST, LETTER * (letters + 2));
  }

  private static double height(Node node) {
    return LINE * (1.4 + (node.value().isPresent() ? 1 : 0) + (node.gradient().isPresent() ? 1 : 0));
  }

  private String number(OptionalDouble x) {
    return x.isPresent() ? Numbers.format(x.getAsDouble(), digits) : "";
  }

  Drawing draw(String title) {
    Rectangle2D all = new Rectangle2D.Double(0, 0, 1, 1);
    boxes.values().forEach(all::add);
    Drawing drawing = new Drawing(title, Math.max(LETTER * NOTE.length(), all.getMaxX() + MARGIN), all.getMaxY() + MARGIN);
    if (nodes.stream().anyMatch(node -> node.gradient().isPresent())) {
      Rectangle2D line = new Rectangle2D.Double(Figure.MARGIN, Figure.TITLE_HEIGHT, LETTER * NOTE.length(), LINE);
      drawing.text(NOTE, line, Font.PLAIN, 12, 0);
    }
    for (Arrow arrow : arrows) draw(drawing, arrow);
    for (Node node : nodes) draw(drawing, node, boxes.get(node.name()));
    return drawing;
  }

  private void draw(Drawing drawing, Node node, Rectangle2D box) {
    drawing.box(box, Color.WHITE, 0);
    double y = box.getY() + 0.2 * LINE;
    if (node.gradient().isPresent()) {
      drawing.box(new Rectangle2D.Double(box.getX(), box.getMaxY() - 1.1 * LINE, box.getWidth(), 1.1 * LINE), GREY, 0);
    }
    drawing.box(box, new Color(255, 255, 255, 0), STROKE);
    drawing.text(node.text(), line(box, y), Font.BOLD, 13, 0.5);
    if (node.value().isPresent()) drawing.text(number(node.value()), line(box, y + LINE), Font.PLAIN, 13, 0.5);
    if (node.gradient().isPresent()) drawing.text(number(node.gradient()), line(box, y + 2.05 * LINE), Font.PLAIN, 13, 0.5);
  }

  private static Rectangle2D line(Rectangle2D box, double y) {
    return new Rectangle2D.Double(box.getX() + 4, y, box.getWidth() - 8, LINE);
  }

  private void draw(Drawing drawing, Arrow arrow) {
    Rectangle2D from = boxes.get(arrow.from()), to = boxes.get(arrow.to());
    double x = from.getCenterX(), y = from.getCenterY(), dx = to.getCenterX() - x, dy = to.getCenterY() - y;
    if (from == to) {
      loop(drawing, from, arrow.label());
      return;
    }
    boxes.forEach((name, box) -> check(box == from || box == to || !box.intersectsLine(x, y, x + dx, y + dy),
        "the arrow from " + arrow.from() + " to " + arrow.to() + " leads through " + name));
    double start = toEdge(from, dx, dy), part = 1 - start - toEdge(to, dx, dy);
    drawing.line(x + start * dx, y + start * dy, part * dx, part * dy, STROKE, true);
    label(drawing, arrow.label(), x + (start + 0.45 * part) * dx, y + (start + 0.45 * part) * dy);
  }

  /** How much of the way from the middle of a box lies in it. */
  private static double toEdge(Rectangle2D box, double dx, double dy) {
    return Math.min(dx == 0 ? 1 : box.getWidth() / 2 / Math.abs(dx), dy == 0 ? 1 : box.getHeight() / 2 / Math.abs(dy));
  }

  /** Out on the right, over the top, and in from above. */
  private static void loop(Drawing drawing, Rectangle2D box, String label) {
    double right = box.getMaxX(), y = box.getCenterY(), x = right - LEAST / 4.0, up = y - box.getY() + LOOP;
    drawing.line(right, y, LOOP, 0, STROKE, false);
    drawing.line(right + LOOP, y, 0, -up, STROKE, false);
    drawing.line(right + LOOP, y - up, x - right - LOOP, 0, STROKE, false);
    drawing.line(x, y - up, 0, LOOP, STROKE, true);
    label(drawing, label, right + LOOP, y - up / 2);
  }

  private static void label(Drawing drawing, String label, double x, double y) {
    if (label.isEmpty()) return;
    double width = LETTER * label.length() + 4;
    Rectangle2D box = new Rectangle2D.Double(x - width / 2, y - LINE * 0.4, width, LINE * 0.8);
    drawing.box(box, Color.WHITE, 0);
    drawing.text(label, box, Font.ITALIC, 13, 0.5);
  }
}
