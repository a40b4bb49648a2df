package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {
  /** The first four have the mean 2 and the deviation 1. */
  private static final double[] SERIES = {1, 3, 1, 3, 7, -2, 4, 12};

  @Test void areSplitInTimeAndStandardisedOnTheTrainingPart() {
    Windows windows = new Windows(SERIES, 4, 2, 1);
    assertArrayEquals(new double[] {2}, windows.standardizer().mean().data());
    assertArrayEquals(new double[] {1}, windows.standardizer().deviation().data());
    assertArrayEquals(new double[] {1, -1, -1, 1}, windows.train().x().data());
    assertArrayEquals(new double[] {-1, 1}, windows.train().y().data());
    assertArrayEquals(new double[] {1, -1, 5, 1, -4, 5, 2, -4}, windows.test().x().data());
    assertArrayEquals(new double[] {5, -4, 2, 10}, windows.test().y().data());
    assertEquals(4, windows.firstTarget());
  }

  @Test void lookSomeStepsAhead() {
    Windows windows = new Windows(SERIES, 4, 1, 3);
    assertArrayEquals(new double[] {-1}, windows.train().x().data());
    assertArrayEquals(new double[] {1}, windows.train().y().data());
    assertArrayEquals(new double[] {1, 5}, windows.test().x().data());     // s₃ is known at the end of the training part
    assertArrayEquals(new double[] {2, 10}, windows.test().y().data());
    assertEquals(6, windows.firstTarget());
  }

  /** Time by time: a value of the training part may change anything, a later one changes no training example. */
  @ParameterizedTest
  @CsvSource({"4, 2, 1", "4, 1, 3", "5, 3, 2", "6, 3, 2", "7, 6, 1", "2, 1, 1"})
  void letNothingLeakIntoTraining(int split, int window, int ahead) {
    Windows windows = new Windows(SERIES, split, window, ahead);
    for (int t = split; t < SERIES.length; t++) {
      double[] changed = SERIES.clone();
      changed[t] += 1;
      Windows other = new Windows(changed, split, window, ahead);
      assertArrayEquals(windows.train().x().data(), other.train().x().data());
      assertArrayEquals(windows.train().y().data(), other.train().y().data());
      assertEquals(windows.standardizer().mean().get(0, 0), other.standardizer().mean().get(0, 0));
      for (int i = 0; i < windows.test().size(); i++) {
        boolean isTarget = windows.firstTarget() + i == t;
        boolean isInput = t <= windows.firstTarget() + i - ahead && t > windows.firstTarget() + i - ahead - window;
        assertEquals(isTarget, windows.test().y().get(i, 0) != other.test().y().get(i, 0));
        assertEquals(isInput, !Arrays.equals(row(windows, i), row(other, i)));
      }
    }
    assertEquals(SERIES.length, windows.firstTarget() + windows.test().size());
    assertEquals(split, window + ahead - 1 + windows.train().size());
  }

  private static double[] row(Windows windows, int i) {
    return windows.test().rows(i, i + 1).x().data();
  }

  @Test void copyTheSeries() {
    double[] series = SERIES.clone();
    Windows windows = new Windows(series, 4, 2, 1);
    Arrays.fill(series, 0);
    assertArrayEquals(new double[] {-1, 1}, windows.train().y().data());
    windows.train().y().fill(0);
    assertArrayEquals(new double[] {-1, 1}, windows.train().y().data());
  }

  @Test void theirForecastsComeBackToTheUnitsOfTheSeries() {
    Windows windows = new Windows(SERIES, 4, 2, 1);
    assertArrayEquals(new double[] {7, -2, 4, 12}, windows.standardizer().undo(windows.test().y()).data());
  }

  @Test void sayWhatTheyAre() {
    assertEquals("windows of 2, 1 step ahead: 2 to train, 4 to test", new Windows(SERIES, 4, 2, 1).toString());
    assertEquals("windows of 1, 3 steps ahead: 1 to train, 2 to test", new Windows(SERIES, 4, 1, 3).toString());
  }

  @Test void mayBeSplitFromTheFirstPlaceToTheLast() {
    assertEquals("windows of 2, 3 steps ahead: 1 to train, 1 to test", new Windows(SERIES, 5, 2, 3).toString());
    assertFalse(new Windows(SERIES, 3, 2, 1).train().size() > 1);
    assertEquals(1, new Windows(SERIES, 7, 2, 1).test().size());
  }

  @Test void nameWhatDoesNotFit() {
    fails("window must be at least 1, but is 0", () -> new Windows(SERIES, 4, 0, 1));
    fails("ahead must be at least 1, but is 0", () -> new Windows(SERIES, 4, 1, 0));
    fails("split must be in 3 … 7, but is 2", () -> new Windows(SERIES, 2, 2, 1));
    fails("split must be in 3 … 7, but is 8", () -> new Windows(SERIES, 8, 2, 1));
    fails("split must be in 4 … 6, but is 7", () -> new Windows(SERIES, 7, 2, 2));
    fails("a window of 5 and 2 steps ahead need a series of at least 9 values, but there are 8", () -> new Windows(SERIES, 6, 5, 2));
    fails("value 7 of the series is NaN", () -> new Windows(with(7, Double.NaN), 4, 2, 1));
    fails("value 0 of the series is Infinity", () -> new Windows(with(0, Double.POSITIVE_INFINITY), 4, 2, 1));
    fails("the training part has no spread: all its 3 values are 5.0", () -> new Windows(new double[] {5, 5, 5, 6}, 3, 2, 1));
  }

  private static double[] with(int place, double value) {
    double[] series = SERIES.clone();
    series[place] = value;
    return series;
  }

  private static void fails(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
