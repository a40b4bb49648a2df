package unrolled.show;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;

/**
 * An exercise whose answer is a number. The reader puts a number in place of NaN and runs the cell, which says that it is
 * right, or gives a hint; it never tells the answer, and a wrong one is no error.
 *
 * <pre>{@code
 *   var way = new NumberExercise("the way of 100 steps", 0.01, () -> sumOfRates(100)).mistake(20, "that is 2√100 …");
 *
 *   double answer = Double.NaN;   // your number here
 *   way.check(answer);
 * }</pre>
 */
public final class NumberExercise {
  private final String what;
  private final double tolerance;
  private final DoubleSupplier answer;
  private final Map<String, Double> mistakes = new LinkedHashMap<>();

  /**
   * An exercise without known mistakes.
   *
   * @param what what is asked for, in a few words
   * @param tolerance the largest difference that is accepted: absolute, finite, 0 or more
   * @param answer computes the right number; asked only when something was tried
   * @throws IllegalArgumentException if the tolerance is out of its domain
   */
  public NumberExercise(String what, double tolerance, DoubleSupplier answer) {
    Check.checkTolerance(what, tolerance);
    this.what = what;
    this.tolerance = tolerance;
    this.answer = Objects.requireNonNull(answer, "answer");
  }

  /**
   * Adds a wrong number that readers find, and what it tells them.
   *
   * @param number the wrong number, met within the tolerance
   * @param hint what went wrong, in a sentence
   * @return this exercise
   * @throws IllegalArgumentException if the number is not finite
   */
  public NumberExercise mistake(double number, String hint) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(what + ": a mistake must be a finite number, and is " + Numbers.format(number, 4));
    }
    mistakes.put(hint, number);
    return this;
  }

  /**
   * Says whether the reader's number is right.
   *
   * @param attempt the number; NaN as long as there is none
   */
  public void check(double attempt) {
    if (Double.isNaN(attempt)) {
      Feedback.notTried(what);
      return;
    }
    double right = answer.getAsDouble();
    Check.checkTolerance(what, tolerance, right);
    if (Check.isNear(attempt, right, tolerance)) {
      Feedback.right(what + " is " + Numbers.within(attempt, tolerance));
      return;
    }
    String known = mistakes.entrySet().stream().filter(mistake -> Check.isNear(attempt, mistake.getValue(), tolerance))
        .map(Map.Entry::getKey).findFirst().orElse(null);
    Feedback.wrong(what, known != null ? known : Hint.of(attempt, right, tolerance));
  }
}
