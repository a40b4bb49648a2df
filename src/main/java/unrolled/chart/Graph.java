package unrolled.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import unrolled.show.Numbers;
import unrolled.show.Rich;

/**
 * A small graph with its numbers in place: nodes where they are put, and arrows between them, such as a recurrent network
 * over its steps, or an expression with the value of each part and, on grey below it, the gradient of the loss.
 *
 * <pre>
 *   Graph.of("The loss pulls at h₁ through h₂ alone", 3)
 *       .node("x₁", 0, 1, 1)                               // name, column, row, value
 *       .node("h₁ = tanh z₁", 0, 0, 0.664, 0.336)          // and ∂L/∂h₁; arrows know it as h₁
 *       .node("h₂", 1, 0)
 *       .arrow("x₁", "h₁", "w").arrow("h₁", "h₂", "u")
 * </pre>
 */
public final class Graph implements Rich {
  static final int MOST = 20;

  /** A node, with what is written into it: its text, and its numbers. */
  record Node(String name, double column, double row, List<String> lines) {}

  record Arrow(String from, String to, String label) {}

  private final String title;
  private final int digits;
  private final Map<String, Node> nodes;
  private final List<Arrow> arrows;

  private Graph(String title, int digits, Map<String, Node> nodes, List<Arrow> arrows) {
    this.title = title;
    this.digits = digits;
    this.nodes = nodes;
    this.arrows = arrows;
  }

  /**
   * Nothing yet.
   *
   * @param title the finding, in one line
   * @param digits the significant digits of the numbers, 1 to 17
   * @throws IllegalArgumentException if {@code title} is blank or {@code digits} is out of its range
   */
  public static Graph of(String title, int digits) {
    if (title.isBlank()) throw new IllegalArgumentException("a graph needs a title that states the finding");
    Numbers.format(0.5, digits);
    return new Graph(title, digits, new LinkedHashMap<>(), List.of());
  }

  /**
   * The same with another node.
   *
   * @param text its name, or its name and a formula, as in {@code h₁ = tanh z₁}
   * @param column 0 to 20, from the left; halves stand between
   * @param row 0 to 20, from the top
   * @param numbers none, the value, or the value and the gradient
   * @throws IllegalArgumentException if there is one of this name, a place is out of its range, or there are more numbers
   */
  public Graph node(String text, double column, double row, double... numbers) {
    String name = text.split(" = ", 2)[0];
    if (name.isBlank()) throw new IllegalArgumentException("a node needs a name");
    if (nodes.containsKey(name)) throw new IllegalArgumentException("two nodes have the name " + name);
    if (!(Math.min(column, row) >= 0 && Math.max(column, row) <= MOST)) {
      throw new IllegalArgumentException("node " + name + ": column and row must be 0 to " + MOST + ", and are "
          + Numbers.format(column, 4) + " and " + Numbers.format(row, 4));
    }
    if (numbers.length > 2) throw new IllegalArgumentException("node " + name + " has a value and a gradient, not " + numbers.length + " numbers");
    List<String> lines = new ArrayList<>(List.of(text));
    for (double x : numbers) lines.add(Numbers.format(x, digits));
    Map<String, Node> more = new LinkedHashMap<>(nodes);
    more.put(name, new Node(name, column, row, lines));
    return new Graph(title, digits, more, arrows);
  }

  /** The same with another arrow, between the nodes of two names; from a node to itself it is a loop. */
  public Graph arrow(String from, String to) {
    return arrow(from, to, "");
  }

  /** The same with another arrow and its label, such as what it multiplies with. */
  public Graph arrow(String from, String to, String label) {
    for (String name : List.of(from, to)) {
      if (!nodes.containsKey(name)) {
        throw new IllegalArgumentException("there is no node " + name + "; there are " + String.join(", ", nodes.keySet()));
      }
    }
    List<Arrow> more = new ArrayList<>(arrows);
    more.add(new Arrow(from, to, label));
    return new Graph(title, digits, nodes, more);
  }

  /**
   * The picture.
   *
   * @throws IllegalStateException if there is no node, two nodes overlap, or an arrow leads through a node
   */
  @Override public Map<String, String> mime() {
    return new GraphLayout(nodes.values(), arrows).draw(title).picture(toString()).mime();
  }

  /** The title, the nodes with their numbers, and the arrows, as they were added. */
  @Override public String toString() {
    String all = nodes.values().stream().map(node -> node.lines.get(0)
        + (node.lines.size() > 1 ? ": " + node.lines.get(1) : "") + (node.lines.size() > 2 ? ", gradient " + node.lines.get(2) : ""))
        .collect(Collectors.joining("; "));
    String ways = arrows.stream().map(arrow -> arrow.from + " → " + arrow.to + (arrow.label.isEmpty() ? "" : " (" + arrow.label + ")"))
        .collect(Collectors.joining(", "));
    return title.replaceFirst("\\.$", "") + ". " + all + "." + (ways.isEmpty() ? "" : " Arrows: " + ways + ".");
  }
}
