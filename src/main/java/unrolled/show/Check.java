package unrolled.show;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Checks for notebooks: one quiet line with a ✓ where a number is what the text says, an error where it is not.
 *
 * <p>In a browser the line has the number to the digits that the tolerance is about, and a click on it shows both numbers
 * and the tolerance; as plain text it has them all.
 */
public final class Check {
  private static final int MOST = 8;

  private Check() {}

  /** What a check throws that does not hold. */
  public static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failed(String message) {
      super("✗ " + message);
    }
  }

  /**
   * Checks that two numbers differ by no more than a tolerance.
   *
   * @param what what is checked, in a few words
   * @param tolerance the largest difference that is accepted: absolute, finite, 0 or more
   * @throws Failed if they differ by more, or the number that came is NaN
   * @throws IllegalArgumentException if the tolerance is out of its domain, or NaN is expected
   */
  public static void near(String what, double got, double expected, double tolerance) {
    checkTolerance(what, tolerance, expected);
    if (!isNear(got, expected, tolerance)) throw new Failed(what + ": " + difference(got, expected, tolerance));
    pass(what, Numbers.within(got, tolerance), agreement(got, expected, tolerance));
  }

  /**
   * Checks that two sequences have the same length and that no pair of numbers differs by more than a tolerance.
   *
   * @param what what is checked, in a few words
   * @param tolerance the largest difference that is accepted: absolute, finite, 0 or more
   * @throws Failed if a pair differs by more, a number that came is NaN, or the lengths differ
   * @throws IllegalArgumentException if the tolerance is out of its domain, or NaN is expected
   */
  public static void near(String what, double[] got, double[] expected, double tolerance) {
    checkTolerance(what, tolerance, expected);
    if (got.length != expected.length) {
      throw new Failed(what + ": got " + got.length + " numbers, expected " + expected.length);
    }
    int[] wrong = IntStream.range(0, got.length).filter(i -> !isNear(got[i], expected[i], tolerance)).toArray();
    if (wrong.length > 0) {
      int i = wrong[0];
      throw new Failed(what + ": " + wrong.length + " of " + got.length + " numbers are wrong, first [" + i + "]: "
          + difference(got[i], expected[i], tolerance));
    }
    if (got.length <= MOST) {
      String numbers = list(got, x -> Numbers.within(x, tolerance));
      pass(what, numbers, list(got, tolerance) + " is " + list(expected, tolerance) + " within " + Numbers.format(tolerance, 3));
      return;
    }
    int far = 0;
    for (int i = 1; i < got.length; i++) {
      if (Math.abs(got[i] - expected[i]) > Math.abs(got[far] - expected[far])) far = i;
    }
    pass(what, got.length + " numbers, the farthest apart [" + far + "]: " + Numbers.within(got[far], tolerance),
        "all " + got.length + " numbers agree; the farthest apart is [" + far + "]: "
            + agreement(got[far], expected[far], tolerance));
  }

  /**
   * Checks that two values are equal: doubles and arrays of doubles in every bit, other values by {@code equals}.
   *
   * @param what what is checked, in a few words
   * @throws Failed if they are not
   */
  public static void same(String what, Object got, Object expected) {
    if (!Objects.deepEquals(got, expected)) {
      throw new Failed(what + ": got " + text(got) + ", expected " + text(expected) + kinds(got, expected));
    }
    boolean bits = got instanceof Double || got instanceof double[];
    String number = got instanceof double[] all ? all.length + " numbers, bit for bit" : text(got);
    pass(what, number, text(got) + " is " + text(expected) + (bits ? " to the last bit" : ""));
  }

  /**
   * Checks that a statement holds.
   *
   * @param what the statement
   * @throws Failed if it does not
   */
  public static void that(String what, boolean holds) {
    if (!holds) throw new Failed(what + ": this does not hold");
    pass(what, "", "");
  }

  /**
   * Settles a claim of the register, {@code data/claims.csv}: says how the claim is judged, and what is so instead.
   *
   * @param id the claim's row, such as S0-26
   * @param verdict the register's verdict, such as wrong
   * @param what what is so, in a few words
   * @param holds whether it is so: a test that fails if the verdict is not the right one
   * @throws Failed if it does not hold
   */
  public static void claim(String id, String verdict, String what, boolean holds) {
    that(id + " is " + verdict + ": " + what, holds);
  }

  /**
   * Compares a reader's answer to an exercise with the right one; a wrong answer is no error.
   *
   * @param attempt the reader's number; NaN where there is none yet
   * @param tolerance the largest difference that is accepted: absolute, finite, 0 or more
   */
  public static void attempt(String what, double attempt, double answer, double tolerance) {
    checkTolerance(what, tolerance, answer);
    String right = "○ " + what + ": " + text(answer, tolerance);
    if (Double.isNaN(attempt)) System.out.println(right + " (no attempt yet)");
    else if (isNear(attempt, answer, tolerance)) pass(what, "your " + Numbers.within(attempt, tolerance),
        "your " + agreement(attempt, answer, tolerance));
    else System.out.println(right + ", not " + text(attempt, tolerance));
  }

  private static void pass(String what, String number, String rest) {
    Notebook.show(new CheckLine(what, number, rest));
  }

  static void checkTolerance(String what, double tolerance, double... expected) {
    if (!(tolerance >= 0) || Double.isInfinite(tolerance)) {
      throw new IllegalArgumentException(what + ": the tolerance must be finite and 0 or more, and is "
          + Numbers.format(tolerance, 4));
    }
    for (double x : expected) {
      if (Double.isNaN(x)) throw new IllegalArgumentException(what + ": NaN is expected, and no number is near NaN");
    }
  }

  static boolean isNear(double got, double expected, double tolerance) {
    return Math.abs(got - expected) <= tolerance;
  }

  private static String agreement(double got, double expected, double tolerance) {
    return text(got, tolerance) + " is " + text(expected, tolerance) + " within " + Numbers.format(tolerance, 3);
  }

  private static String difference(double got, double expected, double tolerance) {
    String both = "got " + text(got, tolerance) + ", expected " + text(expected, tolerance);
    if (Double.isNaN(got)) return both + "; NaN comes from 0/0, ∞ - ∞, 0·∞ or the logarithm of a negative number";
    if (Double.isInfinite(expected)) return both + "; compare infinities with Check.same";
    String line = both + "; they differ by " + Numbers.format(Math.abs(got - expected), 3) + ", more than "
        + Numbers.format(tolerance, 3);
    return Math.abs(got + expected) <= tolerance ? line + "; only the sign is wrong" : line;
  }

  /** The number with enough digits to see a hundredth of the tolerance. */
  private static String text(double x, double tolerance) {
    return Numbers.format(x, Numbers.digits(x, tolerance / 100));
  }

  private static String list(double[] numbers, double tolerance) {
    return list(numbers, x -> text(x, tolerance));
  }

  private static String list(double[] numbers, DoubleFunction<String> text) {
    String end = numbers.length > MOST ? ", … " + numbers.length + " in all]" : "]";
    return Arrays.stream(numbers).limit(MOST).mapToObj(text).collect(Collectors.joining(", ", "[", end));
  }

  private static String text(Object value) {
    if (value instanceof Double x) return text(x, 0);
    if (value instanceof double[] numbers) return list(numbers, 0);
    if (value instanceof int[] numbers) return Arrays.toString(numbers);
    if (value instanceof long[] numbers) return Arrays.toString(numbers);
    if (value instanceof Object[] array) return text(Arrays.asList(array));
    if (!(value instanceof List<?> list)) return String.valueOf(value);
    return list.stream().map(Check::text).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String kinds(Object got, Object expected) {
    if (got == null || expected == null || got.getClass() == expected.getClass()) return "";
    return "; one is of type " + got.getClass().getSimpleName() + ", the other " + expected.getClass().getSimpleName();
  }
}
