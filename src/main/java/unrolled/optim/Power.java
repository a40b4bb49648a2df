package unrolled.optim;

/**
 * Powers with whole exponents, by repeated squaring: the same bits everywhere, and unlike StrictMath no allocation. Each
 * factor is a sum of two doubles, high + low, since every squaring doubles the error of what it is given.
 *
 * <p>Products with twice the digits: T. J. Dekker, "A Floating-Point Technique for Extending the Available Precision",
 * Numerische Mathematik 18, 1971.
 */
final class Power {
  private Power() {}

  /** baseⁿ; 0 ≤ base ≤ 1 and n is at least 0. */
  static double of(double base, long n) {
    return power(base, n, false);
  }

  /** 1 − baseⁿ, without the digits that 1 − (baseⁿ as a double) loses; 0 ≤ base ≤ 1 and n is at least 0. */
  static double oneMinus(double base, long n) {
    return power(base, n, true);
  }

  private static double power(double base, long n, boolean oneMinus) {
    double high = 1, low = 0, square = base, lowOfSquare = 0;
    for (; n > 0; n /= 2) {
      if (n % 2 == 1) {
        double product = high * square, rest = rest(high, square, product) + (high * lowOfSquare + low * square);
        high = product + rest;
        low = rest - (high - product);
      }
      double product = square * square, rest = rest(square, square, product) + 2 * square * lowOfSquare;
      square = product + rest;
      lowOfSquare = rest - (square - product);
    }
    return oneMinus ? 1 - high - low : high;
  }

  /** a·b − (a·b as a double), exactly. */
  private static double rest(double a, double b, double product) {
    double a1 = upperHalf(a), a2 = a - a1, b1 = upperHalf(b), b2 = b - b1;
    return a2 * b2 - (product - a1 * b1 - a2 * b1 - a1 * b2);
  }

  private static double upperHalf(double x) {
    double shifted = 0x8000001p0 * x;
    return shifted - (shifted - x);
  }
}
