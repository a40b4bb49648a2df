package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.series.Series;

class ChartsTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;
  private static final Axes LINEAR = Axes.of("step", "loss");

  private static XYChart chart(Axes axes, double... y) {
    return Charts.lines("It falls", axes, Line.of("SGD", y));
  }

  private static List<String> legend(XYChart chart) {
    return chart.getSeriesCollection().stream().filter(Series::isShowInLegend).map(Series::getLabel).toList();
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void holdsThePointsOfEachLine() {
    XYChart chart = Charts.lines("It falls", LINEAR, Line.of("SGD", new double[] {3, 2}),
        Line.of("Adam", new double[] {5, 7}, new double[] {1, NAN}));
    assertArrayEquals(new double[] {0, 1}, chart.getSeries("SGD").getXData());
    assertArrayEquals(new double[] {3, 2}, chart.getSeries("SGD").getYData());
    assertArrayEquals(new double[] {5, 7}, chart.getSeries("Adam").getXData());
    assertArrayEquals(new double[] {1, NAN}, chart.getSeries("Adam").getYData());
    assertEquals(List.of("SGD", "Adam\n× NaN after step 5"), legend(chart));
  }

  @Test
  void tellsTheFindingTheAxesAndTheKeyNumbers() {
    assertEquals("It falls. x: step; y: loss. SGD: from (0, 3) to (3, 1.667), lowest 1 at 2, highest 3 at 0.",
        AltText.of(chart(LINEAR, 3, 2, 1, 5 / 3.0)));
    assertEquals("It falls. x: step; y: loss. SGD: (0, 3).", AltText.of(chart(LINEAR, 3)));
    assertEquals("It falls. x: step (logarithmic); y: loss (logarithmic). SGD: (1, 3).",
        AltText.of(Charts.lines("It falls.", LINEAR.logX().logY(),
            Line.of("SGD", new double[] {1}, new double[] {3}))));
  }

  @Test
  void saysWhatItIsInText() {
    assertEquals("SGD, 3 points", Line.of("SGD", new double[] {3, 2, 1}).toString());
    assertEquals("Adam, 1 point", Line.of("Adam", new double[] {3}).toString());
    assertEquals("f over [-1, 2.5] × [0, 3], 2 levels", new Field((x, y) -> x, -1, 2.5, 0, 3, 1, 2).toString());
    assertEquals("f over [0, 1] × [0, 1], 1 level", new Field((x, y) -> x, 0, 1, 0, 1, 1).toString());
    assertEquals("It falls. x: step; y: loss. SGD: (0, 3).", chart(LINEAR, 3).toString());
    assertEquals("Axes[x=step, y=loss, xLog=false, yLog=true]", LINEAR.logY().toString());
  }

  @Test
  void marksWhereALineIsLost() {
    assertEquals(List.of("SGD\n× diverged after step 1"), legend(chart(LINEAR, 3, 9, INFINITE, NAN)));
    assertEquals(List.of("SGD\n× NaN after step 1"), legend(chart(LINEAR, 3, 9, NAN, NAN)));
    assertEquals(List.of("SGD\n× diverged to -∞ after step 0"), legend(chart(LINEAR, 3, -INFINITE)));
    assertEquals(List.of("SGD\n× 0 or less after step 1"), legend(chart(LINEAR.logY(), 3, 1, 0, -1)));
    assertEquals(List.of("SGD\n× diverged before step 1"), legend(chart(LINEAR, INFINITE, 1, 2)));
    assertEquals(List.of("SGD\n× diverged after step 0 (and 1 more)"), legend(chart(LINEAR, 1, INFINITE, 1, INFINITE)));
    assertEquals(List.of("SGD\n× diverged after time 0"), legend(chart(Axes.of("time (s)", "loss"), 1, INFINITE)));
  }

  @Test
  void marksItAtTheEdgeWhereItLeft() {
    Scale scale = new Scale(true, 2, 50, false);
    assertEquals(50, Lost.of(new double[] {3, INFINITE}, scale).get(0).edge(scale));
    assertEquals(50, Lost.of(new double[] {3, NAN}, scale).get(0).edge(scale));
    assertEquals(2, Lost.of(new double[] {3, 0}, scale).get(0).edge(scale));
  }

  @Test
  void aNaNInsideOfALineIsAGap() {
    assertEquals(List.of("SGD"), legend(chart(LINEAR, NAN, 3, NAN, 2)));
  }

  @Test
  void aLineWithoutAPointIsStillNamed() {
    XYChart chart = chart(LINEAR.logY(), NAN, NAN);
    assertEquals(List.of("SGD\n× NaN from the start"), legend(chart));
    assertTrue(Picture.of(chart).toString().endsWith("SGD: nothing can be drawn, NaN from the start."));
  }

  @Test
  void eachOfEightLinesLooksDifferent() {
    List<Look> looks = IntStream.range(0, Look.COUNT).mapToObj(Look::of).toList();
    assertEquals(8, looks.stream().map(Look::colour).distinct().count());
    assertEquals(8, looks.stream().map(Look::marker).distinct().count());
    assertEquals(8, looks.stream().map(look -> Arrays.toString(look.stroke().getDashArray())).distinct().count());
  }

  @Test
  void aboutTwelvePointsCarryAMarkerWhicheverWayXGoes() {
    double[] rising = IntStream.rangeClosed(0, 125).asDoubleStream().toArray();
    double[] falling = IntStream.rangeClosed(0, 125).mapToDouble(i -> 125 - i).toArray();
    Scale scale = new Scale(false, 0, 125, false);
    boolean[] marked = Charts.marked(rising, rising, scale, 0.5);
    assertEquals(11, IntStream.range(0, 126).filter(i -> marked[i]).count());
    assertArrayEquals(marked, Charts.marked(falling, rising, scale, 0.5));
  }

  @Test
  void refusesWhatCannotBeShown() {
    Line[] nine = IntStream.range(0, 9).mapToObj(n -> Line.of("line " + n, new double[1])).toArray(Line[]::new);
    assertRefused("a chart shows at most 8 lines, and got 9; make two charts of them",
        () -> Charts.lines("t", LINEAR, nine));
    assertRefused("a chart needs at least one line", () -> Charts.lines("t", LINEAR));
    assertRefused("two lines have the name a",
        () -> Charts.lines("t", LINEAR, Line.of("a", new double[1]), Line.of("a", new double[1])));
    assertRefused("line SGD: a logarithmic axis needs x above 0, and x[0] is 0; count from 1, or use a linear axis",
        () -> chart(LINEAR.logX(), 1, 2));
    assertRefused("a chart needs a title that states the finding", () -> Charts.lines(" ", LINEAR, nine[0]));
    assertRefused("line a: x has 2 numbers and y has 1", () -> Line.of("a", new double[2], new double[1]));
    assertRefused("line a has no points; it needs at least one", () -> Line.of("a", new double[0]));
    assertRefused("line a: x[1] must be finite, and is NaN", () -> Line.of("a", new double[] {0, NAN}, new double[2]));
    assertRefused("a line needs a name", () -> Line.of("", new double[1]));
    assertRefused("both axes need a label: x is \"step\", y is \"\"", () -> Axes.of("step", ""));
  }

  @Test
  void describesTheChartOfAStudent() {
    XYChart own = new XYChartBuilder().width(300).height(200).title("Mine").xAxisTitle("t").build();
    own.addSeries("squares", new double[] {1, 2, 3}, new double[] {1, 4, 9});
    assertEquals("Mine. x: t; y: no label. squares: from (1, 1) to (3, 9), lowest 1 at 1, highest 9 at 3.",
        Picture.of(own).toString());
  }
}
