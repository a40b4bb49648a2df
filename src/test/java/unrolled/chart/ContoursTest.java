package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.knowm.xchart.XYChart;

class ContoursTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final Axes AXES = Axes.of("x₁", "x₂");
  private static final Field BOWL = new Field((x, y) -> x * x + y * y, -2, 2, -2, 2, 1, 2);

  private static Line path(double... xy) {
    double[] x = new double[xy.length / 2];
    double[] y = new double[xy.length / 2];
    for (int i = 0; i < x.length; i++) {
      x[i] = xy[2 * i];
      y[i] = xy[2 * i + 1];
    }
    return Line.of("SGD", x, y);
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void tellsTheLevelsAndTheWays() {
    assertEquals("It falls. x: x₁; y: x₂. Level lines at 1, 2. "
            + "SGD: from (-1, 1), f = 2, to (0.5, 0), f = 0.25, in 2 steps.",
        AltText.of(Contours.chart("It falls", AXES, BOWL, path(-1, 1, 0, 1, 0.5, 0))));
    assertEquals("A bowl. x: x₁; y: x₂. Level lines at 1, 2.", AltText.of(Contours.chart("A bowl", AXES, BOWL)));
  }

  @Test
  void tellsWhereAPathLeavesForGood() {
    assertEquals("It grows. x: x₁; y: x₂. Level lines at 1, 2. "
            + "SGD: from (0, 1), f = 1, to (-1, 0), f = 1, in 2 steps, where it leaves.",
        AltText.of(Contours.chart("It grows", AXES, BOWL, path(0, 1, 3, 0, -1, 0, -5, 1, 9, Double.NaN))));
  }

  @Test
  void cutsAPathAtTheEdges() {
    double[][] visible = new Way(path(0, 0, 0, 4, 4, 1, 4, 0, 0, 0, 1, INFINITE, 1, 1), BOWL).visible();
    assertArrayEquals(new double[] {0, 0, Double.NaN, 2, 0}, visible[0]);
    assertArrayEquals(new double[] {0, 2, Double.NaN, 0, 0}, visible[1]);
  }

  @Test
  void endsAPathWhereItLeavesForGoodThoughLaterStepsCross() {
    double[][] visible = new Way(path(0, 0, 0, 4, 1, 0, 4, 0, -4, 1, 4, -1), BOWL).visible();
    assertArrayEquals(new double[] {0, 0, Double.NaN, 0.5, 1, 2}, visible[0]);
    assertArrayEquals(new double[] {0, 2, Double.NaN, 2, 0, 0}, visible[1]);
  }

  @Test
  void isTheSamePictureHoweverFarAwayAPathLeaves() {
    assertArrayEquals(pixels(path(0, 0, 2.5, 2.5)), pixels(path(0, 0, 1e300, 1e300)));
  }

  @Test
  void shadesAreTheStrongerTheLowerAndEndAtTheLastLevel() {
    Field slope = new Field((x, y) -> x > 1.5 ? Double.NaN : x, -2, 2, -2, 2, -1, 0, 1);
    double[] places = {-1.5, -0.5, 0.5, 1.25, 1.75};
    assertArrayEquals(new int[] {255, 255, 255, 255, 255}, red(Contours.chart("A slope", AXES, slope), places));
    int[] red = red(Contours.shaded("A slope", AXES, slope), places);
    assertTrue(red[0] < red[1] && red[1] < red[2] && red[2] < 250, Arrays.toString(red));
    assertArrayEquals(new int[] {255, 255}, Arrays.copyOfRange(red, 3, 5));
  }

  /** How red the plot is at these x, a little above the middle. */
  private static int[] red(XYChart chart, double... places) {
    BufferedImage image = Picture.paint(718, 520, 1, g -> chart.paint(g, 718, 520));
    return Arrays.stream(places).mapToInt(x -> image.getRGB((int) chart.getScreenXFromChart(x),
        Figure.TITLE_HEIGHT + (int) chart.getScreenYFromChart(0.1)) >> 16 & 255).toArray();
  }

  private static byte[] pixels(Line path) {
    XYChart chart = Contours.chart("A bowl", AXES, BOWL, path);
    return Picture.png(Picture.paint(718, 520, 1, g -> chart.paint(g, 718, 520)));
  }

  @Test
  void refusesWhatCannotBeShown() {
    assertRefused("contours need linear axes", () -> Contours.chart("t", AXES.logX(), BOWL));
    assertRefused("path SGD starts at (3, 0), outside of the field; make the field larger",
        () -> Contours.chart("t", AXES, BOWL, path(3, 0)));
    assertRefused("two lines have the name SGD", () -> Contours.chart("t", AXES, BOWL, path(1, 1), path(1, 0)));
    assertRefused("a field needs at least one level, such as 1, 2, 5", () -> new Field((x, y) -> x, 0, 1, 0, 1));
    assertRefused("levels must be finite and rise, and level 2 is 1 after 2",
        () -> new Field((x, y) -> x, 0, 1, 0, 1, 2, 1));
    assertRefused("levels must be finite and rise, and level 1 is NaN",
        () -> new Field((x, y) -> x, 0, 1, 0, 1, Double.NaN));
    assertRefused("xMin must be below xMax and both finite, and they are 1 and 1",
        () -> new Field((x, y) -> x, 1, 1, 0, 1, 1));
    assertRefused("yMin must be below yMax and both finite, and they are 0 and ∞",
        () -> new Field((x, y) -> x, 0, 1, 0, INFINITE, 1));
  }
}
