package unrolled.param;

import java.util.Arrays;
import java.util.List;

/**
 * Σg² of each parameter, every sum in the order of the index. An addition waits for the one before in its own sum; so four sums
 * run side by side, and whichever ends makes room for the next parameter.
 */
final class Squares {
  private static final int SIDE_BY_SIDE = 4;

  private final List<Param> list;
  private final double[] sums;
  private final int[] place = new int[SIDE_BY_SIDE], at = new int[SIDE_BY_SIDE];   // the parameter of each, and its next coordinate

  Squares(List<Param> list) {
    this.list = list;
    sums = new double[list.size() + 1];                            // the last one is for whoever has nothing to do
  }

  /** Σg², parameter by parameter. */
  double total() {
    Arrays.fill(sums, 0);
    int next = 0;
    for (int k = 0; k < SIDE_BY_SIDE; k++) next = take(k, next);
    for (int busy = anyBusy(); busy >= 0; busy = anyBusy()) {
      int n = Integer.MAX_VALUE;
      for (int k = 0; k < SIDE_BY_SIDE; k++) {
        if (isBusy(k)) n = Math.min(n, left(k));
        else at[k] = at[busy];                                     // works along with another one, for nobody
      }
      add(g(0, busy), g(1, busy), g(2, busy), g(3, busy), n);
      for (int k = 0; k < SIDE_BY_SIDE; k++) {
        at[k] += n;
        if (isBusy(k) && left(k) == 0) next = take(k, next);
      }
    }
    return sumOfSums();
  }

  /** The same of gradients that are scaled first; seldom needed. */
  double total(double scale) {
    for (int k = 0; k < list.size(); k++) sums[k] = ofParts(list.get(k), scale);
    return sumOfSums();
  }

  private double sumOfSums() {
    double total = 0;
    for (int k = 0; k < list.size(); k++) total += sums[k];
    return total;
  }

  /** The next dense parameter from this place on; those by rows are summed on the way. Returns the place after it. */
  private int take(int k, int from) {
    int next = from;
    while (next < list.size() && list.get(next).isByRows()) sums[next] = ofParts(list.get(next++), 1);
    place[k] = next;
    at[k] = 0;
    return Math.min(next + 1, list.size());
  }

  private boolean isBusy(int k) {
    return place[k] < list.size();
  }

  private int anyBusy() {
    for (int k = 0; k < SIDE_BY_SIDE; k++) if (isBusy(k)) return k;
    return -1;
  }

  private int left(int k) {
    return list.get(place[k]).size() - at[k];
  }

  private double[] g(int k, int busy) {
    return list.get(place[isBusy(k) ? k : busy]).gradient().data();
  }

  private void add(double[] g0, double[] g1, double[] g2, double[] g3, int n) {
    double s0 = sums[place[0]], s1 = sums[place[1]], s2 = sums[place[2]], s3 = sums[place[3]];
    int a0 = at[0], a1 = at[1], a2 = at[2], a3 = at[3];
    for (int i = 0; i < n; i++) {
      s0 += g0[a0 + i] * g0[a0 + i];
      s1 += g1[a1 + i] * g1[a1 + i];
      s2 += g2[a2 + i] * g2[a2 + i];
      s3 += g3[a3 + i] * g3[a3 + i];
    }
    sums[place[0]] = s0;
    sums[place[1]] = s1;
    sums[place[2]] = s2;
    sums[place[3]] = s3;
  }

  private static double ofParts(Param p, double scale) {
    double[] g = p.gradient().data();
    double sum = 0;
    for (int part = 0; part < p.parts(); part++) {
      for (int i = p.from(part), to = p.to(part); i < to; i++) sum += scale * g[i] * (scale * g[i]);
    }
    return sum;
  }
}
