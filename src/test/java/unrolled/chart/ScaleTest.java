package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
  private static Scale log(double... numbers) {
    return Scale.of(true, numbers);
  }

  @Test
  void holdsWhatCanBeDrawn() {
    assertEquals(new Scale(false, -2, 3.5, false),
        Scale.of(false, new double[] {3.5, Double.NaN}, new double[] {-2, 1e301}));
    assertEquals(new Scale(true, 0.001, 100, false), log(0.001, 100, 0, -5, Double.POSITIVE_INFINITY));
    assertTrue(Scale.linear(0, 1).canDraw(-7) && !Scale.linear(0, 1).canDraw(Double.NEGATIVE_INFINITY));
    assertFalse(log(1, 2).canDraw(0));
  }

  @Test
  void givesAConstantSomeRoom() {
    assertEquals(new Scale(false, 0.125, 0.375, false), Scale.of(false, new double[] {0.25, 0.25}));
    assertEquals(new Scale(false, 2, 4, true), Scale.of(false, new double[] {3}));
    assertEquals(new Scale(false, 0, 1, false), Scale.of(false, new double[] {Double.NaN}));
    assertEquals(new Scale(true, 2, 4, false), log(3));
    assertEquals(new Scale(true, 1, 10, false), log(-1));
  }

  @Test
  void labelsTheDecadesOfALongAxis() {
    assertEquals(List.of(0.01, 0.1, 1.0, 10.0), log(0.004, 20).marks());
    assertEquals(List.of(1e-200, 1e-150, 1e-100, 1e-50, 1.0, 1e50, 1e100, 1e150, 1e200), log(1e-200, 1e200).marks());
    assertEquals(List.of(1e-300, 1e-250, 1e-200, 1e-150, 1e-100, 1e-50, 1.0), log(1e-323, 1).marks());
    assertEquals(List.of(1e-20, 1e-15, 1e-10, 1e-5, 1.0), log(1e-20, 1).marks());
  }

  @Test
  void endsAShortAxisAtLabels() {
    assertEquals(List.of(0.2, 0.5, 1.0), log(0.3, 1).marks());
    assertEquals(List.of(2.0, 3.0), log(2.1, 2.3).marks());
    assertEquals(List.of(2.0, 5.0, 10.0, 20.0, 50.0, 100.0), log(2.8, 99).marks());
    assertEquals(List.of(2.0, 5.0, 10.0, 20.0), log(3, 10.5).marks());
    assertEquals(List.of(10.0, 100.0, 1000.0), log(10, 1000).marks());
    assertEquals(new Scale(true, 0.2, 1, false), log(0.3, 1));
  }

  @Test
  void knowsWhereANumberIs() {
    assertEquals(0.25, new Scale(false, 2, 6, false).position(3));
    assertEquals(0.5, log(1, 100).position(10), 1e-15);
  }
}
