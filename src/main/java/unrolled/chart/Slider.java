package unrolled.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.knowm.xchart.internal.chartpart.Chart;
import unrolled.show.Rich;
import unrolled.surface.Path;
import unrolled.surface.Surface;

/**
 * A chart that is steered: one or two sliders, and a picture for each of their values.
 *
 * <p>All pictures are drawn by the kernel, so that the page computes nothing and needs no kernel and no network. Mouse
 * and keys move a slider (arrows, Home, End), and its value stands beside it. Where a page may run no script, as in a
 * notebook that is not trusted, the picture of the first value shown remains. Only what differs from that picture is
 * stored of the others; charts with the same axes need the fewest bytes.
 */
public final class Slider implements Rich {
  private static final int MOST_FRAMES = 60;

  private final List<Range> ranges;
  private final List<Frame> frames;
  private final boolean plays;
  private final int scale;

  private Slider(List<Range> ranges, List<Frame> frames, boolean plays, int scale) {
    this.ranges = ranges;
    this.frames = frames;
    this.plays = plays;
    this.scale = scale;
  }

  /**
   * A chart for each value of a number. The slider first stands at the middle value.
   *
   * @param name what is steered, such as η
   * @param values 2 to 60 finite numbers, rising
   * @param chart from a value to its chart; all charts have the same height
   * @throws IllegalArgumentException if a value or a chart does not fit
   * @throws CancellationException if the thread was interrupted
   */
  public static Slider of(String name, double[] values, DoubleFunction<? extends Chart<?, ?>> chart) {
    Range range = Range.of(name, values);
    checkCount(range.count());
    List<Chart<?, ?>> charts = new ArrayList<>();
    for (int i = 0; i < range.count(); i++) add(charts, chart.apply(values[i]), value(range, i));
    return new Slider(List.of(range), Frame.of(charts), false, Picture.SCALE);
  }

  /**
   * A chart for each pair of two numbers. Both sliders first stand at their middle values.
   *
   * @param first what the upper slider steers, such as β
   * @param firstValues at least 2 finite numbers, rising
   * @param second what the lower slider steers, such as η
   * @param secondValues likewise; there are at most 60 pairs
   * @param chart from a value of each to their chart; all charts have the same height
   * @throws IllegalArgumentException if a name, a value or a chart does not fit
   * @throws CancellationException if the thread was interrupted
   */
  public static Slider of(String first, double[] firstValues, String second, double[] secondValues,
      BiFunction<Double, Double, ? extends Chart<?, ?>> chart) {
    Range a = Range.of(first, firstValues), b = Range.of(second, secondValues);
    if (first.equals(second)) throw new IllegalArgumentException("both sliders have the name " + first);
    checkCount(a.count() * b.count());
    List<Chart<?, ?>> charts = new ArrayList<>();
    for (int i = 0; i < a.count(); i++) {
      for (int j = 0; j < b.count(); j++) {
        add(charts, chart.apply(firstValues[i], secondValues[j]), value(a, i) + ", " + value(b, j));
      }
    }
    return new Slider(List.of(a, b), Frame.of(charts), false, Picture.SCALE);
  }

  /**
   * What {@link Contours#chart(String, Surface, Path...)} shows, step by step, with a button that plays it. All paths
   * take their steps at the same time, one in a picture, or several if there are more than 59. The slider first stands
   * at the last step; nothing moves before the button is pressed, and for readers whose system asks for less motion
   * there is none.
   *
   * @param title the finding, in one line
   * @param paths 1 to 8 over this surface, with different names; the longest has at least one step
   * @throws IllegalArgumentException if the number, a name, the start or the length of a path does not fit, or a path
   *     leads over another surface
   * @throws CancellationException if the thread was interrupted
   */
  public static Slider steps(String title, Surface surface, Path... paths) {
    Ways ways = Ways.of(surface, paths);
    int last = ways.steps();
    if (last == 0) throw new IllegalArgumentException("a slider over steps needs a path of at least one step");
    Figure map = Contours.map(title, surface, ways);
    int every = (last - 1) / (MOST_FRAMES - 1) + 1, count = (last + every - 1) / every + 1;
    double[] steps = new double[count];
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int step = Math.min(i * every, last);
      steps[i] = step;
      for (Way way : ways.list()) map.say(way.path().name(), way.until(step).words());
      frames.add(new Frame(map.getWidth(), map.getHeight(), AltText.of(map), Drawn.of(map, ways.until(step)),
          g -> {
            map.paint(g, map.getWidth(), map.getHeight());
            map.paintOver(g, ways.until(step));
          }));
    }
    return new Slider(List.of(Range.of("step", steps).at(last)), frames, true, Picture.SCALE);
  }

  private static void checkCount(int count) {
    if (count > MOST_FRAMES) {
      throw new IllegalArgumentException("a slider has at most " + MOST_FRAMES + " pictures, and these values ask for "
          + count + "; take fewer values");
    }
  }

  private static void add(List<Chart<?, ?>> charts, Chart<?, ?> chart, String value) {
    if (Thread.interrupted()) throw new CancellationException("interrupted before the chart at " + value);
    if (chart == null) throw new IllegalArgumentException("there is no chart at " + value + ": the function gave null");
    charts.add(chart);
    if (chart.getHeight() != charts.get(0).getHeight()) {
      throw new IllegalArgumentException("all charts must have the same height: the first one has "
          + charts.get(0).getHeight() + ", and that at " + value + " has " + chart.getHeight());
    }
  }

  private static String value(Range range, int i) {
    return range.name() + " = " + range.texts().get(i);
  }

  /**
   * The same with the sliders first at these values; of their picture all is seen where no script may run.
   *
   * @param values one for each slider, each among its values
   * @throws IllegalArgumentException if there are too few or too many, or a slider does not have the value
   */
  public Slider startAt(double... values) {
    if (values.length != ranges.size()) {
      throw new IllegalArgumentException("startAt needs one value for each slider, " + ranges.size() + ", and got "
          + values.length);
    }
    List<Range> moved = new ArrayList<>();
    for (int i = 0; i < values.length; i++) moved.add(ranges.get(i).at(values[i]));
    return new Slider(moved, frames, plays, scale);
  }

  /** The same with a quarter of the pixels, for many pictures that would need too many bytes. */
  public Slider coarse() {
    return new Slider(ranges, frames, plays, 1);
  }

  /** The picture shown first: the last slider counts fastest. */
  private int start() {
    int start = 0;
    for (Range range : ranges) start = start * range.count() + range.at();
    return start;
  }

  /**
   * The page.
   *
   * @throws IllegalStateException if it has more than 600 kB
   * @throws CancellationException if the thread was interrupted
   */
  @Override public Map<String, String> mime() {
    return Collections.singletonMap("text/html", new SliderPage(ranges, frames, start(), plays, scale).html());
  }

  @Override public String toString() {
    return frames.get(start()).alt() + " Slider of "
        + ranges.stream().map(Range::words).collect(Collectors.joining("; ")) + ".";
  }
}
