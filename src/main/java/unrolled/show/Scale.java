package unrolled.show;

/**
 * One axis of a chart: what can be drawn on it, from where to where it goes, and where its decades are.
 *
 * @param min the least number on it
 * @param max the greatest number on it, above {@code min}
 */
record Scale(boolean logarithmic, double min, double max) {
  /** Beyond this the length of a linear axis could not be computed. */
  static final double LARGEST = 1e300;

  /** The axis that just holds all of the numbers that can be drawn. */
  static Scale of(boolean logarithmic, double[]... numbers) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double[] part : numbers) {
      for (double x : part) {
        if (!canDraw(logarithmic, x)) continue;
        min = Math.min(min, x);
        max = Math.max(max, x);
      }
    }
    if (min > max) return new Scale(logarithmic, logarithmic ? 0.1 : 0, 1);
    if (min < max) return new Scale(logarithmic, min, max);
    if (logarithmic) return new Scale(true, min / 10, max * 10);
    double margin = min == 0 ? 1 : Math.abs(min) / 2;
    return new Scale(false, min - margin, max + margin);
  }

  boolean canDraw(double x) {
    return canDraw(logarithmic, x);
  }

  private static boolean canDraw(boolean logarithmic, double x) {
    return logarithmic ? x > 0 && x < Double.POSITIVE_INFINITY : Math.abs(x) <= LARGEST;
  }

  /** Where the number is between the ends of the axis: 0 to 1. */
  double position(double x) {
    return (place(x) - place(min)) / (place(max) - place(min));
  }

  private double place(double x) {
    return logarithmic ? StrictMath.log10(x) : x;
  }
}
