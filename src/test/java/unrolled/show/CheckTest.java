package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private PrintStream before;

  @BeforeEach
  void listen() {
    before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(before);
  }

  private void assertPrints(String line) {
    assertEquals(line + System.lineSeparator(), printed.toString(StandardCharsets.UTF_8));
  }

  private void assertFails(String message, Executable check) {
    assertEquals(message, assertThrows(Check.Failed.class, check).getMessage());
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void nearShowsBothNumbersAndTheTolerance() {
    Check.near("w₁ after one step", 0.90000001250003, 0.9000000125, 1e-12);
    assertPrints("✓ w₁ after one step: 0.90000001250003 is 0.9000000125 within 1e-12");
  }

  @Test
  void nearShowsAsManyDigitsAsTheToleranceNeeds() {
    Check.near("loss", 0.50312, 0.5, 0.01);
    assertPrints("✓ loss: 0.5031 is 0.5 within 0.01");
  }

  @Test
  void nearAcceptsADifferenceAsLargeAsTheTolerance() {
    Check.near("w", 1.5, 1, 0.5);
    assertPrints("✓ w: 1.5 is 1 within 0.5");
  }

  @Test
  void nearShowsTheDifference() {
    assertFails("✗ w: got 0.91, expected 0.9; they differ by 0.01, more than 1e-12",
        () -> Check.near("w", 0.91, 0.9, 1e-12));
    assertFails("✗ w: got 0.30000000000000004, expected 0.3; they differ by 5.55e-17, more than 0",
        () -> Check.near("w", 0.1 + 0.2, 0.3, 0));
    assertFails("✗ w: got -0.9, expected 0.9; they differ by 1.8, more than 1e-12; only the sign is wrong",
        () -> Check.near("w", -0.9, 0.9, 1e-12));
    assertFails("✗ w: got ∞, expected 0.9; they differ by ∞, more than 0.1",
        () -> Check.near("w", Double.POSITIVE_INFINITY, 0.9, 0.1));
  }

  @Test
  void nearIsNeverNearNaNOrInfinity() {
    assertFails("✗ w: got NaN, expected 0.9; NaN comes from 0/0, ∞ - ∞, 0·∞ or the logarithm of a negative number",
        () -> Check.near("w", Double.NaN, 0.9, 0.1));
    assertFails("✗ w: got ∞, expected ∞; compare infinities with Check.same",
        () -> Check.near("w", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0.1));
    Exception e = assertThrows(IllegalArgumentException.class, () -> Check.near("w", 1, Double.NaN, 0.1));
    assertEquals("w: NaN is expected, and no number is near NaN", e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAToleranceOutOfItsDomain(double tolerance) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Check.near("w", 1, 1, tolerance));
    assertEquals("w: the tolerance must be finite and 0 or more, and is " + Numbers.format(tolerance, 4),
        e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Check.near("w", new double[1], new double[1], tolerance));
  }

  @Test
  void nearOfShortArraysShowsAllNumbers() {
    Check.near("losses", new double[] {1, 2.25, 3}, new double[] {1, 2.5, 3.125}, 0.5);
    assertPrints("✓ losses: [1, 2.25, 3] is [1, 2.5, 3.12] within 0.5");
  }

  @Test
  void nearOfLongArraysShowsTheFarthestPair() {
    Check.near("losses", new double[] {1, 2.25, 3, 0, 0, 0, 0, 0, 0}, new double[] {1, 2.5, 3.125, 0, 0, 0, 0, 0, 0}, 0.5);
    assertPrints("✓ losses: all 9 numbers agree; the farthest apart is [1]: 2.25 is 2.5 within 0.5");
  }

  @Test
  void inABrowserTheLineIsQuietAndTheRestAClickAway() {
    String html = new CheckLine("w < $1", "0.9", "0.90001 is 0.9 within 0.1").mime().get("text/html");
    assertEquals("<details style=\"margin:0;opacity:0.7;font-size:90%\"><summary style=\"display:block;cursor:pointer\">"
        + "✓ w &lt; <span>$</span>1: 0.9 ▸</summary><div style=\"margin:0 0 0.5em 1.4em\">0.90001 is 0.9 within 0.1</div>"
        + "</details>", html);
    assertEquals("<div style=\"margin:0;opacity:0.7;font-size:90%\">✓ the loss falls</div>",
        new CheckLine("the loss falls", "", "").mime().get("text/html"));
  }

  @Test
  void aClaimIsNamedAndJudged() {
    Check.claim("S0-26", "wrong", "it is not 0.98", 0.9 != 0.98);
    assertPrints("✓ S0-26 is wrong: it is not 0.98");
  }

  @Test
  void aClaimThatIsNotSoFails() {
    assertFails("✗ S0-26 is wrong: it is not 0.98: this does not hold",
        () -> Check.claim("S0-26", "wrong", "it is not 0.98", false));
  }

  @Test
  void anAttemptIsComparedAndNeverFails() {
    Check.attempt("1", Double.NaN, 18.5896, 0.01);
    Check.attempt("1", 18.59, 18.5896, 0.01);
    Check.attempt("1", 20, 18.5896, 0.01);
    assertPrints("○ 1: 18.5896 (no attempt yet)" + System.lineSeparator() + "✓ 1: your 18.59 is 18.5896 within 0.01"
        + System.lineSeparator() + "○ 1: 18.5896, not 20");
  }

  @Test
  void nearOfArraysShowsTheFirstThatIsWrong() {
    assertFails("✗ losses: 2 of 3 numbers are wrong, first [1]: got 2, expected 2.5; they differ by 0.5, more than 0.1",
        () -> Check.near("losses", new double[] {1, 2, Double.NaN}, new double[] {1, 2.5, 3}, 0.1));
    assertFails("✗ losses: got 1 numbers, expected 2", () -> Check.near("losses", new double[1], new double[2], 0.1));
  }

  @Test
  void sameComparesDoublesByTheirBits() {
    assertFails("✗ w: got 0.30000000000000004, expected 0.3", () -> Check.same("w", 0.1 + 0.2, 0.3));
    assertFails("✗ w: got 0, expected -0", () -> Check.same("w", 0.0, -0.0));
    assertFails("✗ w: got [1, 2], expected [1, 2.5]",
        () -> Check.same("w", new double[] {1, 2}, new double[] {1, 2.5}));
    Check.same("w", new double[] {0.1, Double.NaN}, new double[] {0.1, Double.NaN});
    assertPrints("✓ w: [0.1, NaN] is [0.1, NaN] to the last bit");
  }

  @Test
  void sameShortensLongArrays() {
    Check.same("zeros", new double[100], new double[100]);
    String zeros = "[0, 0, 0, 0, 0, 0, 0, 0, … 100 in all]";
    assertPrints("✓ zeros: " + zeros + " is " + zeros + " to the last bit");
  }

  @Test
  void sameShowsWhatIsInArraysOfWholeNumbers() {
    assertFails("✗ classes: got [1, 2], expected [1, 3]", () -> Check.same("classes", new int[] {1, 2}, new int[] {1, 3}));
    Check.same("wins", new long[] {3, 0}, new long[] {3, 0});
    assertPrints("✓ wins: [3, 0] is [3, 0]");
  }

  @Test
  void sameNamesTheTypesThatDiffer() {
    assertFails("✗ n: got 3, expected 3; one is of type Integer, the other Double", () -> Check.same("n", 3, 3.0));
    Check.same("words", List.of("a", "b"), List.of("a", "b"));
    assertPrints("✓ words: [a, b] is [a, b]");
  }

  @Test
  void thatStatesWhatHolds() {
    assertFails("✗ the loss falls: this does not hold", () -> Check.that("the loss falls", false));
    Check.that("the loss falls", true);
    assertPrints("✓ the loss falls");
  }
}
