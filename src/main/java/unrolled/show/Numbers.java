package unrolled.show;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the same on every machine, Java version and language setting.
 */
public final class Numbers {
  /** As many digits as tell any two doubles apart. */
  static final int ALL_DIGITS = 17;

  private static final double PLAIN_INTEGERS = 1e15;
  private static final BigDecimal SMALL = new BigDecimal("1e-4");
  private static final BigDecimal LARGE = new BigDecimal("1e7");

  private Numbers() {}

  /**
   * The number rounded (half to even) to so many significant digits, without trailing zeros.
   *
   * <p>An integer up to 10¹⁵ is written in full. Other numbers below 10⁻⁴ or from 10⁷ on have an exponent, as in
   * {@code 1.25e-8}. The rest is {@code NaN}, {@code ∞}, {@code -∞}, and {@code -0} for the negative zero.
   *
   * @param digits 1 to 17; 17 digits tell any two doubles apart
   * @throws IllegalArgumentException if {@code digits} is out of its range
   */
  public static String format(double x, int digits) {
    checkDigits(digits);
    if (Double.isNaN(x)) return "NaN";
    if (Double.isInfinite(x)) return x > 0 ? "∞" : "-∞";
    if (x == 0) return 1 / x > 0 ? "0" : "-0";
    if (isPlainInteger(x)) return new BigDecimal(x).toPlainString();
    BigDecimal rounded = rounded(x, digits);
    BigDecimal size = rounded.abs();
    if (size.compareTo(SMALL) >= 0 && size.compareTo(LARGE) < 0) return rounded.toPlainString();
    return scientific(rounded);
  }

  /**
   * The number rounded (half to even) to so many decimal places, with its zeros, so that columns are narrow: {@code 0.30},
   * and {@code 0.00} for -0.001. The rest is {@code NaN}, {@code ∞} and {@code -∞}.
   *
   * @param places 0 to 15
   * @throws IllegalArgumentException if {@code places} is out of its range
   */
  public static String fixed(double x, int places) {
    if (places < 0 || places > 15) throw new IllegalArgumentException("decimal places must be 0 to 15, and are " + places);
    return Double.isFinite(x) ? new BigDecimal(x).setScale(places, RoundingMode.HALF_EVEN).toPlainString() : format(x, 1);
  }

  /** So many things in words: {@code 1 row}, {@code 2 rows}. */
  static String count(int n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }

  /**
   * A finite number other than 0 as its digits and a power of ten, as in {@code 1.25e-8}.
   *
   * @param digits 1 to 17
   * @throws IllegalArgumentException if the number is 0 or not finite, or {@code digits} is out of its range
   */
  public static String scientific(double x, int digits) {
    checkDigits(digits);
    if (x == 0 || !Double.isFinite(x)) {
      throw new IllegalArgumentException("a power of ten needs a finite number other than 0, not " + format(x, digits));
    }
    return scientific(rounded(x, digits));
  }

  /** The number with so many digits, or {@code below 1e-6} if it is below such a bound. */
  static String orBelow(double bound, double x, int digits) {
    return x < bound ? "below " + format(bound, digits) : format(x, digits);
  }

  /**
   * The number to the digits that a tolerance is about, with its zeros: {@code 0.900000012500} within 1e-12. At least
   * one digit, at most 17; an integer has no zeros behind its point, and 0 asks for the number's bits.
   */
  static String within(double x, double tolerance) {
    if (tolerance == 0 || !Double.isFinite(x) || isPlainInteger(x)) return format(x, digits(x, 0));
    BigDecimal power = rounded(tolerance, 3), exact = new BigDecimal(x);
    int places = power.scale() - power.precision() + (power.unscaledValue().equals(BigInteger.ONE) ? 1 : 0);
    int before = exact.precision() - exact.scale();
    int digits = Math.max(1, Math.min(ALL_DIGITS, before + places));
    BigDecimal shown = exact.setScale(digits - before, RoundingMode.HALF_EVEN), size = shown.abs();
    return size.compareTo(SMALL) >= 0 && size.compareTo(LARGE) < 0 ? shown.toPlainString() : scientific(shown);
  }

  private static String scientific(BigDecimal rounded) {
    int exponent = rounded.precision() - rounded.scale() - 1;
    return rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }

  private static BigDecimal rounded(double x, int digits) {
    return new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  /** The number rounded (half to even) to so many significant digits; what is not finite stays as it is. */
  static double round(double x, int digits) {
    return Double.isFinite(x) ? rounded(x, digits).doubleValue() : x;
  }

  static void checkDigits(int digits) {
    if (digits < 1 || digits > ALL_DIGITS) {
      throw new IllegalArgumentException("digits must be 1 to " + ALL_DIGITS + ", and is " + digits);
    }
  }

  /** Whether {@link #format} writes all digits of the number, however few are asked for. */
  static boolean isPlainInteger(double x) {
    return x == Math.floor(x) && Math.abs(x) <= PLAIN_INTEGERS;
  }

  /** The fewest digits (1 to 17) that write the number with an error of at most {@code error}; 0 asks for its bits. */
  static int digits(double x, double error) {
    int digits = 1;
    if (!Double.isFinite(x)) return digits;
    while (digits < ALL_DIGITS && Math.abs(rounded(x, digits).doubleValue() - x) > error) digits++;
    return digits;
  }
}
