package unrolled.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DeviationTest {
  @Test void comparesDirectionAndLength() {
    assertEquals(new Deviation(1, 2, 1), Deviation.of(new double[] {6, 8}, new double[] {3, 4}));
    assertEquals(new Deviation(-1, 1, 2), Deviation.of(new double[] {-3, -4}, new double[] {3, 4}));
    assertEquals(new Deviation(0, 1, Math.sqrt(2)), Deviation.of(new double[] {4, -3}, new double[] {3, 4}));
    assertEquals(new Deviation(0.6, 0.6, 0.8), Deviation.of(new double[] {3, 0}, new double[] {3, 4}));
    assertEquals(new Deviation(Double.NaN, 0, 1), Deviation.of(new double[] {0, 0}, new double[] {3, 4}));
  }

  @Test void refusesWhatCannotBeCompared() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Deviation.of(new double[1], new double[2]));
    assertEquals("shapes do not fit: (1×1) = (1×1)·(2×1)", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> Deviation.of(new double[] {1}, new double[] {0}));
    assertEquals("the right gradient must not be 0, and ‖g‖² is 0.0", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> Deviation.of(new double[] {1}, new double[] {Double.NaN}));
    assertEquals("the right gradient must not be 0, and ‖g‖² is NaN", e.getMessage());
  }
}
