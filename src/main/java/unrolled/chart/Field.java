package unrolled.chart;

import java.util.function.DoubleBinaryOperator;
import unrolled.show.Numbers;
import unrolled.surface.Surface;
import unrolled.surface.Window;

/**
 * A function of two variables over a rectangle, and the levels at which its contour lines are drawn.
 *
 * @param f the function
 * @param xMin the left edge, finite
 * @param xMax the right edge, finite and above {@code xMin}
 * @param yMin the lower edge, finite
 * @param yMax the upper edge, finite and above {@code yMin}
 * @param levels at least one, finite, rising
 */
public record Field(DoubleBinaryOperator f, double xMin, double xMax, double yMin, double yMax, double... levels) {
  private static final int DIGITS = 4;

  public Field {
    checkRange("x", xMin, xMax);
    checkRange("y", yMin, yMax);
    if (levels.length == 0) throw new IllegalArgumentException("a field needs at least one level, such as 1, 2, 5");
    for (int i = 0; i < levels.length; i++) {
      if (!Double.isFinite(levels[i]) || i > 0 && !(levels[i] > levels[i - 1])) {
        throw new IllegalArgumentException("levels must be finite and rise, and level " + (i + 1) + " is "
            + Numbers.format(levels[i], 6) + (i == 0 ? "" : " after " + Numbers.format(levels[i - 1], 6)));
      }
    }
    levels = levels.clone();
  }

  /** A surface in its window. */
  static Field of(Surface surface) {
    Window window = surface.window();
    return new Field(surface.f(), window.xMin(), window.xMax(), window.yMin(), window.yMax(), window.levels());
  }

  private static void checkRange(String axis, double min, double max) {
    if (!Double.isFinite(min) || !Double.isFinite(max) || !(min < max)) {
      throw new IllegalArgumentException(axis + "Min must be below " + axis + "Max and both finite, and they are "
          + Numbers.format(min, 6) + " and " + Numbers.format(max, 6));
    }
  }

  /** A point and the value there, in words. */
  String words(double x, double y) {
    return "(" + Numbers.format(x, DIGITS) + ", " + Numbers.format(y, DIGITS) + "), f = "
        + Numbers.format(f.applyAsDouble(x, y), DIGITS);
  }

  boolean contains(double x, double y) {
    return x >= xMin && x <= xMax && y >= yMin && y <= yMax;
  }
}
