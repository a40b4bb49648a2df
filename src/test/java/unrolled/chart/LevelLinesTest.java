package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class LevelLinesTest {
  private static List<double[][]> lines(DoubleBinaryOperator f, int n, double level) {
    return new LevelLines(new Field(f, -2, 2, -2, 2, level), n).at(level);
  }

  private static void assertClosed(double[][] line) {
    int last = line[0].length - 1;
    assertTrue(last > 2);
    assertEquals(line[0][0], line[0][last]);
    assertEquals(line[1][0], line[1][last]);
  }

  private static void assertEndsAtTheEdge(double[][] line) {
    for (int i : new int[] {0, line[0].length - 1}) {
      assertEquals(2, Math.max(Math.abs(line[0][i]), Math.abs(line[1][i])));
    }
  }

  @Test
  void aCircleIsOneClosedLineOfPointsOnTheCircle() {
    List<double[][]> lines = lines((x, y) -> x * x + y * y, 100, 2.25);
    assertEquals(1, lines.size());
    double[][] line = lines.get(0);
    assertClosed(line);
    for (int i = 0; i < line[0].length; i++) {
      assertEquals(1.5, Math.sqrt(line[0][i] * line[0][i] + line[1][i] * line[1][i]), 1.5e-4);
    }
  }

  @Test
  void neighboursOnALineShareASquare() {
    double[][] line = lines((x, y) -> x * x + y * y, 100, 2.25).get(0);
    for (int i = 1; i < line[0].length; i++) {
      assertTrue(Math.abs(line[0][i] - line[0][i - 1]) <= 0.04 + 1e-12);
      assertTrue(Math.abs(line[1][i] - line[1][i - 1]) <= 0.04 + 1e-12);
    }
  }

  @Test
  void aCircleThroughCornersOfTheGridStaysClosed() {
    List<double[][]> lines = lines((x, y) -> x * x + y * y, 4, 1);
    assertEquals(1, lines.size());
    assertClosed(lines.get(0));
  }

  @Test
  void aLineThroughCornersOfTheGridHasNoGap() {
    List<double[][]> lines = lines((x, y) -> x - y, 8, 0);
    assertEquals(1, lines.size());
    double[][] line = lines.get(0);
    assertEndsAtTheEdge(line);
    for (int i = 0; i < line[0].length; i++) assertEquals(line[0][i], line[1][i]);
  }

  @Test
  void theTwoBranchesOfAHyperbolaDoNotTouch() {
    for (double level : new double[] {-0.01, 0.01}) {
      List<double[][]> lines = lines((x, y) -> x * y, 5, level);   // the saddle is in the middle of a square
      assertEquals(2, lines.size());
      for (double[][] line : lines) {
        assertEndsAtTheEdge(line);
        for (int i = 0; i < line[0].length; i++) {
          assertTrue(Math.signum(level) * line[0][i] * line[1][i] >= 0, "a branch leaves its quadrants");
          assertEquals(Math.signum(line[0][0]), Math.signum(line[0][i]), "a branch crosses the saddle");
        }
      }
    }
  }

  @Test
  void aPlainIsWithoutLines() {
    assertEquals(List.of(), lines((x, y) -> 1, 10, 2));
    assertEquals(List.of(), lines((x, y) -> 1, 10, 1));
  }

  @Test
  void squaresWithoutANumberAreLeftOut() {
    List<double[][]> lines = lines((x, y) -> x < 0 ? Double.NaN : y - 0.1, 4, 0);
    assertEquals(1, lines.size());
    double[] x = lines.get(0)[0].clone();
    Arrays.sort(x);
    assertArrayEquals(new double[] {0, 1, 2}, x);
  }
}
