package unrolled.surface;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * A function of two variables with its gradient: what a rule walks over, and how to look at it.
 *
 * @param name the formula, or the name by which it is known
 * @param f its value at (x, y)
 * @param dx ∂f/∂x at (x, y)
 * @param dy ∂f/∂y at (x, y)
 * @param window the part to look at
 * @param start where a path begins
 * @param minima the local minima inside of the window, the lowest first; empty if it has none that are single points
 */
public record Surface(String name, DoubleBinaryOperator f, DoubleBinaryOperator dx, DoubleBinaryOperator dy,
    Window window, Point start, List<Point> minima) {
  public Surface {
    if (name.isBlank()) throw new IllegalArgumentException("a surface needs a name");
    minima = List.copyOf(minima);
  }

  /** The same surface, with paths that begin at (x, y). */
  public Surface from(double x, double y) {
    return new Surface(name, f, dx, dy, window, new Point(x, y), minima);
  }

  /** The same surface, looked at through another window. */
  public Surface in(Window window) {
    return new Surface(name, f, dx, dy, window, start, minima);
  }

  /** The name. */
  @Override public String toString() {
    return name;
  }
}
