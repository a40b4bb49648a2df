package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CodeExerciseTest {
  private static double[] trial(DoubleUnaryOperator f) {
    return DoubleStream.of(0, 1, 2, 30).map(f).toArray();
  }

  private static String said(DoubleUnaryOperator attempt) {
    return Printed.by(() -> new CodeExercise<DoubleUnaryOperator>("the square", CodeExerciseTest::trial, x -> 0, x -> x * x)
        .mistake(x -> 2 * x, "that is the double").mistake(x -> x * x * x, "that is the cube").check(attempt));
  }

  @Test void aBlankFunctionIsNotTriedYet() {
    assertEquals("○ not tried yet: the square", said(x -> 0));
  }

  @Test void theSameNumbersButForRoundingAreRight() {
    assertEquals("✓ right: the square, in all 4 numbers of the trial", said(x -> x * x));
    assertEquals("✓ right: the square, in all 4 numbers of the trial", said(x -> x * x * (1 + 1e-15)));
  }

  @Test void aKnownMistakeIsCalledByItsName() {
    assertEquals("✗ the square: that is the double", said(x -> x + x));
    assertEquals("✗ the square: that is the cube", said(x -> x * x * x));
  }

  @Test void aMistakeMayMakeWhatIsNoNumber() {
    assertEquals("✗ the square: you divide by 0", Printed.by(() -> new CodeExercise<DoubleUnaryOperator>("the square",
        CodeExerciseTest::trial, x -> 0, x -> x * x).mistake(x -> x * x * x / x, "you divide by 0").check(x -> x * x / x * x)));
  }

  @Test void anotherMistakeIsShownAtTheFirstNumber() {
    assertEquals("✗ the square: number 2 of the trial is -1: only the sign is wrong", said(x -> -x * x));
    assertEquals("✗ the square: number 4 of the trial is 901: too large by one", said(x -> x > 2 ? 901 : x * x));
    assertEquals("✗ the square: number 1 of the trial is NaN: your number is NaN; do you divide by 0?", said(x -> x / 0 * 0));
  }

  @Test void anotherNumberOfNumbersIsTold() {
    assertEquals("✗ the square: the trial has 3 numbers, and should have 2",
        Printed.by(() -> new CodeExercise<DoubleUnaryOperator>("the square",
            f -> new double[(int) f.applyAsDouble(2)], x -> 1, x -> x).check(x -> 3)));
  }

  @Test void whatTheReadersCodeThrowsIsTheirs() {
    assertEquals("✗ the square: your code fails in line 1 with ArithmeticException: no", said(x -> {
      throw new ArithmeticException("no");
    }).replaceFirst("in line \\d+", "in line 1"));
  }

  @Test void aLoopWithoutEndIsTheReaders() {
    assertEquals("✗ the square: your code did not end within 3 seconds; does a loop run for ever?", said(x -> {
      while (!Thread.currentThread().isInterrupted()) x = 1;
      return x;
    }).replaceFirst(" in line -?\\d+", ""));
  }

  @Test void refusesWhatIsMissing() {
    assertThrows(NullPointerException.class, () -> new CodeExercise<DoubleUnaryOperator>("", CodeExerciseTest::trial, null, x -> x));
    assertThrows(NullPointerException.class,
        () -> new CodeExercise<DoubleUnaryOperator>("", CodeExerciseTest::trial, x -> 0, x -> x).mistake(null, "none"));
  }
}
