package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.matrix.Matrix;

class SamplesTest {
  private final Samples samples = Samples.lags(new double[] {1, 2, 4, 8, 16}, 2);

  @Test void pairsEachValueWithTheOnesBeforeItNewestFirst() {
    assertEquals(3, samples.size());
    assertArrayEquals(new double[] {2, 1, 4, 2, 8, 4}, samples.x().data());
    assertArrayEquals(new double[] {4, 8, 16}, samples.y().data());
  }

  @Test void pairsEachValueWithOlderOnesToForecastItLongBefore() {
    Samples ahead = Samples.lags(new double[] {1, 2, 4, 8, 16, 32}, 2, 3);
    assertArrayEquals(new double[] {2, 1, 4, 2}, ahead.x().data());
    assertArrayEquals(new double[] {16, 32}, ahead.y().data());
    assertEquals(1, Samples.lags(new double[6], 1, 5).size());
    assertEquals(1, Samples.lags(new double[6], 5, 1).size());
  }

  @Test void readsLagsAsSequencesFromTheOldestValueOn() {
    Samples some = Samples.lags(new double[] {1, 2, 4, 8, 16, 32}, 3);
    assertArrayEquals(new double[] {1, 2, 4, 2, 4, 8, 4, 8, 16}, some.sequences().x().data());
    assertEquals(1, some.sequences().x().cols());
    assertArrayEquals(new double[] {8, 16, 32}, some.sequences().y().data());
    assertArrayEquals(new double[] {1, 2, 2, 4, 4, 8}, some.rows(0, 2).sequences().x().data());
  }

  @Test void isSplitInTime() {
    Samples later = samples.rows(1, 3);
    assertArrayEquals(new double[] {4, 2, 8, 4}, later.x().data());
    assertArrayEquals(new double[] {8, 16}, later.y().data());
  }

  @Test void itsRowsAreThoseOfAnyPart() {
    assertArrayEquals(samples.x().data(), samples.rows(0, 3).x().data());
    assertArrayEquals(new double[] {4}, samples.rows(0, 1).y().data());
  }

  @Test void selectsExamplesInAnyOrderAndCopiesThem() {
    Samples some = samples.select(2, 0, 2);
    assertArrayEquals(new double[] {8, 4, 2, 1, 8, 4}, some.x().data());
    assertArrayEquals(new double[] {16, 4, 16}, some.y().data());
    some.x().fill(0);
    assertArrayEquals(new double[] {2, 1, 4, 2, 8, 4}, samples.x().data());
  }

  @Test void namesWhatDoesNotFit() {
    fails("lags must be in 1 … 4, but is 5", () -> Samples.lags(new double[5], 5));
    fails("lags must be in 1 … 4, but is 0", () -> Samples.lags(new double[5], 0));
    fails("lags must be in 1 … 3, but is 4", () -> Samples.lags(new double[5], 4, 2));
    fails("ahead must be in 1 … 4, but is 0", () -> Samples.lags(new double[5], 1, 0));
    fails("ahead must be in 1 … 4, but is 5", () -> Samples.lags(new double[5], 1, 5));
    fails("rows 2 … 3 of 3", () -> samples.rows(2, 4));
    fails("rows -1 … 0 of 3", () -> samples.rows(-1, 1));
    fails("rows 2 … 1 of 3", () -> samples.rows(2, 2));
    fails("there is no example 3 among 3", () -> samples.select(0, 3));
    fails("there is no example -1 among 3", () -> samples.select(-1));
    fails("a matrix needs rows and columns, not 0×2", () -> samples.select());
    fails("inputs and targets differ in number: 2 and 3", () -> new Samples(new Matrix(2, 1), new Matrix(3, 1)));
  }

  private static void fails(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
