package unrolled.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import unrolled.show.Numbers;
import unrolled.show.Rich;

/**
 * A small graph with its numbers in place: nodes where they are put, and arrows between them, such as a recurrent network
 * over its steps, or an expression with the value of each part and, on grey below it, the gradient.
 *
 * <pre>
 *   Graph.of("The loss pulls at h₁ through h₂ alone", 3)
 *       .node("x₁", 0, 1, 1)                               // name, column, row, value
 *       .node("h₁ = tanh z₁", 0, 0, 0.664, 0.336)          // and ∂L/∂h₁; arrows know it as h₁
 *       .node("h₂", 1, 0, 0.83, 0.9)
 *       .arrow("x₁", "h₁", "w").arrow("h₁", "h₂", "u")
 * </pre>
 */
public final class Graph implements Rich {
  static final int MOST = 20;

  record Node(String text, double column, double row, OptionalDouble value, OptionalDouble gradient) {
    /** What stands before the formula. */
    String name() {
      return text.split(" = ", 2)[0];
    }
  }

  record Arrow(String from, String to, String label) {}

  private final String title;
  private final int digits;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Arrow> arrows = new ArrayList<>();

  private Graph(String title, int digits) {
    this.title = title;
    this.digits = digits;
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
    Numbers.format(1, digits);
    return new Graph(title, digits);
  }

  /**
   * The same with another node.
   *
   * @param text its name, or its name and a formula, as in {@code h₁ = tanh z₁}
   * @param column 0 to 20, from the left; halves stand between
   * @param row 0 to 20, from the top
   * @throws IllegalArgumentException if there is one of this name, or a place is out of its range
   */
  public Graph node(String text, double column, double row) {
    return with(new Node(text, column, row, OptionalDouble.empty(), OptionalDouble.empty()));
  }

  /** The same with another node, and the value that it has. */
  public Graph node(String text, double column, double row, double value) {
    return with(new Node(text, column, row, OptionalDouble.of(value), OptionalDouble.empty()));
  }

  /** The same with another node, the value that it has, and the gradient of the loss with respect to it. */
  public Graph node(String text, double column, double row, double value, double gradient) {
    return with(new Node(text, column, row, OptionalDouble.of(value), OptionalDouble.of(gradient)));
  }

  /** The same with another arrow, between the nodes of two names; from a node to itself it is a loop. */
  public Graph arrow(String from, String to) {
    return arrow(from, to, "");
  }

  /** The same with another arrow, and what it multiplies with for example. */
  public Graph arrow(String from, String to, String label) {
    for (String name : List.of(from, to)) {
      if (!nodes.containsKey(name)) {
        throw new IllegalArgumentException("there is no node " + name + "; there are " + String.join(", ", nodes.keySet()));
      }
    }
    Graph more = copy();
    more.arrows.add(new Arrow(from, to, label));
    return more;
  }

  private Graph with(Node node) {
    if (node.name().isBlank()) throw new IllegalArgumentException("a node needs a name");
    if (nodes.containsKey(node.name())) throw new IllegalArgumentException("two nodes have the name " + node.name());
    for (double place : new double[] {node.column, node.row}) {
      if (!(place >= 0 && place <= MOST)) {
        throw new IllegalArgumentException("node " + node.name() + ": column and row must be 0 to " + MOST + ", and there is "
            + Numbers.format(place, 4));
      }
    }
    Graph more = copy();
    more.nodes.put(node.name(), node);
    return more;
  }

  private Graph copy() {
    Graph copy = new Graph(title, digits);
    copy.nodes.putAll(nodes);
    copy.arrows.addAll(arrows);
    return copy;
  }

  /**
   * The picture.
   *
   * @throws IllegalStateException if there is no node, two nodes overlap, or an arrow leads through a node
   */
  @Override public Map<String, String> mime() {
    return new GraphLayout(nodes, arrows, digits).draw(title).picture(toString()).mime();
  }

  /** The title, the nodes with their numbers, and the arrows, as they were added. */
  @Override public String toString() {
    String all = nodes.values().stream().map(this::words).collect(Collectors.joining("; "));
    String ways = arrows.stream().map(arrow -> arrow.from + " → " + arrow.to + (arrow.label.isEmpty() ? "" : " (" + arrow.label + ")"))
        .collect(Collectors.joining(", "));
    return title.replaceFirst("\\.$", "") + ". " + all + "." + (ways.isEmpty() ? "" : " Arrows: " + ways + ".");
  }

  private String words(Node node) {
    return node.text + (node.value.isPresent() ? ": " + Numbers.format(node.value.getAsDouble(), digits) : "")
        + (node.gradient.isPresent() ? ", gradient " + Numbers.format(node.gradient.getAsDouble(), digits) : "");
  }
}
