package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class MackeyGlassTest {
  /** Up to t = 17 the late value is 1.2, and Euler's steps are a geometric series towards 2·1.2 / (1 + 1.2¹⁰). */
  @Test void fallsFirstTowardsARestThatIsKnown() {
    double[] series = MackeyGlass.series(18);
    double rest = 2 * 1.2 / (1 + StrictMath.pow(1.2, 10));
    for (int t = 1; t <= 17; t++) {
      assertEquals(rest + (1.2 - rest) * StrictMath.pow(0.99, 10 * t), series[t - 1], 1e-12, "t = " + t);
    }
  }

  /** A queue of the values from t − 17 to t, and any tenth power. */
  @Test void followsItsEquation() {
    Deque<Double> past = new ArrayDeque<>(Collections.nCopies(171, 1.2));
    double[] series = MackeyGlass.series(100);
    for (int t = 1; t <= 100; t++) {
      for (int step = 0; step < 10; step++) {
        double late = past.removeFirst(), x = past.getLast();
        past.addLast(x + 0.1 * (0.2 * late / (1 + StrictMath.pow(late, 10)) - 0.1 * x));
      }
      assertEquals(past.getLast(), series[t - 1], 1e-12, "t = " + t);
    }
  }

  @Test void aLongerSeriesBeginsAsAShorterOne() {
    double[] series = MackeyGlass.series(1000);
    assertTrue(Arrays.equals(MackeyGlass.series(300), Arrays.copyOf(series, 300)));
    assertTrue(Arrays.stream(series, 100, 1000).allMatch(x -> x > 0.2 && x < 1.5));
  }

  @Test void namesABadLength() {
    for (int n : new int[] {0, -1}) {
      assertEquals("n must be at least 1, but is " + n,
          assertThrows(IllegalArgumentException.class, () -> MackeyGlass.series(n)).getMessage());
    }
  }
}
