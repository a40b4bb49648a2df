package unrolled.show;

/** What helps whoever has a wrong number, and does not tell the right one. */
final class Hint {
  private static final double[] FACTORS = {2, 3, 4, 8, 10, 100, 1000, 1e4, 1e6};
  private static final double LIKE = 1e-3;
  private static final double CLOSE = 0.02;

  private Hint() {}

  /** What is wrong with a number that is not within the tolerance: its sign, a factor, or whether it is too large. */
  static String of(double got, double expected, double tolerance) {
    if (!Double.isFinite(got)) return "your number is " + Numbers.format(got, 4) + "; do you divide by 0?";
    if (Check.isNear(-got, expected, tolerance)) return "only the sign is wrong";
    if (got * expected < 0) return "the sign is wrong, and the size too";
    double size = Math.abs(got), right = Math.abs(expected);
    String too = size > right ? "too large" : "too small";
    if (size == Math.rint(size) && Math.abs(size - right) == 1) return too + " by one";
    if (Math.abs(size - right) <= CLOSE * right) return "close, but " + too + ": some digits are missing, or a small term";
    for (double factor : FACTORS) {
      if (isLike(size, right * factor) || isLike(size * factor, right)) {
        return too + " by a factor of " + Numbers.format(factor, 3);
      }
    }
    if (isLike(size, right * right)) return too + ": it is the square; a root is missing";
    if (isLike(size * size, right)) return too + ": it is the root; a square is missing";
    if (isLike(size * right, 1)) return too + ": it is upside down, 1 divided by the right one";
    return too;
  }

  private static boolean isLike(double a, double b) {
    return Math.abs(a - b) <= LIKE * b;
  }
}
