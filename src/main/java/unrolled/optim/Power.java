package unrolled.optim;

/** Powers with whole exponents, by repeated squaring: the same bits everywhere, and unlike StrictMath no allocation. */
final class Power {
  private Power() {}

  /** baseⁿ; n is at least 0. */
  static double of(double base, long n) {
    double power = 1, square = base;
    for (; n > 0; n /= 2) {
      if (n % 2 == 1) power *= square;
      square *= square;
    }
    return power;
  }
}
