package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.series.Series;

class HeatMapTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final Axes AXES = Axes.of("rate", "rule");
  private static final int TITLE_HEIGHT = 34;
  private static final String[] RULES = {"SGD", "Adam"};
  private static final String[] RATES = {"0.1", "1", "10"};

  private static XYChart chart(double... six) {
    return HeatMap.chart("It depends", AXES, RULES, RATES, rows(six));
  }

  private static double[][] rows(double... six) {
    return new double[][] {{six[0], six[1], six[2]}, {six[3], six[4], six[5]}};
  }

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toArray(String[]::new);
  }

  private static List<String> legend(XYChart chart) {
    return chart.getSeriesCollection().stream().filter(Series::isShowInLegend).map(Series::getLabel).toList();
  }

  private static BufferedImage paint(XYChart chart) {
    int width = chart.getWidth(), height = chart.getHeight();
    return Picture.paint(width, height, 1, g -> chart.paint(g, width, height));
  }

  /** The lightness, 0 to 255, of the ground of a cell, near its corner where no letter stands. */
  private static int lightness(XYChart chart, int x, int y) {
    BufferedImage image = paint(chart);
    Color colour = new Color(image.getRGB((int) chart.getScreenXFromChart(x - 0.5) + 3,
        (int) chart.getScreenYFromChart(y + 0.5) + 3 + TITLE_HEIGHT));
    return (299 * colour.getRed() + 587 * colour.getGreen() + 114 * colour.getBlue()) / 1000;
  }

  private static void assertLooksDifferent(XYChart a, XYChart b) {
    assertFalse(Arrays.equals(Picture.png(paint(a)), Picture.png(paint(b))), () -> AltText.of(b));
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void tellsTheNamesAndTheExtremes() {
    assertEquals("It depends. x: rate; y: rule. Rows: SGD, Adam. Columns: 0.1, 1, 10. "
        + "Least: 0.3333 at SGD, 1; greatest: 7 at Adam, 10.", AltText.of(chart(2, 1 / 3.0, 3, 4, 5, 7)));
    assertEquals("It depends. x: rate; y: rule. Rows: SGD, Adam. Columns: 0.1, 1, 10. "
        + "Least: 2 at SGD, 0.1; greatest: 6 at Adam, 10; no value in 3 of 6 cells.",
        AltText.of(chart(2, NAN, INFINITE, 4, -INFINITE, 6)));
    assertTrue(AltText.of(chart(NAN, NAN, NAN, NAN, NAN, NAN))
        .endsWith("Columns: 0.1, 1, 10. Nothing can be drawn; no value in 6 of 6 cells."));
  }

  @Test
  void isDarkerWhereTheNumberIsGreater() {
    XYChart chart = chart(1, 2, 3, 4, 5, 6);
    int[] shades = {lightness(chart, 0, 1), lightness(chart, 1, 1), lightness(chart, 2, 1), lightness(chart, 0, 0),
        lightness(chart, 1, 0), lightness(chart, 2, 0)};
    for (int k = 1; k < 6; k++) assertTrue(shades[k] < shades[k - 1] - 10, k + ": " + shades[k]);
    assertTrue(shades[5] > 118, "black letters need a light ground: " + shades[5]);
  }

  @Test
  void shadesByTheLogarithmWhereItIsAsked() {
    double[][] decades = rows(1, 10, 100, 1, 10, 100);
    int least = lightness(HeatMap.chart("t", AXES, RULES, RATES, decades), 0, 0);
    int linear = lightness(HeatMap.chart("t", AXES, RULES, RATES, decades), 1, 0);
    int logarithmic = lightness(HeatMap.logarithmic("t", AXES, RULES, RATES, decades), 1, 0);
    int greatest = lightness(HeatMap.logarithmic("t", AXES, RULES, RATES, decades), 2, 0);
    assertEquals((least + greatest) / 2.0, logarithmic, 2);
    assertTrue(linear > logarithmic + 30);
  }

  @Test
  void writesTheNumberIntoTheCell() {
    assertLooksDifferent(chart(1, 2, 3, 4, 5, 6), chart(2, 4, 6, 8, 10, 12));
    assertEquals("0.12", Cells.text(0.12345));
    assertEquals("7.5e-8", Cells.text(7.5e-8));
  }

  @Test
  void marksACellWithoutAValue() {
    assertEquals(List.of(), legend(chart(1, 2, 3, 4, 5, 6)));
    assertEquals(List.of("no value"), legend(chart(1, 2, 3, 4, INFINITE, 6)));
    assertEquals(255, lightness(chart(1, 2, 3, 4, NAN, 6), 1, 0));
  }

  @Test
  void namesRowsFromTheTopAndColumnsFromTheLeft() {
    XYChart chart = chart(1, 2, 3, 4, 5, 6);
    Function<Double, String> x = chart.getStyler().getXAxisTickLabelsFormattingFunction();
    Function<Double, String> y = chart.getStyler().getYAxisTickLabelsFormattingFunction();
    assertEquals(List.of(" ", "0.1", "", "1", "10", ""), Stream.of(-0.5, 0.0, 0.5, 1.0, 2.0, 3.0).map(x).toList());
    assertEquals(List.of("", "Adam", "", "SGD", " "), Stream.of(-0.5, 0.0, 0.5, 1.0, 2.0).map(y).toList());
  }

  @Test
  void showsEachNameHoweverManyThereAre() {
    for (int count : new int[] {1, 2, 7, 40}) {
      String[] names = names(count), first = names.clone(), last = names.clone();
      first[0] = "x";
      last[count - 1] = "x".repeat(last[count - 1].length());
      double[][] values = new double[count][count];
      values[0][0] = count % 2 == 0 ? 1 : NAN;
      XYChart chart = HeatMap.chart("t", AXES, names, names, values);
      for (String[] others : new String[][] {first, last}) {
        assertLooksDifferent(chart, HeatMap.chart("t", AXES, names, others, values));
        assertLooksDifferent(chart, HeatMap.chart("t", AXES, others, names, values));
      }
    }
  }

  @Test
  void hasRoomForTheLongestNames() {
    String[] longest = Stream.of(names(40)).map(name -> name + "x".repeat(20 - name.length())).toArray(String[]::new);
    XYChart chart = HeatMap.chart("t", AXES, longest, longest, new double[40][40]);
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> paint(chart));
    assertTrue(chart.getScreenXFromChart(1) - chart.getScreenXFromChart(0) > 150);
    assertTrue(chart.getScreenYFromChart(0) - chart.getScreenYFromChart(1) > 25);
  }

  @Test
  void isTheSameEachTimeItIsShown() {
    XYChart chart = chart(1, 2, 3, 4, NAN, 6);
    assertEquals(Picture.of(chart).mime(), Picture.of(chart).mime());
  }

  @Test
  void refusesWhatCannotBeShown() {
    assertRefused("a chart needs a title that states the finding",
        () -> HeatMap.chart(" ", AXES, RULES, RATES, rows(1, 2, 3, 4, 5, 6)));
    assertRefused("a heat map needs linear axes, for its names",
        () -> HeatMap.chart("t", AXES.logX(), RULES, RATES, rows(1, 2, 3, 4, 5, 6)));
    assertRefused("a heat map needs linear axes, for its names",
        () -> HeatMap.chart("t", AXES.logY(), RULES, RATES, rows(1, 2, 3, 4, 5, 6)));
    assertRefused("there are 2 rows, and numbers for 1",
        () -> HeatMap.chart("t", AXES, RULES, RATES, new double[1][3]));
    assertRefused("row SGD has 2 numbers, and there are 3 columns",
        () -> HeatMap.chart("t", AXES, RULES, RATES, new double[2][2]));
    assertRefused("a heat map has 1 to 40 rows, not 0",
        () -> HeatMap.chart("t", AXES, new String[0], RATES, new double[0][3]));
    assertRefused("a heat map has 1 to 40 columns, not 41",
        () -> HeatMap.chart("t", AXES, RULES, names(41), new double[2][41]));
    assertRefused("the name of a row has 1 to 20 letters, and one is \"\"",
        () -> HeatMap.chart("t", AXES, new String[] {"SGD", ""}, RATES, rows(1, 2, 3, 4, 5, 6)));
    assertRefused("the name of a column has 1 to 20 letters, and one is \"a very long name indeed\"",
        () -> HeatMap.chart("t", AXES, RULES, new String[] {"a very long name indeed"}, new double[2][1]));
    assertRefused("two columns have the name 1",
        () -> HeatMap.chart("t", AXES, RULES, new String[] {"1", "1"}, new double[2][2]));
    assertRefused("logarithmic shades need numbers above 0, and there is 0 at Adam, 1",
        () -> HeatMap.logarithmic("t", AXES, RULES, RATES, rows(1, 2, NAN, 4, 0, 6)));
  }
}
