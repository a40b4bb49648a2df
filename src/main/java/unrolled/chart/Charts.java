package unrolled.chart;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;
import unrolled.matrix.Matrix;
import unrolled.show.Notebook;
import unrolled.show.Numbers;
import unrolled.show.OverTime;
import unrolled.show.Rich;
import unrolled.show.Shades;

/**
 * Charts in one call: lines, and states over time.
 */
public final class Charts {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 400;
  private static final int MARKERS = 12;

  private Charts() {}

  /**
   * Teaches the kernel to show an XChart chart as a picture. May be called again.
   *
   * @return whether this virtual machine is a notebook kernel
   */
  public static boolean install() {
    return Notebook.register(Chart.class, Picture::of);
  }

  /**
   * Lines over common axes.
   *
   * <p>NaN is a gap. Where a line becomes infinite, or NaN to its end, or leaves a logarithmic axis, a × stands at the
   * edge of the chart, and the legend says after which point.
   *
   * @param title the finding, in one line
   * @param lines 1 to 8 lines with different names; on a logarithmic horizontal axis every x is above 0
   * @throws IllegalArgumentException if there are too few or too many lines, or a name or an x does not fit
   */
  public static XYChart lines(String title, Axes axes, Line... lines) {
    if (lines.length == 0) throw new IllegalArgumentException("a chart needs at least one line");
    checkNames(lines);
    checkX(axes, lines);
    Scale xScale = Scale.of(axes.xLog(), Arrays.stream(lines).map(Line::x).toArray(double[][]::new));
    Scale yScale = Scale.of(axes.yLog(), Arrays.stream(lines).map(Line::y).toArray(double[][]::new));
    Figure figure = new Figure(title, axes, WIDTH, HEIGHT);
    Ticks.apply(figure, xScale, yScale);
    for (int n = 0; n < lines.length; n++) {
      Look look = Look.of(n);
      double[] x = lines[n].x();
      double[] y = drawable(lines[n].y(), yScale);
      boolean[] marked = marked(x, y, xScale, n / (double) lines.length);
      List<Lost> lost = Lost.of(lines[n].y(), yScale);
      String note = Lost.note(lost, lines[n], axes.x());
      figure.addLine(lines[n].name(), x, y, look, note);
      figure.say(lines[n].name(), AltText.line(lines[n].name(), x, y) + (note.isEmpty() ? "" : ", " + note));
      figure.addAnnotation(Trail.line(x, y, look, marked));
      for (Lost place : lost) figure.addAnnotation(place.cross(lines[n], yScale, look.colour()));
    }
    return figure;
  }

  /**
   * How gradients shrink or grow on their way back: ‖∂L/∂hₜ‖ against t on a logarithmic axis. Where a norm is 0, so that
   * nothing arrives any more, there is no line but a ×, and the legend says before or after which step.
   *
   * <pre>
   *   Charts.gradientNorms("Only the LSTM hears of step 1", Line.norms("tanh", simple.top().gradient()),
   *       Line.norms("LSTM, sequence 0", lstm.top().gradient(), 0))
   * </pre>
   *
   * @param title the finding, in one line
   * @param lines 1 to 8 with different names
   */
  public static XYChart gradientNorms(String title, Line... lines) {
    return lines(title, Axes.of("step", "‖∂L/∂hₜ‖").logY(), lines);
  }

  /**
   * States or gates of one sequence over time as a picture: a row for each unit, a column for each step, its symbol above.
   * For more than {@code Tables.overTime} can hold; it has no digits, so a dash marks what is below 0, and × what is not
   * finite. Symbols that the fonts of the machine do not have are boxes; the alternative text has them.
   *
   * <pre>
   *   Matrix h = bptt.top().value().sequence(0).rows(1, 61);           // without the state before the first step
   *   Charts.overTime("Few of 100 units ever rest", Symbols.of(text), h, Shades.TANH)
   * </pre>
   *
   * @param title the finding, in one line
   * @param symbols what is read at each of the T steps, 1 to 100
   * @param values T × units, 1 to 200 of them
   * @param shades {@link Shades#TANH}, {@link Shades#GATE}, or others that reach all the values
   * @param names of the units; without any they are numbered from 1
   * @throws IllegalArgumentException if the title is blank, a number of numbers does not fit, or a value lies beyond the
   *     shades
   */
  public static Rich overTime(String title, List<String> symbols, Matrix values, Shades shades, String... names) {
    return new HeatMap(OverTime.of(symbols, values, names), shades).picture(title);
  }

  /**
   * A chart on which the mouse reads values: where it rests, x and the values of all lines are shown, to four digits. Of
   * many points it takes at most 100, evenly by their number.
   *
   * @param chart what {@link #lines} gives
   * @throws IllegalArgumentException if it comes from elsewhere
   */
  public static Rich withValues(XYChart chart) {
    if (chart instanceof Figure figure) return Hover.of(figure);
    throw new IllegalArgumentException("values are shown on what Charts.lines gives, and this chart is from elsewhere: "
        + chart.getTitle());
  }

  static void checkNames(Line... lines) {
    if (lines.length > Look.COUNT) {
      throw new IllegalArgumentException("a chart shows at most " + Look.COUNT + " lines, and got " + lines.length
          + "; make two charts of them");
    }
    Set<String> names = new LinkedHashSet<>();
    for (Line line : lines) {
      if (!names.add(line.name())) throw new IllegalArgumentException("two lines have the name " + line.name());
    }
  }

  private static void checkX(Axes axes, Line... lines) {
    for (Line line : lines) {
      for (int i = 0; i < line.x().length; i++) {
        if (axes.xLog() && !(line.x()[i] > 0)) {
          throw new IllegalArgumentException("line " + line.name() + ": a logarithmic axis needs x above 0, and x[" + i
              + "] is " + Numbers.format(line.x()[i], 4) + "; count from 1, or use a linear axis");
        }
      }
    }
  }

  private static double[] drawable(double[] y, Scale scale) {
    return Arrays.stream(y).map(value -> scale.canDraw(value) ? value : Double.NaN).toArray();
  }

  /** Which points carry a marker: about twelve, evenly apart, shifted from line to line, and those that stand alone. */
  static boolean[] marked(double[] x, double[] y, Scale scale, double shift) {
    boolean[] marked = new boolean[y.length];
    double next = y.length <= MARKERS ? 0 : shift / MARKERS;
    boolean falls = x[0] > x[x.length - 1];
    for (int i = 0; i < y.length; i++) {
      boolean alone = isGap(y, i - 1) && isGap(y, i + 1);
      double position = falls ? 1 - scale.position(x[i]) : scale.position(x[i]);
      if (isGap(y, i) || !alone && y.length > MARKERS && position < next) continue;
      marked[i] = true;
      next = position + 1.0 / MARKERS;
    }
    return marked;
  }

  private static boolean isGap(double[] y, int i) {
    return i < 0 || i >= y.length || Double.isNaN(y[i]);
  }
}
