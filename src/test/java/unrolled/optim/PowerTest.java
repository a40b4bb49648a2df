package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

  @Test void isExactForPowersOfTwo() {
    assertEquals(0x1p-1022, Power.of(0.5, 1022));
  }

  @Test void endsInZeroAndNotInNaN() {
    assertEquals(0, Power.of(0.999, Long.MAX_VALUE));
    assertEquals(1, Power.of(1, Long.MAX_VALUE));
  }
}
