package unrolled.train;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The derivatives of one parameter.
 *
 * @param a what the model computed
 * @param again what it computed the second time
 * @param n the central differences
 * @param cols the columns of the parameter, to name a coordinate
 */
record Derivatives(double[] a, double[] again, double[] n, int cols) {
  GradientCheck.Row row(String name, double atol, double rtol) {
    double maxAbs = 0, distance = 0, lengthOfA = 0, lengthOfN = 0;
    for (int i = 0; i < a.length; i++) {
      double d = Math.abs(a[i] - n[i]);
      maxAbs = Math.max(maxAbs, d);
      distance += d * d;
      lengthOfA += a[i] * a[i];
      lengthOfN += n[i] * n[i];
    }
    double relError = distance == 0 ? 0 : Math.sqrt(distance) / (Math.sqrt(lengthOfA) + Math.sqrt(lengthOfN));
    return new GradientCheck.Row(name, maxAbs, relError, fault(atol, rtol));
  }

  private String fault(double atol, double rtol) {
    int[] changed = where(i -> Double.doubleToLongBits(a[i]) != Double.doubleToLongBits(again[i]));
    if (changed.length > 0) return "changes when computed again, first " + at(changed) + "; clear it before adding";
    int[] lost = where(i -> !Double.isFinite(a[i]));
    if (lost.length > 0) return (Double.isNaN(a[lost[0]]) ? "NaN" : "infinite") + " at " + at(lost);
    int[] beside = where(i -> !Double.isFinite(n[i]));
    if (beside.length > 0) return "the loss is not finite beside " + at(beside);
    int[] wrong = where(i -> !(Math.abs(a[i] - n[i]) <= atol + rtol * Math.abs(n[i])));
    return wrong.length == 0 ? "" : wrong.length + " of " + a.length + " differ, first " + at(wrong);
  }

  private int[] where(IntPredicate holds) {
    return IntStream.range(0, a.length).filter(holds).toArray();
  }

  private String at(int[] found) {
    return "[" + found[0] / cols + "," + found[0] % cols + "]";
  }
}
