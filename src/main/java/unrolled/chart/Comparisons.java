package unrolled.chart;

import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYChart;
import unrolled.data.Spread;
import unrolled.show.Numbers;
import unrolled.train.Outcome;
import unrolled.train.Outcome.Row;
import unrolled.train.Outcome.Tried;

/**
 * A comparison of rules as charts.
 */
public final class Comparisons {
  private static final int DIGITS = 4;
  private static final int WIDTH = 760;
  private static final int HEIGHT = 400;
  private static final double MARGIN = 0.5, WIDE = 0.6, BAR = 0.38;
  private static final BasicStroke MEDIAN = new BasicStroke(3);

  private Comparisons() {}

  /**
   * The tuning: the median over the tuning seeds against the rate, a line for each entrant with its other
   * hyper-parameters as in its best setting. A best rate that lies inside its list is the lowest point of a valley.
   *
   * @param title the finding, in one line
   */
  public static XYChart tuning(String title, Outcome outcome) {
    Axes axes = Axes.of("learning rate η", outcome.measure() + ", median of " + outcome.tuningSeeds()).logX().logY();
    return Charts.lines(title, axes, outcome.rows().stream().map(Comparisons::line).toArray(Line[]::new));
  }

  private static Line line(Row row) {
    String others = row.best().wordsWithoutRate(Comparisons::number);
    return Line.of(row.name() + (others.isEmpty() ? "" : ", " + others),
        row.curve().stream().mapToDouble(tried -> tried.setting().rate()).toArray(),
        row.curve().stream().mapToDouble(Tried::median).toArray());
  }

  /**
   * The test: a mark for each run of each entrant, at the same place for the same seed, and a bar at the median. A run
   * that failed is a × at the top. The axis is logarithmic if all numbers are above 0.
   *
   * @param title the finding, in one line
   */
  public static XYChart test(String title, Outcome outcome) {
    List<Row> rows = outcome.rows();
    double[][] values = rows.stream().map(Row::values).toArray(double[][]::new);
    Axes axes = Axes.of("entrant", outcome.measure() + ", " + outcome.testSeeds() + " seeds");
    boolean logarithmic = Arrays.stream(values).flatMapToDouble(Arrays::stream).allMatch(value -> value > 0);
    Scale across = Scale.linear(1 - MARGIN, rows.size() + MARGIN), up = Scale.of(logarithmic, values);
    Charts.checkNames(rows.stream().map(Comparisons::line).toArray(Line[]::new));
    Figure figure = new Figure(title, logarithmic ? axes.logY() : axes, WIDTH, HEIGHT);
    Ticks.apply(figure, across, up);
    figure.getStyler().setXAxisTickLabelsFormattingFunction(place -> name(rows, place));
    for (int k = 0; k < rows.size(); k++) add(figure, rows.get(k), k, up);
    return figure;
  }

  /** The name at its place, nothing between two, and beside all, where XChart wants labels that differ, the number. */
  private static String name(List<Row> rows, double place) {
    if (place < 1 || place > rows.size()) return number(place);
    return place == Math.floor(place) ? rows.get((int) place - 1).name() : "";
  }

  private static void add(Figure figure, Row row, int k, Scale up) {
    Look look = Look.of(k);
    Spread spread = row.spread();
    double[] y = row.values(), x = new double[y.length];
    boolean[] drawn = new boolean[y.length];
    for (int i = 0; i < y.length; i++) {
      x[i] = k + 1 + WIDE * (y.length == 1 ? 0 : i / (y.length - 1.0) - 0.5);
      drawn[i] = up.canDraw(y[i]);
    }
    figure.addLine(row.name(), x, Arrays.stream(y).map(value -> up.canDraw(value) ? value : Double.NaN).toArray(), look,
        row.failures() == 0 ? "" : row.failures() + " of " + y.length + " failed");
    figure.say(row.name(), row.name() + ": median " + number(spread.median()) + ", quartiles " + number(spread.lower())
        + " and " + number(spread.upper()) + ", lowest " + number(spread.lowest()) + ", highest " + number(spread.highest())
        + (row.failures() == 0 ? "" : ", " + row.failures() + " failed"));
    figure.addAnnotation(Trail.markers(x, y, look, drawn));
    for (int i = 0; i < y.length; i++) {
      if (!drawn[i]) figure.addAnnotation(Trail.marker(x[i], up.max(), look.colour(), Glyph.CROSS));
    }
    if (!up.canDraw(spread.median())) return;
    double[] bar = {k + 1 - BAR, k + 1 + BAR}, height = {spread.median(), spread.median()};
    figure.addAnnotation(Trail.stroke(bar, height, look.colour(), MEDIAN));
  }

  private static String number(double x) {
    return Numbers.format(x, DIGITS);
  }
}
