package unrolled.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unrolled.chart.Graph.Arrow;
import unrolled.chart.Graph.Node;

/** The boxes of a graph, as wide as their letters need, columns too, and arrows from edge to edge. */
final class GraphLayout {
  private static final int LINE = 20, LETTER = 8, LEAST = 64, MARGIN = 24, LOOP = 20, ROOM = 32;
  private static final int TOP = Figure.TITLE_HEIGHT + LINE + 12;
  private static final float STROKE = 1.4f;
  private static final Color GREY = new Color(0xE6E6E6);
  private static final String NOTE = "On grey: the gradient of the loss with respect to the value above it.";

  private final Map<String, Rectangle2D> boxes = new LinkedHashMap<>();
  private final Collection<Node> nodes;
  private final List<Arrow> arrows;

  GraphLayout(Collection<Node> nodes, List<Arrow> arrows) {
    this.nodes = nodes;
    this.arrows = arrows;
    if (nodes.isEmpty()) throw new IllegalStateException("a graph needs a node");
    double[] widths = new double[Graph.MOST + 2];
    double highest = 0, left = Graph.MOST, top = Graph.MOST;
    for (Node node : nodes) {
      int column = (int) node.column();
      if (column == node.column()) widths[column] = Math.max(widths[column], width(node));
      highest = Math.max(highest, height(node));
      left = Math.min(left, node.column());
      top = Math.min(top, node.row());
    }
    int letters = arrows.stream().mapToInt(arrow -> arrow.label().length()).max().orElse(0);
    double[] middles = new double[widths.length];
    for (int k = 1; k < middles.length; k++) {
      middles[k] = middles[k - 1] + (widths[k - 1] + widths[k]) / 2 + Math.max(48, LETTER * letters + ROOM);
    }
    Rectangle2D all = new Rectangle2D.Double(middle(middles, left), TOP, 0, 0);
    for (Node node : nodes) {
      double x = middle(middles, node.column()), y = TOP + highest / 2 + (node.row() - top) * (highest + 2 * LINE);
      Rectangle2D box = new Rectangle2D.Double(x - width(node) / 2, y - height(node) / 2, width(node), height(node));
      boxes.forEach((name, other) -> check(!box.intersects(other), "the nodes " + name + " and " + node.name() + " overlap"));
      boxes.put(node.name(), box);
      all.add(box);
    }
    boxes.values().forEach(box -> box.setRect(box.getX() - all.getX() + MARGIN, box.getY(), box.getWidth(), box.getHeight()));
  }

  private static void check(boolean fits, String what) {
    if (!fits) throw new IllegalStateException(what + "; put them into other columns or rows");
  }

  /** Of a column, or a place between two. */
  private static double middle(double[] middles, double column) {
    int k = (int) column;
    return middles[k] + (column - k) * (middles[k + 1] - middles[k]);
  }

  private static double width(Node node) {
    return Math.max(LEAST, LETTER * (2 + node.lines().stream().mapToInt(String::length).max().orElseThrow()));
  }

  private static double height(Node node) {
    return LINE * (0.4 + node.lines().size());
  }

  Drawing draw(String title) {
    Rectangle2D all = new Rectangle2D.Double(0, 0, LETTER * NOTE.length() - MARGIN, 1);
    boxes.values().forEach(all::add);
    Drawing drawing = new Drawing(title, all.getMaxX() + MARGIN, all.getMaxY() + MARGIN);
    if (nodes.stream().anyMatch(node -> node.lines().size() > 2)) {
      drawing.text(NOTE, new Rectangle2D.Double(Figure.MARGIN, Figure.TITLE_HEIGHT, all.getWidth(), LINE), Font.PLAIN, 12, 0);
    }
    for (Arrow arrow : arrows) draw(drawing, arrow, boxes.get(arrow.from()), boxes.get(arrow.to()));
    for (Node node : nodes) draw(drawing, node.lines(), boxes.get(node.name()));
    return drawing;
  }

  private static void draw(Drawing drawing, List<String> lines, Rectangle2D box) {
    drawing.box(box, Color.WHITE, STROKE);
    for (int k = 0; k < lines.size(); k++) {
      Rectangle2D line = new Rectangle2D.Double(box.getX() + 1, box.getY() + LINE * (0.2 + k), box.getWidth() - 2, LINE * 1.1);
      if (k == 2) drawing.box(line, GREY, 0);
      drawing.text(lines.get(k), line, k == 0 ? Font.BOLD : Font.PLAIN, 13, 0.5);
    }
  }

  private void draw(Drawing drawing, Arrow arrow, Rectangle2D from, Rectangle2D to) {
    if (from == to) {
      loop(drawing, from, arrow.label());
      return;
    }
    double x = from.getCenterX(), y = from.getCenterY(), dx = to.getCenterX() - x, dy = to.getCenterY() - y;
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
    double right = box.getMaxX(), y = box.getCenterY(), in = LEAST / 4.0 + LOOP, up = y - box.getY() + LOOP;
    drawing.line(right, y, LOOP, 0, STROKE, false);
    drawing.line(right + LOOP, y, 0, -up, STROKE, false);
    drawing.line(right + LOOP, y - up, -in, 0, STROKE, false);
    drawing.line(right + LOOP - in, y - up, 0, LOOP, STROKE, true);
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
