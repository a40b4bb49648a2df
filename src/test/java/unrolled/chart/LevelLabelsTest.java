package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelLabelsTest {
  private static final int SIZE = 400;
  private static final Field PLANE = new Field((x, y) -> y, 0, SIZE, 0, SIZE, 200);

  /** The points of a level line across the middle of the plot that give way to its label, which is 13 wide. */
  private static int[] gap(double... pathX) {
    double[] pathY = new double[pathX.length];
    for (int i = 0; i < pathY.length; i++) pathY[i] = i % 2 == 0 ? 0 : SIZE;
    List<Way> ways = pathX.length == 0 ? List.of() : List.of(new Way(Line.of("path", pathX, pathY), PLANE));
    double[][] line = {IntStream.rangeClosed(0, SIZE).asDoubleStream().toArray(), new double[SIZE + 1]};
    Arrays.fill(line[1], 200);
    new LevelLabels(PLANE, SIZE, ways, List.<double[][]>of(line)).add(figure(), line, 5);
    return IntStream.rangeClosed(0, SIZE).filter(i -> Double.isNaN(line[1][i])).toArray();
  }

  private static Figure figure() {
    return new Figure("t", Axes.of("x", "y"), SIZE, SIZE);
  }

  @Test
  void aLabelStandsInTheMiddleOfItsLine() {
    int[] gap = gap();
    assertEquals(194, gap[0]);
    assertEquals(206, gap[gap.length - 1]);
  }

  @Test
  void aLabelKeepsAwayFromPaths() {
    int[] gap = gap(200, 200);
    assertEquals(169, gap[0]);
    assertEquals(181, gap[gap.length - 1]);
  }

  @Test
  void aPathThatLeavesAndComesBackIsInTheWayOnlyWhereItIsSeen() {
    assertEquals(194, gap(10, 3 * SIZE, 10)[0]);
    assertEquals(169, gap(200, 200, 3 * SIZE, 10)[0]);
  }

  @Test
  void aLineWithoutRoomHasNoLabel() {
    assertEquals(0, gap(IntStream.range(0, 40).mapToDouble(i -> 10 * i).toArray()).length);
  }
}
