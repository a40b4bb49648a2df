package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import unrolled.show.Rich;

class HoverTest {
  private static final Pattern BOX = Pattern.compile(
      "<span style=\"position:absolute;top:0;height:100%;left:([\\d.]+)%;width:([\\d.]+)%\" title=\"([^\"]*)\"></span>");

  private static List<MatchResult> boxes(Rich chart) {
    return BOX.matcher(chart.mime().get("text/html")).results().toList();
  }

  private static double number(MatchResult box, int group) {
    return Double.parseDouble(box.group(group));
  }

  private static double middle(MatchResult box) {
    return number(box, 1) + number(box, 2) / 2;
  }

  @Test
  void eachBoxTellsWhatTheLinesAreThere() {
    Rich chart = Charts.withValues(Charts.lines("It falls", Axes.of("step", "<$>").logY(),
        Line.of("SGD", new double[] {0, 10, 20}, new double[] {3, 5 / 3.0, -1}),
        Line.of("\"Adam\"", new double[] {20, 15}, new double[] {1e-9, 2})));
    assertEquals(List.of("step: 0\nSGD: 3", "step: 10\nSGD: 1.667", "step: 15\n&quot;Adam&quot;: 2",
        "step: 20\nSGD: not drawn\n&quot;Adam&quot;: 1e-9"), boxes(chart).stream().map(box -> box.group(3)).toList());
  }

  @Test
  void theBoxesStandSideBySideAroundTheirPoints() {
    XYChart lines = Charts.lines("It falls", Axes.of("step", "loss"), Line.of("SGD", new double[] {5, 4, 3, 2, 1}));
    List<MatchResult> boxes = boxes(Charts.withValues(lines));
    assertEquals(5, boxes.size());
    for (int i = 1; i < 5; i++) assertEquals(number(boxes.get(i - 1), 1) + number(boxes.get(i - 1), 2), number(boxes.get(i), 1), 0.011);
    for (int i = 1; i < 4; i++) assertEquals(100 * lines.getScreenXFromChart(i) / lines.getWidth(), middle(boxes.get(i)), 0.011);
  }

  @Test
  void ofManyPointsAHundredAreEnough() {
    List<MatchResult> boxes = boxes(Charts.withValues(Charts.lines("It falls", Axes.of("step", "loss"), Line.of("SGD", new double[300]))));
    assertEquals(100, boxes.size());
    assertEquals("step: 297\nSGD: 0", boxes.get(99).group(3));
  }

  @Test
  void thePictureAndItsTextAreThoseOfTheChart() {
    XYChart lines = Charts.lines("It falls", Axes.of("step", "loss"), Line.of("SGD", new double[] {5, 4}));
    Rich with = Charts.withValues(lines), without = Picture.of(lines);
    assertEquals(without.toString(), with.toString());
    assertTrue(with.mime().get("text/html").contains(without.mime().get("text/html")));
  }

  @Test
  void aChartFromElsewhereIsRefused() {
    XYChart chart = new XYChartBuilder().title("mine").build();
    assertEquals("values are shown on what Charts.lines gives, and this chart is from elsewhere: mine",
        assertThrows(IllegalArgumentException.class, () -> Charts.withValues(chart)).getMessage());
  }
}
