package unrolled.matrix;

/**
 * exp, tanh, the logistic function and log from + − × ÷ and operations on bits alone, so that they have the same bits on
 * every machine; {@code Math} promises that for none of them. Results are within 2 units in the last place.
 *
 * <pre>
 *   eˣ = 2ᵏ·(1 + p)     k = x / ln 2, rounded;  r = x − k·ln 2, so |r| ≤ ln 2 / 2
 *   p = eʳ − 1          = r + r²·(c₀ + c₁ r + … + c₉ r⁹)
 * </pre>
 *
 * k is rounded by adding and subtracting 1.5·2⁵²: what does not fit into the 53 bits of the sum is rounded off. The
 * polynomials have the smallest greatest error on their interval (Remez). Whatever is rounded roughly is rounded last and
 * in one direction of x, so that the results rise wherever their function does. {@link VectorEntrywise} does the same
 * operations in lanes.
 */
public final class Elementary {
  /** Up to here eˣ and e⁻ˣ are normal numbers. */
  static final double EXP_RANGE = 708;
  /** Between its negative and itself 1 + eˣ is rounded once only. */
  static final double LOGISTIC_RANGE = 36;
  /** From here on tanh is 1 to the last bit. */
  static final double TANH_RANGE = 22;
  /** Below, tanh is a rational function; above, it comes from exp. */
  static final double TANH_SMALL = 0.625;

  static final double LOG2_E = 0x1.71547652b82fep0;
  static final double LN2_HIGH = 0x1.62e42fee00000p-1, LN2_LOW = 0x1.a39ef35793c76p-33;   // k·LN2_HIGH is exact
  static final double ROUNDER = 0x1.8p52 + 1023;        // the lowest bits of the sum hold k + 1023, the exponent field of 2ᵏ

  static final double C0 = 0x1.000000000000ap-1, C1 = 0x1.55555555554fap-3;
  // c₂ + c₄ z + c₆ z² + c₈ z³ = C8·((z + A8)·(z² + B8) + D8): a multiplication fewer than nested; c₃, c₅, c₇, c₉ likewise
  static final double C8 = 0x1.28ada2d6d4d3cp-22, A8 = 0x1.670c2b742a2d3p6, B8 = 0x1.3a2af474125b8p12;
  static final double D8 = -0x1.255d09995ee70p18;
  static final double C9 = 0x1.ad810b231a6fcp-26, A9 = 0x1.b8e9f0b20ba44p6, B9 = 0x1.f005f3eaee2a4p12;
  static final double D9 = -0x1.0865cd4b82e99p19;
  static final double P0 = -0x1.5555555555554p-2, P1 = -0x1.4fd1d6965e9d3p-6, P2 = -0x1.a185886b0f4a7p-13;
  static final double Q1 = 0x1.d890f1d5cb467p-2, Q2 = 0x1.7d8fc8fb0389ap-6, Q3 = 0x1.b0ef3b58e3f9ap-13;

  static final double L0 = 0x1.5555555555592p-1, L1 = 0x1.999999997fd62p-2, L2 = 0x1.24924941f6d8ap-2;
  static final double L3 = 0x1.c71c520413628p-3, L4 = 0x1.7466401bf0304p-3, L5 = 0x1.39a199075f0a6p-3;
  static final double L6 = 0x1.2f06cfdfc1b0cp-3;
  static final long ROOT_HALF = 0x3fe6a09e667f3bcdL, ONE = 0x3ff0000000000000L;   // the bits of √½ and of 1
  static final long EXPONENT = 0x7ff0000000000000L, TWO_TO_52 = 0x4330000000000000L;

  private Elementary() {}

  /** eˣ: ∞ from 709.78… on, 0 below −745.13…. */
  public static double exp(double x) {
    return Math.abs(x) <= EXP_RANGE ? exp(x, 0) : expOutside(x);
  }

  /** σ(x) = 1 / (1 + e⁻ˣ). */
  public static double logistic(double x) {
    if (x >= -LOGISTIC_RANGE) return x <= EXP_RANGE ? fraction(x) : 1;
    double e = exp(x);
    return e - e * e;                                                    // the next term is e³, too small to be seen
  }

  /** tanh x = 1 − 2 / (1 + e²ˣ) = 1 − 2σ(−2x). */
  public static double tanh(double x) {
    double a = Math.abs(x);
    if (!(a <= TANH_RANGE)) return Double.isNaN(x) ? Double.NaN : Math.copySign(1, x);
    return Math.copySign(a < TANH_SMALL ? tanhSmall(a) : 1 - 2 * fraction(-2 * a), x);
  }

  /** ln x: −∞ at 0, NaN below. */
  public static double log(double x) {
    return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE ? log(Double.doubleToRawLongBits(x), 0) : logOutside(x);
  }

  private static double rounded(double x) {
    return x * LOG2_E + ROUNDER;
  }

  private static double remainder(double x, double rounded) {
    double k = rounded - ROUNDER;
    return (x - k * LN2_HIGH) - k * LN2_LOW;
  }

  private static double power(double rounded) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(rounded) << 52);
  }

  /** The terms of even and of odd degree side by side: two short chains of operations instead of a long one. */
  private static double expm1(double r) {
    double z = r * r, w = z * z;
    double even = ((z + A8) * (w + B8) + D8) * C8, odd = ((z + A9) * (w + B9) + D9) * C9;
    return r + (z * (C0 + C1 * r) + w * (even + odd * r));
  }

  /** 2ᵏ⁻ˡᵉˢˢ + 2ᵏ⁻ˡᵉˢˢ·p. */
  private static double exp(double x, int less) {
    double k = rounded(x), s = power(k - less);
    return s + s * expm1(remainder(x, k));
  }

  /** σ(x) = 2ᵏ / (2ᵏ + 1 + p) with −r in the place of r. */
  private static double fraction(double x) {
    double k = rounded(x), s = power(k);
    return s / ((s + 1) + expm1(-remainder(x, k)));
  }

  /** Where eˣ is not a normal number: 2⁶⁴ times nearer to 1, and then back. */
  private static double expOutside(double x) {
    if (Double.isNaN(x)) return Double.NaN;
    if (Math.abs(x) > 750) return x > 0 ? Double.POSITIVE_INFINITY : 0;
    return x > 0 ? exp(x, 64) * 0x1p64 : exp(x, -64) * 0x1p-64;
  }

  /** x + x³·P(x²) / Q(x²). */
  private static double tanhSmall(double x) {
    double z = x * x;
    return x + x * z * ((P2 * z + P1) * z + P0) / (((Q3 * z + Q2) * z + Q1) * z + 1);
  }

  /** ln(2ᵉ·m) − less·ln 2 for m in [√½, √2): ln m = 2s + s·L(s²) with s = f / (2 + f), f = m − 1. */
  private static double log(long bits, int less) {
    long t = bits + (ONE - ROOT_HALF);                                   // its exponent field is e + 1023
    double f = Double.longBitsToDouble(bits - (t & EXPONENT) + ONE) - 1;
    double e = Double.longBitsToDouble(t >>> 52 | TWO_TO_52) - (0x1p52 + 1023 + less);
    double s = f / (f + 2), z = s * s, half = 0.5 * f * f;
    double tail = ((((((L6 * z + L5) * z + L4) * z + L3) * z + L2) * z + L1) * z + L0) * z;
    return e * LN2_HIGH - ((half - (s * (half + tail) + e * LN2_LOW)) - f);
  }

  private static double logOutside(double x) {
    if (x > 0) return x == Double.POSITIVE_INFINITY ? x : log(Double.doubleToRawLongBits(x * 0x1p54), 54);
    return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
  }
}
