package unrolled.show;

import java.awt.BasicStroke;
import java.util.function.Function;
import org.knowm.xchart.style.XYStyler;

/**
 * The ends, grid lines and labels of the axes.
 */
final class Ticks {
  private static final int MOST_LABELS = 8;
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Ticks() {}

  static void apply(Figure figure, Scale x, Scale y) {
    XYStyler style = figure.getStyler();
    style.setXAxisMin(x.min());
    style.setXAxisMax(x.max());
    style.setYAxisMin(y.min());
    style.setYAxisMax(y.max());
    if (x.logarithmic()) {
      style.setPlotGridVerticalLinesVisible(false);
      style.setXAxisTickLabelsFormattingFunction(labels(x));
    }
    if (y.logarithmic()) {
      style.setPlotGridHorizontalLinesVisible(false);
      style.setYAxisTickLabelsFormattingFunction(labels(y));
    }
  }

  /** XChart asks for a label at each digit of each decade; these are the ones that leave room for each other. */
  private static Function<Double, String> labels(Scale scale) {
    double decades = StrictMath.log10(scale.max()) - StrictMath.log10(scale.min());
    int step = Math.max(1, (int) Math.ceil(decades / MOST_LABELS));
    return value -> {
      int exponent = (int) Math.floor(StrictMath.log10(value) + 1e-9);
      int digit = (int) Math.floor(value / StrictMath.pow(10, exponent) + 0.5);
      if (digit == 1 && Math.floorMod(exponent, step) == 0) return power(exponent);
      boolean between = decades < 1.5 && (digit == 2 || digit == 5);
      return between ? Numbers.format(value, 1) : "";
    };
  }

  private static String power(int exponent) {
    if (exponent >= -3 && exponent <= 4) return Numbers.format(StrictMath.pow(10, exponent), 1);
    StringBuilder text = new StringBuilder("10").append(exponent < 0 ? "⁻" : "");
    for (char digit : String.valueOf(Math.abs(exponent)).toCharArray()) text.append(RAISED.charAt(digit - '0'));
    return text.toString();
  }
}
