package unrolled.matrix;

/**
 * exp, tanh, the logistic function and log to about thirty digits, as the unevaluated sum of two doubles: the truth for
 * errors in units of the last place. Its own truth is {@code BigDecimal}, in {@code ExactTest}.
 *
 * @param high the nearest double
 * @param low the rest
 */
record Exact(double high, double low) {
  /** ln 2 in pieces of 32 bits, whose products with small whole numbers are exact, and a rest. */
  private static final double LN2_A = 0x1.62e42fee00000p-1, LN2_B = 0x1.a39ef35600000p-33;
  private static final Exact LN2_C = new Exact(0x1.93c7673007e5fp-65, -0x1.50bf0cbcd98d6p-120);
  private static final int TERMS = 14, HALVINGS = 4;

  static Exact of(double x) {
    return new Exact(x, 0);
  }

  static Exact exp(double x) {
    return exp(x, 0);
  }

  /** eˣ·2ʰ, so that a result that is not a normal number keeps its digits. */
  static Exact exp(double x, int h) {
    double k = Math.rint(x * 0x1.71547652b82fep0);
    return of(1).plus(expm1(x, k)).scaled((int) k + h);
  }

  static Exact logistic(double x) {
    return of(1).by(of(1).plus(exp(-x)));
  }

  static Exact tanh(double x) {
    double k = Math.rint(2 * x * 0x1.71547652b82fep0);
    Exact m = expm1(2 * x, k);                                              // e²ˣ − 1 = 2ᵏ·m + (2ᵏ − 1)
    if (k != 0) m = m.scaled((int) k).plus(of(Math.scalb(1.0, (int) k)).plus(of(-1)));
    return m.by(m.plus(of(2)));
  }

  /** ln(2ᵉ·m) = e·ln 2 + ln m, with Newton's step from an approximation y of ln m; its error is of the third order. */
  static Exact log(double x) {
    double normal = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
    int e = Math.getExponent(normal);
    double m = Math.scalb(normal, -e), y = StrictMath.log(m), n = x < Double.MIN_NORMAL ? e - 54 : e;
    Exact rest = of(m).times(exp(-y)).plus(of(-1));
    Exact logOfM = of(y).plus(rest.plus(rest.times(rest).times(of(-0.5))));
    return of(n * LN2_A).plus(of(n * LN2_B)).plus(LN2_C.times(of(n))).plus(logOfM);
  }

  /** How far a double is from this, in units of the last place of the double nearest to it. */
  double ulps(double y) {
    return Math.abs((y - high) - low) / Math.ulp(high);
  }

  /** e^(x − k·ln 2) − 1, from the series of a sixteenth of it, squared four times. */
  private static Exact expm1(double x, double k) {
    Exact r = of(x - k * LN2_A).plus(of(-k * LN2_B)).plus(LN2_C.times(of(-k))).scaled(-HALVINGS);
    Exact sum = of(0);
    for (int n = TERMS; n >= 1; n--) sum = of(1).plus(sum).times(r).by(of(n));
    for (int i = 0; i < HALVINGS; i++) sum = sum.times(sum).plus(sum.scaled(1));   // (1 + m)² − 1 = 2m + m²
    return sum;
  }

  Exact plus(Exact b) {
    double s = high + b.high, v = s - high, e = (high - (s - v)) + (b.high - v);
    double t = low + b.low, w = t - low, f = (low - (t - w)) + (b.low - w);
    return sum(s, e + t).plusLow(f);
  }

  private Exact plusLow(double f) {
    return sum(high, low + f);
  }

  Exact times(Exact b) {
    double p = high * b.high;
    return sum(p, error(high, b.high, p) + (high * b.low + low * b.high));
  }

  Exact by(Exact b) {
    double q = high / b.high;
    Exact rest = plus(b.times(of(-q)));
    double q2 = rest.high / b.high;
    Exact rest2 = rest.plus(b.times(of(-q2)));
    return sum(q, q2).plusLow(rest2.high / b.high);
  }

  private Exact scaled(int k) {
    return new Exact(Math.scalb(high, k), Math.scalb(low, k));
  }

  private static Exact sum(double a, double b) {
    double s = a + b;
    return new Exact(s, b - (s - a));
  }

  /** a·b − p exactly, after Dekker, from halves of 26 bits. */
  private static double error(double a, double b, double p) {
    double ah = top(a), al = a - ah, bh = top(b), bl = b - bh;
    return ((ah * bh - p) + ah * bl + al * bh) + al * bl;
  }

  private static double top(double a) {
    double c = (0x1p27 + 1) * a;
    return c - (c - a);
  }
}
