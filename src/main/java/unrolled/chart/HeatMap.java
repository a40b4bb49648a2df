package unrolled.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.knowm.xchart.style.XYStyler;

/**
 * Rows and columns of numbers, each in a cell of its own: the greater the number, the darker the cell.
 */
public final class HeatMap {
  private static final int WIDTH_OF_LETTER = 8;
  private static final int CELL_HEIGHT = 30;
  private static final int FEWEST_LETTERS = 4;
  private static final int SPACE_OF_TITLE_AND_AXIS = 110;
  private static final Color LEAST = new Color(0xF4F8FC);
  private static final Color GREATEST = new Color(0x5F84AB);     // black letters on it have a contrast of 5

  private HeatMap() {}

  /**
   * Cells whose shades follow the numbers, which are written with two digits; a × stands where a number is not finite.
   *
   * @param title the finding, in one line
   * @param axes what the columns (x) and the rows (y) are; linear
   * @param rows the names of the rows from top to bottom: 1 to 40 different ones, each of 1 to 20 letters
   * @param columns the names of the columns, likewise
   * @param values an array for each row, with a number for each column
   * @throws IllegalArgumentException if an axis is logarithmic, or a name or the number of numbers does not fit
   */
  public static XYChart chart(String title, Axes axes, String[] rows, String[] columns, double[][] values) {
    return draw(title, axes, new Cells(rows, columns, values), false);
  }

  /**
   * The same with shades that follow the logarithms, for numbers over several decades.
   *
   * @param values an array for each row, with a number above 0, or NaN, for each column
   */
  public static XYChart logarithmic(String title, Axes axes, String[] rows, String[] columns, double[][] values) {
    Cells cells = new Cells(rows, columns, values);
    cells.checkPositive();
    return draw(title, axes, cells, true);
  }

  private static Figure draw(String title, Axes axes, Cells cells, boolean logarithmic) {
    if (axes.xLog() || axes.yLog()) throw new IllegalArgumentException("a heat map needs linear axes, for its names");
    Figure figure = new Figure(title, axes, 1, SPACE_OF_TITLE_AND_AXIS + cells.rows().length * CELL_HEIGHT);
    Scale scale = Scale.of(logarithmic, cells.values());
    setNames(figure, cells.rows(), cells.columns());
    addCells(figure, scale, cells.values());
    if (cells.lost(scale) > 0) figure.addKey("no value", Style.INK, Glyph.CROSS);
    figure.remark(cells.words(scale));
    int letters = Math.max(cells.lettersOfCell(), FEWEST_LETTERS) + 1;
    figure.setPlotWidth((cells.columns().length * letters + cells.lettersOfRow()) * WIDTH_OF_LETTER);
    return figure;
  }

  private static void setNames(Figure figure, String[] rows, String[] columns) {
    Ticks.apply(figure, Scale.linear(-0.5, columns.length - 0.5), Scale.linear(-0.5, rows.length - 0.5));
    XYStyler style = figure.getStyler();
    style.setPlotContentSize(1);
    style.setPlotGridLinesVisible(false);
    style.setXAxisTickMarkSpacingHint(CELL_HEIGHT / 2);
    style.setYAxisTickMarkSpacingHint(CELL_HEIGHT / 2);
    style.setXAxisTickLabelsFormattingFunction(x -> name(columns, x));
    style.setYAxisTickLabelsFormattingFunction(y -> name(rows, rows.length - 1 - y));
    style.setAnnotationTextFontColor(Color.BLACK);
  }

  /** Nothing beside the cells and between them; but XChart labels no axis whose ends have the same label. */
  private static String name(String[] names, double place) {
    if (place < 0) return " ";
    return place == Math.floor(place) && place < names.length ? names[(int) place] : "";
  }

  private static void addCells(Figure figure, Scale scale, double[][] values) {
    for (int i = 0; i < values.length; i++) {
      int y = values.length - 1 - i;
      for (int x = 0; x < values[i].length; x++) {
        if (scale.canDraw(values[i][x])) {
          figure.addAnnotation(new Shade(x, y, Style.mix(LEAST, GREATEST, scale.position(values[i][x]))));
          figure.addAnnotation(new AnnotationText(Cells.text(values[i][x]), x, y, false));
        } else {
          figure.addAnnotation(Trail.marker(x, y, Style.INK, Glyph.CROSS));
        }
      }
    }
  }

  /** The ground of a cell, with a hair of white around it. */
  private static final class Shade extends Annotation {
    private final int x, y;
    private final Color colour;

    Shade(int x, int y, Color colour) {
      super(false);
      this.x = x;
      this.y = y;
      this.colour = colour;
    }

    @Override public void paint(Graphics2D g) {
      double left = chart.getScreenXFromChart(x - 0.5), right = chart.getScreenXFromChart(x + 0.5);
      double top = chart.getScreenYFromChart(y + 0.5), bottom = chart.getScreenYFromChart(y - 0.5);
      g.setColor(colour);
      g.fill(new Rectangle2D.Double(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1));
    }
  }
}
