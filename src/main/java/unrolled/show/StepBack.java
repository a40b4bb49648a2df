package unrolled.show;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.nn.Activation;
import unrolled.rnn.Bptt;
import unrolled.rnn.SimpleCell;
import unrolled.rnn.Start;
import unrolled.show.BackwardExercise.Gradients;
import unrolled.show.BackwardExercise.Step;
import unrolled.show.BackwardExercise.Values;

/**
 * A step of the simple cell with random values, at which an attempt at its way back is compared with the library's.
 *
 * @param start the gradients before the step back
 * @param change what the library adds to them
 */
record StepBack(Values values, Gradients start, Gradients change) {
  private static final int STEPS = 5, INPUTS = 2, UNITS = 3;
  private static final String[] NAMES = {"d.b", "d.Wx", "d.Wh", "d.before", "d.x"};
  /** Far above the rounding of sums in another order. */
  private static final double TOLERANCE = 1e-10;

  /** A few steps, with other numbers in each, the same in each run. */
  static List<StepBack> random(Activation f) {
    Rng rng = new Rng(12);
    return IntStream.range(0, STEPS).mapToObj(k -> random(f, rng)).toList();
  }

  private static StepBack random(Activation f, Rng rng) {
    SimpleCell cell = new SimpleCell("", INPUTS, UNITS, f, Start.identity(1), Start.identity(1), rng);
    Bptt bptt = new Bptt(1, 1, cell);
    Matrix x = draw(new Matrix(1, INPUTS), rng), before = draw(bptt.top().at(0), rng), h = bptt.top().at(1);
    Matrix dh = draw(new Matrix(1, UNITS), rng), b = cell.params().get("b").gradient();
    Matrix Wx = draw(cell.params().get("Wx").value(), rng), Wh = draw(cell.params().get("Wh").value(), rng);
    bptt.forward(x);
    bptt.top().gradient(1).copy(dh);
    bptt.backward();
    return new StepBack(new Values(list(x), list(before), list(h), rows(Wx), rows(Wh)),
        new Gradients(list(draw(x, rng)), list(draw(before, rng)), list(dh), rows(draw(Wx, rng)), rows(draw(Wh, rng)),
            list(draw(h, rng))),
        new Gradients(list(bptt.inputGradient().at(1)), list(bptt.top().gradient(0)), list(dh),
            rows(cell.params().get("Wx").gradient()), rows(cell.params().get("Wh").gradient()), list(b)));
  }

  /** Numbers of two decimals, which a reader can follow. */
  private static Matrix draw(Matrix m, Rng rng) {
    for (int i = 0; i < m.rows(); i++) for (int j = 0; j < m.cols(); j++) m.set(i, j, Math.rint(50 * rng.nextGaussian()) / 100);
    return m;
  }

  private static double[][] rows(Matrix m) {
    return IntStream.range(0, m.rows()).mapToObj(i -> list(m.rows(i, i + 1))).toArray(double[][]::new);
  }

  private static double[] list(Matrix m) {
    return IntStream.range(0, m.cols()).mapToDouble(j -> m.get(0, j)).toArray();
  }

  /** The gradients after this way back. */
  Gradients after(Step step) {
    Gradients d = new Gradients(start.x().clone(), start.before().clone(), start.h().clone(), copy(start.Wx()), copy(start.Wh()),
        start.b().clone());
    step.back(new Values(values.x().clone(), values.before().clone(), values.h().clone(), copy(values.Wx()), copy(values.Wh())), d);
    return d;
  }

  private static double[][] copy(double[][] m) {
    return Arrays.stream(m).map(double[]::clone).toArray(double[][]::new);
  }

  private static double[][][] parts(Gradients d) {
    return new double[][][] {{d.b()}, d.Wx(), d.Wh(), {d.before()}, {d.x()}};
  }

  boolean isUnchangedBy(Step step) {
    return Arrays.deepEquals(parts(after(step)), parts(start));
  }

  /** Whether two ways back give the same gradients. */
  boolean isLike(Step one, Step other) {
    double[][][] a = parts(after(one)), b = parts(after(other));
    return IntStream.range(0, a.length).allMatch(k -> near(a[k], b[k], new double[a[k].length][a[k][0].length]));
  }

  /** What is wrong with a way back at the first gradient that is; null if nothing is. */
  String fault(Step attempt) {
    double[][][] found = parts(after(attempt)), before = parts(start), add = parts(change);
    Map<Boolean, List<Integer>> places = IntStream.range(0, found.length).boxed()
        .collect(Collectors.partitioningBy(k -> near(found[k], before[k], add[k])));
    if (places.get(false).isEmpty()) return null;
    int first = places.get(false).get(0);
    String right = places.get(true).stream().map(k -> NAMES[k]).collect(Collectors.joining(", "));
    return NAMES[first] + fault(found[first], before[first], add[first]) + (right.isEmpty() ? "" : "; right: " + right);
  }

  private static String fault(double[][] found, double[][] before, double[][] add) {
    if (Arrays.deepEquals(found, before)) return " is what it was";
    if (near(found, new double[add.length][add[0].length], add)) {
      return " is overwritten, and other steps have spoken before: add to it, with +=";
    }
    for (int i = 0; i < found.length; i++) {
      for (int j = 0; j < found[i].length; j++) {
        double grown = found[i][j] - before[i][j];
        if (isNear(grown, add[i][j])) continue;
        String place = (found.length == 1 ? "[" : "[" + i + "][") + j + "]";
        return place + " grows by " + Numbers.format(grown, 4) + ": " + Hint.of(grown, add[i][j], TOLERANCE);
      }
    }
    throw new IllegalStateException("no entry is wrong");
  }

  private static boolean near(double[][] found, double[][] before, double[][] add) {
    return IntStream.range(0, found.length).allMatch(i -> IntStream.range(0, found[i].length)
        .allMatch(j -> isNear(found[i][j], before[i][j] + add[i][j])));
  }

  private static boolean isNear(double a, double b) {
    return Double.compare(a, b) == 0 || Math.abs(a - b) <= TOLERANCE;
  }
}
