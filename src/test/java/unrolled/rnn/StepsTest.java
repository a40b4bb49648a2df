package unrolled.rnn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;

class StepsTest {
  private final Steps steps = new Steps(1, 4, 2, 3);

  @Test void stepsAndRangesAreViewsOfOneMatrixThatAreKept() {
    assertEquals("steps 1 … 4 of (2×3)", steps.toString());
    assertEquals("Matrix 8×3", steps.all().toString());
    for (int t = 1; t <= 4; t++) steps.at(t).fill(t);
    assertEquals(3, steps.all().get(5, 0));
    assertEquals("Matrix 4×3", steps.range(2, 3).toString());
    assertEquals(2, steps.range(2, 3).get(0, 0));
    assertEquals(3, steps.range(2, 3).get(3, 2));
    assertSame(steps.at(2), steps.at(2));
    assertSame(steps.range(2, 4), steps.range(2, 4));
    assertEquals(0, new Steps(0, 2, 1, 1).at(0).get(0, 0));
  }

  @Test void aSequenceHasARowForEachStep() {
    for (int t = 1; t <= 4; t++) steps.at(t).set(0, 2, t).set(1, 2, -t);
    assertEquals(1, steps.first());
    Matrix second = steps.sequence(1);
    assertEquals("Matrix 4×3", second.toString());
    for (int t = 1; t <= 4; t++) assertEquals(-t, second.get(t - 1, 2));
    assertEquals(4, steps.sequence(0).get(3, 2));
    second.fill(9);
    assertEquals(-4, steps.at(4).get(1, 2));
    for (int b : new int[] {-1, 2}) {
      assertEquals("there is no sequence " + b + " among 0 … 1",
          assertThrows(IndexOutOfBoundsException.class, () -> steps.sequence(b)).getMessage());
    }
  }

  @Test void namesStepsThatAreNotThere() {
    for (int t : new int[] {0, 5}) {
      String message = "there is no step " + t + " among 1 … 4";
      assertEquals(message, assertThrows(IndexOutOfBoundsException.class, () -> steps.at(t)).getMessage());
      assertEquals(message, assertThrows(IndexOutOfBoundsException.class, () -> steps.range(1, t)).getMessage());
    }
    assertEquals("the steps 3 … 2 are none", assertThrows(IndexOutOfBoundsException.class, () -> steps.range(3, 2)).getMessage());
  }
}
