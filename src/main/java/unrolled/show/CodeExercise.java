package unrolled.show;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * An exercise in which the reader writes a function, such as the step of a cell. Their function and the right one go through the
 * same trial, which makes numbers of a function; where those differ, the reader is told the first one, and which mistake it is if
 * it is a known one.
 *
 * <pre>{@code
 *   var square = new CodeExercise<DoubleUnaryOperator>("the square", f -> DoubleStream.of(0, 1, 30).map(f).toArray(), x -> 0,
 *       x -> x * x).mistake(x -> 2 * x, "that is the double");
 *
 *   square.check(x -> {
 *     double y = 0;
 *     // your code here
 *     return y;
 *   });
 * }</pre>
 *
 * @param <F> what the reader writes, a functional interface
 */
public final class CodeExercise<F> {
  private final String what;
  private final Function<F, double[]> trial;
  private final F blank, right;
  private final Map<String, F> mistakes = new LinkedHashMap<>();

  /**
   * An exercise without known mistakes.
   *
   * @param what what is to be written, in a few words
   * @param trial the numbers of a function; the same for the same function, whatever was tried before
   * @param blank the function as it stands before anything is written
   * @param right the solution, or a function with the same numbers but for rounding
   */
  public CodeExercise(String what, Function<F, double[]> trial, F blank, F right) {
    this.what = Objects.requireNonNull(what, "what");
    this.trial = Objects.requireNonNull(trial, "trial");
    this.blank = Objects.requireNonNull(blank, "blank");
    this.right = Objects.requireNonNull(right, "right");
  }

  /**
   * Adds a wrong function that readers write, and what it tells them.
   *
   * @param hint what went wrong, in a sentence
   * @return this exercise
   */
  public CodeExercise<F> mistake(F wrong, String hint) {
    mistakes.put(hint, Objects.requireNonNull(wrong, "wrong"));
    return this;
  }

  /** Says whether a function is right; what it throws, and a loop without end, is said too and no error. */
  public void check(F attempt) {
    double[][] tried = {null};
    String fault = Watched.fault(() -> tried[0] = trial.apply(attempt));
    if (fault != null) Feedback.wrong(what, fault);
    else if (alike(trial.apply(blank), tried[0])) Feedback.notTried(what);
    else judge(trial.apply(right), tried[0]);
  }

  private void judge(double[] expected, double[] tried) {
    if (alike(expected, tried)) {
      Feedback.right(what + ", in all " + expected.length + " numbers of the trial");
      return;
    }
    Feedback.wrong(what, mistakes.entrySet().stream().filter(mistake -> alike(trial.apply(mistake.getValue()), tried))
        .map(Map.Entry::getKey).findFirst().orElseGet(() -> difference(expected, tried)));
  }

  private static String difference(double[] expected, double[] tried) {
    if (tried.length != expected.length) return "the trial has " + tried.length + " numbers, and should have " + expected.length;
    int at = IntStream.range(0, tried.length).filter(i -> !alike(expected[i], tried[i])).findFirst().orElseThrow();
    return "number " + (at + 1) + " of the trial is " + Numbers.format(tried[at], 4) + ": "
        + Hint.of(tried[at], expected[at], tolerance(expected[at]));
  }

  private static boolean alike(double[] expected, double[] tried) {
    return expected.length == tried.length && IntStream.range(0, tried.length).allMatch(i -> alike(expected[i], tried[i]));
  }

  private static boolean alike(double expected, double tried) {
    return Double.compare(tried, expected) == 0 || Check.isNear(tried, expected, tolerance(expected));
  }

  /** Far above the rounding of sums in another order. */
  private static double tolerance(double expected) {
    return 1e-10 * Math.max(1, Math.abs(expected));
  }
}
