package unrolled.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;

/**
 * The look that all charts share: white, calm, the legend outside.
 */
final class Style {
  static final Color INK = new Color(0x333333);
  private static final Color FAINT = new Color(0x46617C);
  private static final Color GRID = new Color(0xE4E4E4);
  private static final Color AXIS = new Color(0x999999);
  private static final Color NONE = new Color(255, 255, 255, 0);

  private Style() {}

  static void apply(XYStyler style, Axes axes) {
    style.setLocale(Locale.ROOT);
    style.setChartBackgroundColor(Color.WHITE);
    style.setChartFontColor(INK);
    style.setChartPadding(12);
    style.setChartTitleVisible(false);
    style.setPlotBorderVisible(false);
    style.setPlotMargin(0);
    style.setPlotGridLinesColor(GRID);
    style.setPlotGridLinesStroke(new BasicStroke(1));
    style.setAxisTitlePadding(10);
    style.setAxisTickLabelsFont(font(Font.PLAIN, 12));
    style.setAxisTickLabelsColor(INK);
    style.setAxisTickMarksColor(AXIS);
    style.setAxisTicksMarksVisible(false);
    style.setXAxisTickMarkSpacingHint(80);
    style.setYAxisTickMarkSpacingHint(44);
    style.setLegendPosition(LegendPosition.OutsideE);
    style.setLegendBorderColor(NONE);
    style.setLegendFont(font(Font.PLAIN, 13));
    style.setLegendSeriesLineLength(40);
    style.setLegendPadding(9);
    style.setMarkerSize(8);
    style.setAnnotationLineColor(GRID);
    style.setAnnotationLineStroke(new BasicStroke(1));
    style.setAnnotationTextFont(font(Font.PLAIN, 11));
    style.setAnnotationTextFontColor(FAINT);
    style.setXAxisLogarithmic(axes.xLog());
    style.setYAxisLogarithmic(axes.yLog());
  }

  /** A colour between two: the first one for 0, the second one for 1. */
  static Color mix(Color first, Color second, double part) {
    float[] from = first.getRGBColorComponents(null), to = second.getRGBColorComponents(null);
    for (int i = 0; i < 3; i++) from[i] += (float) part * (to[i] - from[i]);
    return new Color(from[0], from[1], from[2]);
  }

  static Font font(int weight, int size) {
    return new Font(Font.SANS_SERIF, weight, size);
  }
}
