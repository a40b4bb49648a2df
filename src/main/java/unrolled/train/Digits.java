package unrolled.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/** How many digits some numbers have in common. */
final class Digits {
  /** As many as tell any two doubles apart. */
  static final int ALL = 17;

  private Digits() {}

  /** The most significant digits, 0 to 17, with which all of these numbers are written alike. */
  static int common(double... x) {
    int digits = ALL;
    while (digits > 0 && !alike(digits, x)) digits--;
    return digits;
  }

  private static boolean alike(int digits, double... x) {
    MathContext rounding = new MathContext(digits, RoundingMode.HALF_EVEN);
    return Arrays.stream(x).map(one -> Double.isFinite(one) ? new BigDecimal(one).round(rounding).doubleValue() : one)
        .distinct().count() == 1;
  }
}
