package unrolled.matrix;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

/** The oracle against decimal arithmetic of 60 digits, from the plain series and nothing else. */
class ExactTest {
  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal ONE = BigDecimal.ONE, TWO = new BigDecimal(2);

  @Test void agreesWithDecimalArithmetic() {
    Rng rng = new Rng(30);
    for (int i = 0; i < 300; i++) {
      double x = (rng.nextDouble() - 0.5) * Math.scalb(1, rng.nextInt(16) - 10);
      BigDecimal e = exp(new BigDecimal(x)), e2 = e.multiply(e, DIGITS);
      near(e, Exact.exp(x), x);
      near(e.divide(ONE.add(e), DIGITS), Exact.logistic(x), x);
      near(e2.subtract(ONE).divide(e2.add(ONE), DIGITS), Exact.tanh(x), x);
      Exact log = Exact.log(e.doubleValue());
      near(new BigDecimal(e.doubleValue()), new Exact(1, 0).times(exp(log)), x);
    }
  }

  /** e^(high + low), the low part by its series. */
  private static Exact exp(Exact x) {
    Exact low = new Exact(x.low(), 0);
    return Exact.exp(x.high()).times(new Exact(1, 0).plus(low).plus(low.times(low).times(new Exact(0.5, 0))));
  }

  private static BigDecimal exp(BigDecimal x) {
    BigDecimal small = x.divide(TWO.pow(20), DIGITS), term = ONE, sum = ONE;
    for (int n = 1; n < 40; n++) {
      term = term.multiply(small, DIGITS).divide(new BigDecimal(n), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int i = 0; i < 20; i++) sum = sum.multiply(sum, DIGITS);
    return sum;
  }

  private static void near(BigDecimal expected, Exact exact, double x) {
    BigDecimal error = new BigDecimal(exact.high()).add(new BigDecimal(exact.low())).subtract(expected).abs();
    assertTrue(error.compareTo(expected.abs().multiply(new BigDecimal("1e-28"))) <= 0, () -> "at " + x + ": " + error);
  }
}
