package unrolled.chart;

import java.util.List;
import java.util.function.Function;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.style.XYStyler;
import unrolled.show.Numbers;

/**
 * The ends of the axes, their labels, and the grid lines of logarithmic ones.
 *
 * <p>On a logarithmic axis XChart draws a grid line at each digit of each decade and labels all powers of ten, however
 * many there are.
 */
final class Ticks {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int DIGITS = 6;

  private Ticks() {}

  static void apply(Figure figure, Scale x, Scale y) {
    XYStyler style = figure.getStyler();
    style.setXAxisMin(x.min());
    style.setXAxisMax(x.max());
    style.setYAxisMin(y.min());
    style.setYAxisMax(y.max());
    if (x.logarithmic()) {
      style.setPlotGridVerticalLinesVisible(false);
      style.setXAxisLogarithmicDecadeOnly(false);
    }
    if (y.logarithmic()) {
      style.setPlotGridHorizontalLinesVisible(false);
      style.setYAxisLogarithmicDecadeOnly(false);
    }
    style.setXAxisTickLabelsFormattingFunction(labels(figure, x, true));
    style.setYAxisTickLabelsFormattingFunction(labels(figure, y, false));
  }

  private static Function<Double, String> labels(Figure figure, Scale scale, boolean vertical) {
    if (!scale.logarithmic()) return value -> label(value, scale.whole());
    List<Double> marks = scale.marks();
    for (double mark : marks) figure.addAnnotation(new AnnotationLine(mark, vertical, false));
    boolean plain = marks.stream().allMatch(mark -> mark >= 1e-3 && mark <= 1e4);
    return value -> {
      for (double mark : marks) {
        if (Math.abs(value - mark) <= 0.01 * mark) return plain ? Numbers.format(mark, 1) : power(mark);
      }
      return "";
    };
  }

  /** Steps and layers are counted, so there is no label between whole numbers. */
  private static String label(double value, boolean whole) {
    if (whole && value != Math.floor(value)) return "";
    return Math.abs(value) < 1e6 ? Numbers.format(value, DIGITS) : Numbers.scientific(value, DIGITS);
  }

  private static String power(double mark) {
    String[] parts = Numbers.scientific(mark, 1).split("e");
    if (parts[1].equals("0")) return parts[0];
    StringBuilder text = new StringBuilder(parts[0].equals("1") ? "10" : parts[0] + "·10");
    for (char c : parts[1].toCharArray()) text.append(c == '-' ? '⁻' : RAISED.charAt(c - '0'));
    return text.toString();
  }
}
