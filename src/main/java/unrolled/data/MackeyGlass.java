package unrolled.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The chaotic series on which forecasts are compared, a model of how many blood cells there are; what is made now depends on how
 * many there were τ = 17 units of time ago:
 *
 * <pre>
 *   dx/dt = 0.2·x(t − τ) / (1 + x(t − τ)¹⁰) − 0.1·x
 * </pre>
 *
 * <p>M. C. Mackey and L. Glass, "Oscillation and Chaos in Physiological Control Systems", Science 197, 1977.
 */
public final class MackeyGlass {
  private MackeyGlass() {}

  /** The values at t = 1, 2 … n by Euler steps of 0.1, with x = 1.2 up to t = 0; n is at least 1. */
  public static double[] series(int n) {
    if (n < 1) throw new IllegalArgumentException("n must be at least 1, but is " + n);
    double[] x = new double[Math.addExact(171, Math.multiplyExact(10, n))];
    Arrays.fill(x, 0, 171, 1.2);
    for (int i = 170; i + 1 < x.length; i++) {
      double late = x[i - 170], p2 = late * late, p4 = p2 * p2, p10 = p4 * p4 * p2;
      x[i + 1] = x[i] + 0.1 * (0.2 * late / (1 + p10) - 0.1 * x[i]);
    }
    return IntStream.range(0, n).mapToDouble(t -> x[180 + 10 * t]).toArray();
  }
}
