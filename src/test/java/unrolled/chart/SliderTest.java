package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.knowm.xchart.XYChart;
import unrolled.optim.Schedule;
import unrolled.optim.Sgd;
import unrolled.show.Html;
import unrolled.surface.Path;
import unrolled.surface.Surfaces;

class SliderTest {
  private static final double[] RATES = {0.1, 0.2, 0.6};

  static Path path(double rate, int steps) {
    return Path.of("SGD", Surfaces.QUADRATIC, new Sgd(), Schedule.constant(rate), steps);
  }

  static XYChart map(double rate) {
    return Contours.chart("t", Surfaces.QUADRATIC, path(rate, 12));
  }

  static XYChart line(double last) {
    return Charts.lines("t", Axes.of("step", "loss"), Line.of("SGD", new double[] {1, last}));
  }

  @Test
  void startsWhereItIsTold() {
    Slider slider = Slider.of("η", RATES, SliderTest::map);
    assertEquals(AltText.of(map(0.6)) + " Slider of η: 3 values from 0.1 to 0.6.", slider.startAt(0.6).toString());
    assertTrue(SliderPageTest.html(slider.startAt(0.6)).group(5).startsWith("η = 0.6. "));
    Slider two = Slider.of("a", new double[] {1, 2}, "b", new double[] {5, 6, 7}, (a, b) -> line(10 * a + b));
    assertTrue(two.startAt(2, 7).toString().contains(" to (1, 27), "), two.startAt(2, 7).toString());
    assertTrue(SliderPageTest.html(two.startAt(2, 7)).group(5).startsWith("a = 2, b = 7. "));
    refused("startAt needs one value for each slider, 2, and got 1", () -> two.startAt(1));
    refused("b has no value 8; its values are 5, 6, 7", () -> two.startAt(1, 8));
  }

  @Test
  void countsTheSecondOfTwoSlidersFaster() {
    Slider two = Slider.of("a", new double[] {1, 2}, "b", new double[] {5, 6}, (a, b) -> line(10 * a + b));
    Matcher frame = SliderPageTest.FRAME.matcher(SliderPageTest.html(two).group(7));
    for (int end : new int[] {15, 16, 25, 26}) {
      assertTrue(frame.find());
      assertTrue(frame.group(2).contains(" to (1, " + end + "), "), frame.group(2));
    }
  }

  @Test
  void showsTheStepsOfPathsAndEndsWithTheChart() throws IOException {
    Slider steps = Slider.steps("t", Surfaces.QUADRATIC, path(0.4, 3), Path.of("slow", Surfaces.QUADRATIC, new Sgd(),
        Schedule.constant(0.1), 2));
    Matcher html = SliderPageTest.html(steps), frame = SliderPageTest.FRAME.matcher(html.group(7));
    assertTrue(html.group(7).startsWith("\"scale\":2,\"plays\":true,\"ranges\":[{\"name\":\"step\",\"at\":3,"
        + "\"values\":[\"0\",\"1\",\"2\",\"3\"]}]"), html.group(7).substring(0, 99));
    for (String words : List.of("in 0 steps. slow", "in 1 step. slow", "in 2 steps. slow", "in 3 steps. slow")) {
      assertTrue(frame.find());
      assertTrue(frame.group(2).contains(words), frame.group(2));
    }
    XYChart chart = Contours.chart("t", Surfaces.QUADRATIC, path(0.4, 3), Path.of("slow", Surfaces.QUADRATIC,
        new Sgd(), Schedule.constant(0.1), 2));
    assertEquals(Html.escape(AltText.of(chart)), html.group(4));
    BufferedImage plain = Picture.paint(chart.getWidth(), chart.getHeight(), 2,
        g -> chart.paint(g, chart.getWidth(), chart.getHeight()));
    assertEquals(0, SliderPageTest.distance(plain, SliderPageTest.pictures(steps).get(3), plain.getWidth()), 0.05);
  }

  @Test
  void takesSeveralStepsAtATimeAndAlwaysTheLastOne() {
    Slider all = Slider.steps("t", Surfaces.QUADRATIC, path(0.1, 59));
    assertTrue(SliderPageTest.html(all).group(7).contains(",\"58\",\"59\"]"));
    Slider someSteps = Slider.steps("t", Surfaces.QUADRATIC, path(0.1, 61));
    assertTrue(SliderPageTest.html(someSteps).group(7).contains(",\"58\",\"60\",\"61\"]"));
    refused("a slider over steps needs a path of at least one step",
        () -> Slider.steps("t", Surfaces.QUADRATIC, path(0.1, 0)));
  }

  @Test
  void writesTheValuesInTheDigitsThatTellThemApart() {
    assertEquals(List.of("0.3333", "0.6667"), Range.of("η", 1 / 3.0, 2 / 3.0).texts());
    assertEquals(List.of("1.0000001", "1.0000002"), Range.of("η", 1.0000001, 1.0000002).texts());
  }

  @Test
  void stopsWhenItIsInterrupted() {
    Slider slider = Slider.of("η", RATES, SliderTest::map);
    Thread.currentThread().interrupt();
    assertEquals("interrupted before the chart at last = 0.1", assertThrows(CancellationException.class,
        () -> Slider.of("last", RATES, SliderTest::line)).getMessage());
    Thread.currentThread().interrupt();
    assertEquals("interrupted while the pictures of a slider were drawn",
        assertThrows(CancellationException.class, slider::mime).getMessage());
  }

  @Test
  void refusesWhatCannotBeSteered() {
    refused("a slider needs the name of what it steers", () -> Slider.of(" ", RATES, SliderTest::map));
    refused("a slider needs at least two values of η, and got 0",
        () -> Slider.of("η", new double[0], SliderTest::map));
    refused("the values of η must be finite, and values[1] is NaN",
        () -> Slider.of("η", new double[] {0.1, Double.NaN}, SliderTest::map));
    refused("the values of η must rise, and 0.1 is followed by 0.1",
        () -> Slider.of("η", new double[] {0.1, 0.1}, SliderTest::map));
    refused("both sliders have the name η", () -> Slider.of("η", RATES, "η", RATES, (a, b) -> map(a)));
    double[] many = new double[61];
    Arrays.setAll(many, i -> i);
    refused("a slider has at most 60 pictures, and these values ask for 61; take fewer values",
        () -> Slider.of("η", many, SliderTest::map));
    refused("there is no chart at η = 0.2: the function gave null",
        () -> Slider.of("η", RATES, rate -> rate < 0.2 ? map(rate) : null));
    refused("all charts must have the same height: the first one has 520, and that at η = 0.2 has 400",
        () -> Slider.of("η", RATES, rate -> rate < 0.2 ? map(rate) : line(1)));
  }

  private static void refused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
