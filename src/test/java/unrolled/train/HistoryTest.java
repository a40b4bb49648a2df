package unrolled.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What is written down, and its smoothing. */
class HistoryTest {
  @Test void smoothsAsAdamDoes() {
    History history = new History();
    for (int k = 1; k <= 3; k++) history.add(k, 4 * k, 0.1, 1);
    assertArrayEquals(new double[] {4, 12}, first(history.smoothed(0), 0, 2));
    assertArrayEquals(new double[] {4, (4 * 0.25 + 8 * 0.5) / 0.75, (4 * 0.125 + 8 * 0.25 + 12 * 0.5) / 0.875}, history.smoothed(0.5), 1e-15);
    assertArrayEquals(new double[] {4, 8, 12}, history.losses());
    for (double wrong : new double[] {-0.1, 1, Double.NaN}) {
      assertEquals("beta must be at least 0 and less than 1, but is " + wrong,
          assertThrows(IllegalArgumentException.class, () -> history.smoothed(wrong)).getMessage());
    }
  }

  private static double[] first(double[] all, int... places) {
    double[] some = new double[places.length];
    for (int i = 0; i < places.length; i++) some[i] = all[places[i]];
    return some;
  }

  @Test void growsAsFarAsItMust() {
    History history = new History();
    for (int k = 1; k <= 100; k++) {
      history.add(k, -k, 2 * k, 3 * k);
      history.addValidation(k, 5 * k);
    }
    for (double[] all : new double[][] {history.steps(), history.losses(), history.rates(), history.norms(), history.validationSteps(),
        history.validationLosses()}) assertEquals(100, all.length);
    assertEquals(-100, history.losses()[99]);
    assertEquals(200, history.rates()[99]);
    assertEquals(300, history.norms()[99]);
    assertEquals(500, history.validationLosses()[99]);
    assertEquals("100 steps, 100 validations", history.toString());
    History one = new History();
    one.add(1, 1, 1, 1);
    one.addValidation(1, 1);
    assertEquals("1 step, 1 validation", one.toString());
  }
}
