package unrolled.surface;

import java.util.Arrays;

/**
 * The part of a surface that is worth looking at; a chart checks the numbers when it draws them.
 *
 * @param xMin the left edge
 * @param xMax the right edge, above {@code xMin}
 * @param yMin the lower edge
 * @param yMax the upper edge, above {@code yMin}
 * @param levels the values at which to draw level lines: at least one, rising
 */
public record Window(double xMin, double xMax, double yMin, double yMax, double... levels) {
  public Window {
    levels = levels.clone();
  }

  /** The levels; copied. */
  @Override public double[] levels() {
    return levels.clone();
  }

  /** Whether the edges and all levels are the same. */
  @Override public boolean equals(Object other) {
    return other instanceof Window w && toString().equals(w.toString());
  }

  @Override public int hashCode() {
    return toString().hashCode();
  }

  /** Such as {@code x from -6.0 to 2.0, y from -3.0 to 3.0, levels [0.1, 1.0]}. */
  @Override public String toString() {
    return "x from " + xMin + " to " + xMax + ", y from " + yMin + " to " + yMax + ", levels " + Arrays.toString(levels);
  }
}
