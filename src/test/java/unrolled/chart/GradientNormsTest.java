package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import unrolled.rnn.Steps;

class GradientNormsTest {
  private static Steps steps() {
    Steps steps = new Steps(0, 2, 2, 2);
    steps.at(0).set(0, 0, 3).set(0, 1, -4).set(1, 1, 12);
    steps.at(2).set(1, 0, 6).set(1, 1, 8);
    return steps;
  }

  @Test void areOfAllSequencesTogetherOrOfOne() {
    Line all = Line.norms("all", steps());
    assertArrayEquals(new double[] {0, 1, 2}, all.x());
    assertArrayEquals(new double[] {13, 0, 10}, all.y(), 1e-15);
    assertArrayEquals(new double[] {5, 0, 0}, Line.norms("first", steps(), 0).y(), 1e-15);
    assertArrayEquals(new double[] {12, 0, 10}, Line.norms("second", steps(), 1).y(), 1e-15);
    assertArrayEquals(new double[] {1, 2, 3}, Line.norms("gate", new Steps(1, 3, 1, 1)).x());
    assertEquals("there is no sequence 2 among 0 … 1",
        assertThrows(IndexOutOfBoundsException.class, () -> Line.norms("third", steps(), 2)).getMessage());
  }

  @Test void loseNothingInTheSquares() {
    for (double size : new double[] {1e-320, 1e-200, 1e200, 1e307}) {
      Steps steps = new Steps(0, 0, 1, 2);
      steps.at(0).set(0, 0, 3 * size).set(0, 1, 4 * size);
      assertEquals(5 * size, Line.norms("g", steps).y()[0], 1e-15 * size + Double.MIN_VALUE);
    }
    for (double lost : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      Steps steps = new Steps(0, 0, 1, 2);
      steps.at(0).set(0, 1, lost);
      assertEquals(lost, Line.norms("g", steps).y()[0]);
    }
  }

  @Test void sayBeforeWhichStepNothingArrives() {
    Steps steps = new Steps(0, 400, 1, 1);
    double g = 1;
    for (int t = 400; t >= 0; t--, g /= 10) steps.at(t).fill(g);
    XYChart chart = Charts.gradientNorms("A tenth at each step is nothing after 323", Line.norms("a tenth", steps));
    String alt = "A tenth at each step is nothing after 323. x: step; y: ‖∂L/∂hₜ‖ (logarithmic). "
        + "a tenth: from (77, 9.881e-324) to (400, 1), lowest 9.881e-324 at 77, highest 1 at 400, 0 or less before step 77.";
    assertEquals(alt, Picture.of(chart).toString());
  }
}
