package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class PowerTest {
  @Test void agreesWithStrictMath() {
    for (double base : new double[] {0, 0.1, 0.9, 0.999, 1}) {
      for (long n : new long[] {0, 1, 2, 3, 10, 127, 128, 1000, 100_000}) {
        double expected = StrictMath.pow(base, n);
        assertEquals(expected, Power.of(base, n), 1e-15 * n * expected, base + " to the power of " + n);
      }
    }
  }

  @Test void isTheNearestDoubleToThePowerAndToWhatIsMissingTo1() {
    MathContext digits = new MathContext(60);
    for (double base : new double[] {0.3, 0.9, 0.95, 0.999, 0.9999, Math.nextDown(1)}) {
      for (int n : new int[] {1, 2, 3, 6, 100, 1000, 1023, 4096, 54321}) {
        BigDecimal power = new BigDecimal(base).pow(n, digits);
        if (power.doubleValue() < 1e-250) continue;
        assertEquals(power.doubleValue(), Power.of(base, n), base + " to the power of " + n);
        double missing = BigDecimal.ONE.subtract(power).doubleValue();
        assertEquals(missing, Power.oneMinus(base, n), Math.ulp(missing), "missing: " + base + " to the power of " + n);
      }
    }
  }

  @Test void isExactForPowersOfTwo() {
    assertEquals(0x1p-1022, Power.of(0.5, 1022));
  }

  @Test void endsInZeroAndNotInNaN() {
    assertEquals(0, Power.of(0.999, Long.MAX_VALUE));
    assertEquals(1, Power.oneMinus(0.999, Long.MAX_VALUE));
    assertEquals(1, Power.of(1, Long.MAX_VALUE));
    assertEquals(0, Power.oneMinus(1, Long.MAX_VALUE));
  }
}
