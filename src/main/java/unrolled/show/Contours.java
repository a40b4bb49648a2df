package unrolled.show;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;

/**
 * Contour lines of a function of two variables, with paths over them.
 */
public final class Contours {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 520;
  private static final int SQUARES = 200;
  private static final int DOTS = 40;
  private static final Color LOWEST = new Color(0x46617C);
  private static final Color HIGHEST = new Color(0xB9C7D4);

  private Contours() {}

  /**
   * Level lines of a function, darker where it is lower, with the ways of optimizers over them.
   *
   * <p>A path starts at its ○ and ends at its ★. A path that leaves the rectangle ends at a × on its edge, and the
   * legend says after which step.
   *
   * @param title the finding, in one line
   * @param axes linear axes
   * @param paths 1 to 8 lines with different names
   * @throws IllegalArgumentException if the axes are logarithmic, or the paths too few, too many or of the same name
   */
  public static XYChart chart(String title, Axes axes, Field field, Line... paths) {
    if (axes.xLog() || axes.yLog()) throw new IllegalArgumentException("contours need linear axes");
    Charts.checkNames(paths);
    Figure figure = new Figure(title, axes, WIDTH, HEIGHT);
    figure.getStyler().setPlotContentSize(1);
    figure.getStyler().setPlotGridLinesVisible(false);
    Ticks.apply(figure, new Scale(false, field.xMin(), field.xMax()), new Scale(false, field.yMin(), field.yMax()));
    addLevels(figure, field);
    for (int n = 0; n < paths.length; n++) addPath(figure, new Way(paths[n], field), Look.of(n));
    figure.addKey("start", Style.INK, Glyph.START, "");
    figure.addKey("end", Style.INK, Glyph.END, "");
    return figure;
  }

  private static void addLevels(Figure figure, Field field) {
    LevelLines lines = new LevelLines(field, SQUARES);
    double[] levels = field.levels();
    for (int k = 0; k < levels.length; k++) {
      Color colour = mix(levels.length == 1 ? 0 : k / (levels.length - 1.0));
      for (double[][] points : lines.at(levels[k])) {
        figure.addAnnotation(Trail.stroke(points[0], points[1], colour, new BasicStroke(1.2f)));
      }
    }
  }

  private static void addPath(Figure figure, Way way, Look look) {
    double[][] visible = way.visible();
    figure.addLine(way.path().name(), way.path().x(), finite(way.path().y()), look,
        Trail.stroke(visible[0], visible[1], look.colour(), look.stroke()));
    double[] x = way.path().x();
    double[] y = way.path().y();
    boolean[] marked = new boolean[x.length];
    int every = (x.length + DOTS - 1) / DOTS;
    for (int i = 0; i < x.length; i += every) marked[i] = way.isInside(i);
    figure.addAnnotation(Trail.markers(x, y, look, marked));
    figure.addAnnotation(Trail.marker(x[0], y[0], look.colour(), Glyph.START));
    int last = visible[0].length - 1;
    figure.addAnnotation(Trail.marker(visible[0][last], visible[1][last], look.colour(),
        way.endsInside() ? Glyph.END : Glyph.CROSS));
    if (!way.endsInside()) {
      figure.addKey(way.path().name() + ": leaves the\nchart after step " + way.lastInside(), look.colour(), Glyph.CROSS);
    }
  }

  private static double[] finite(double[] y) {
    return Arrays.stream(y).map(value -> Math.abs(value) <= Scale.LARGEST ? value : Double.NaN).toArray();
  }

  private static Color mix(double part) {
    float[] low = LOWEST.getRGBColorComponents(null);
    float[] high = HIGHEST.getRGBColorComponents(null);
    for (int i = 0; i < 3; i++) low[i] += (float) part * (high[i] - low[i]);
    return new Color(low[0], low[1], low[2]);
  }
}
