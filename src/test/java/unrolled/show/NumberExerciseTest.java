package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberExerciseTest {
  private static String said(NumberExercise exercise, double attempt) {
    return Printed.by(() -> exercise.check(attempt));
  }

  private static NumberExercise way() {
    return new NumberExercise("the way", 0.01, () -> 18.5896).mistake(20, "that is the area under the curve");
  }

  @Test
  void saysQuietlyThatNothingWasTriedAndDoesNotAskForTheAnswer() {
    NumberExercise exercise = new NumberExercise("the way", 0.01, () -> {
      throw new AssertionError("asked");
    });
    assertEquals("○ not tried yet: the way", said(exercise, Double.NaN));
    assertEquals("<div style=\"" + CheckLine.QUIET + "\">○ &lt;</div>", new Feedback("○ <", true).mime().get("text/html"));
    assertEquals("<div style=\"margin:0\">✗ &lt;</div>", new Feedback("✗ <", false).mime().get("text/html"));
  }

  @Test
  void saysThatANumberIsRight() {
    assertEquals("✓ right: the way is 18.59", said(way(), 18.5896));
    assertEquals("✓ right: the way is 18.58", said(way(), 18.58));
  }

  @Test
  void knowsMistakesWithinTheTolerance() {
    assertEquals("✗ the way: that is the area under the curve", said(way(), 20));
    assertEquals("✗ the way: that is the area under the curve", said(way(), 20.009));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "-18.5896 | only the sign is wrong",
      "-3 | the sign is wrong, and the size too",
      "18.5 | close, but too small: some digits are missing, or a small term",
      "18.7 | close, but too large: some digits are missing, or a small term",
      "37.18 | too large by a factor of 2",
      "0.185896 | too small by a factor of 100",
      "345.57 | too large: it is the square; a root is missing",
      "4.3116 | too small: it is the root; a square is missing",
      "0.053793 | too small: it is upside down, 1 divided by the right one",
      "25 | too large",
      "0 | too small",
      "Infinity | your number is ∞; do you divide by 0?"})
  void helpsWithoutTheAnswer(double attempt, String hint) {
    assertEquals("✗ the way: " + hint, said(way(), attempt));
  }

  @Test
  void anIntegerMayBeOffByOne() {
    NumberExercise steps = new NumberExercise("steps", 0, () -> 100);
    assertEquals("✗ steps: too small by one", said(steps, 99));
    assertEquals("✗ steps: too large by one", said(steps, 101));
    assertEquals("✗ steps: close, but too large: some digits are missing, or a small term", said(steps, 100.5));
  }

  @Test
  void anAnswerOfZeroHasNoFactorsAndNoSize() {
    assertEquals("✗ the sum: too large", said(new NumberExercise("the sum", 0.01, () -> 0), -2.5));
  }

  @Test
  void refusesWhatItCannotCompareWith() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> new NumberExercise("the way", -1, () -> 1));
    assertEquals("the way: the tolerance must be finite and 0 or more, and is -1", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> way().mistake(Double.NaN, "0/0"));
    assertEquals("the way: a mistake must be a finite number, and is NaN", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> new NumberExercise("the way", 1, () -> Double.NaN).check(1));
    assertEquals("the way: NaN is expected, and no number is near NaN", e.getMessage());
    assertThrows(NullPointerException.class, () -> new NumberExercise("the way", 1, null));
  }
}
