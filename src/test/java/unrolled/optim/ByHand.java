package unrolled.optim;

import java.util.Arrays;

/** What second implementations of rules are made of, without any recursion. */
final class ByHand {
  private ByHand() {}

  /** The fading average (1 − decay) · Σ decay^(t − s)·xₛ over s ≤ t, counted from 0, as the sum that it is. */
  static double average(double decay, double[] x, int t) {
    double sum = 0;
    for (int s = 0; s <= t; s++) sum += StrictMath.pow(decay, t - s) * x[s];
    return (1 - decay) * sum;
  }

  /** The squares of the numbers. */
  static double[] squares(double[] x) {
    return Arrays.stream(x).map(g -> g * g).toArray();
  }
}
