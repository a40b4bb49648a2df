package unrolled.chart;

import org.knowm.xchart.XYChart;
import unrolled.show.Numbers;
import unrolled.train.Outcome;
import unrolled.train.Outcome.Row;
import unrolled.train.Outcome.Tried;

/**
 * A comparison of rules as charts.
 */
public final class Comparisons {
  private static final int DIGITS = 4;

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
    String others = row.best().wordsWithoutRate(x -> Numbers.format(x, DIGITS));
    return Line.of(row.name() + (others.isEmpty() ? "" : ", " + others),
        row.curve().stream().mapToDouble(tried -> tried.setting().rate()).toArray(),
        row.curve().stream().mapToDouble(Tried::median).toArray());
  }
}
