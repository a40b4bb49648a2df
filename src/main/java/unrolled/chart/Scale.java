package unrolled.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One axis of a chart: what can be drawn on it, and from where to where it goes.
 *
 * @param min the least number on it
 * @param max the greatest number on it, above {@code min}
 * @param whole whether only whole numbers are drawn on it
 */
record Scale(boolean logarithmic, double min, double max, boolean whole) {
  /** Beyond this the length of a linear axis could not be computed. */
  static final double LARGEST = 1e300;

  /** A logarithmic axis shorter than this many decades may hold one power of ten alone; it has labels between them. */
  private static final double SHORT = 2;

  /** One shorter than this has labels at all digits. */
  private static final double VERY_SHORT = 0.5;
  private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100};     // all doubles span 632 decades
  private static final int[][] DIGITS = {{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 5}, {1}};

  /** A linear axis for any numbers. */
  static Scale linear(double min, double max) {
    return new Scale(false, min, max, false);
  }

  /** The axis that just holds all of the numbers that can be drawn. */
  static Scale of(boolean logarithmic, double[]... numbers) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    boolean whole = true;
    for (double[] part : numbers) {
      for (double x : part) {
        if (!canDraw(logarithmic, x)) continue;
        min = Math.min(min, x);
        max = Math.max(max, x);
        whole &= x == Math.floor(x);
      }
    }
    if (min > max) return new Scale(logarithmic, logarithmic ? 1 : 0, logarithmic ? 10 : 1, false);
    if (logarithmic) return decades(min, max) < SHORT ? rounded(min, max) : new Scale(true, min, max, whole);
    double margin = min < max ? 0 : min == 0 || whole ? 1 : Math.abs(min) / 2;
    return new Scale(false, min - margin, max + margin, whole);
  }

  private static double decades(double min, double max) {
    return StrictMath.log10(max) - StrictMath.log10(min);
  }

  /** A short axis ends at labels, so that it has at least two. */
  private static Scale rounded(double min, double max) {
    List<Double> marks = marks(min / 10, max * 10, digits(min, max));
    double below = marks.stream().filter(mark -> min < max ? mark <= min : mark < min).reduce(min, (a, b) -> b);
    double above = marks.stream().filter(mark -> min < max ? mark >= max : mark > max).findFirst().orElse(max);
    return new Scale(true, below, above, false);
  }

  private static int[] digits(double min, double max) {
    double decades = decades(min, max);
    return DIGITS[decades < VERY_SHORT ? 0 : decades < SHORT ? 1 : 2];
  }

  /** The labels of a logarithmic axis: powers of ten, and numbers between them on a short one. */
  List<Double> marks() {
    return marks(min, max, digits(min, max));
  }

  private static List<Double> marks(double min, double max, int[] digits) {
    int step = IntStream.of(STEPS).filter(decades -> 8 * decades >= decades(min, max)).findFirst().orElseThrow();
    List<Double> marks = new ArrayList<>();
    for (int e = (int) Math.floor(StrictMath.log10(min)); e <= StrictMath.log10(max); e++) {
      if (Math.floorMod(e, step) != 0) continue;
      for (int digit : digits) {
        double mark = Double.parseDouble(digit + "e" + e);
        if (mark >= min && mark <= max) marks.add(mark);
      }
    }
    return marks;
  }

  boolean canDraw(double x) {
    return canDraw(logarithmic, x);
  }

  private static boolean canDraw(boolean logarithmic, double x) {
    return logarithmic ? x > 0 && x < Double.POSITIVE_INFINITY : Math.abs(x) <= LARGEST;
  }

  /** Where the number is between the ends of the axis: 0 to 1. */
  double position(double x) {
    return logarithmic ? decades(min, x) / decades(min, max) : (x - min) / (max - min);
  }
}
