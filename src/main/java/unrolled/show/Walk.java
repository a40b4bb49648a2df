package unrolled.show;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where a rule went.
 *
 * @param gradients the gradients of each step
 * @param theta the start, then θ after each step
 * @param memory the slots at the start, then after each step
 */
record Walk(double[][] gradients, double[][] theta, List<Map<String, double[]>> memory) {
  /** Far above the rounding of sums in another order. */
  private static final double TOLERANCE = 1e-10;

  int steps() {
    return gradients.length;
  }

  /** Whether θ and all slots are at the end what they were. */
  boolean changesNothing() {
    Map<String, double[]> before = memory.get(0), after = memory.get(steps());
    return Arrays.equals(theta[0], theta[steps()])
        && before.keySet().stream().allMatch(name -> Arrays.equals(before.get(name), after.get(name)));
  }

  /** Where another way parts from this one, the right one, and what helps there. */
  record Parting(String place, String hint) {}

  /** The first step in which another way parts from this one; null if it never does. */
  Parting parting(Walk other) {
    for (int t = 1; t <= steps(); t++) {
      for (int i = 0; i < theta[t].length; i++) {
        if (!alike(theta[t][i], other.theta[t][i])) return parting(other, t, i);
      }
    }
    return null;
  }

  private Parting parting(Walk other, int t, int i) {
    StringBuilder place = new StringBuilder("in step " + t + ", with g = " + Numbers.format(gradients[t - 1][i], 4));
    memory.get(t - 1).forEach((name, slot) -> place.append(", ").append(name).append(" = ").append(Numbers.format(slot[i], 4)));
    double before = other.theta[t - 1][i], move = other.theta[t][i] - before;
    return new Parting(place.toString(), move == 0 ? "does not move"
        : !Double.isFinite(move) ? "becomes " + Numbers.format(other.theta[t][i], 4) + "; do you divide by 0?"
        : "moves by " + Numbers.format(move, 4) + ": " + Hint.of(move, theta[t][i] - theta[t - 1][i], TOLERANCE));
  }

  private static boolean alike(double a, double b) {
    return Double.compare(a, b) == 0 || Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a));
  }
}
