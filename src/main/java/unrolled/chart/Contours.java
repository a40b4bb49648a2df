package unrolled.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;
import unrolled.show.Numbers;
import unrolled.surface.Path;
import unrolled.surface.Point;
import unrolled.surface.Surface;

/**
 * Contour lines of a function of two variables, with paths over them.
 */
public final class Contours {
  private static final int PLOT = 420;
  private static final int HEIGHT = 520;
  private static final int SQUARES = 200;
  private static final BasicStroke THIN = new BasicStroke(1.2f);
  private static final BasicStroke COLUMN = new BasicStroke(1.5f * PLOT / SQUARES, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
  private static final Color LOWEST = new Color(0x46617C);
  private static final Color HIGHEST = new Color(0xB3C3D2);

  private Contours() {}

  /**
   * Level lines of a function, darker where it is lower, and the paths of optimizers over them.
   *
   * <p>A path starts at its ○ and ends at its ★, with a marker at each step, or at every n-th if it has more than 40.
   * A path that ends outside of the rectangle has a × where it leaves, and the legend says after which step.
   *
   * @param title the finding, in one line
   * @param axes linear axes
   * @param paths at most 8 lines with different names that start inside of the rectangle; may be left out
   * @throws IllegalArgumentException if an axis is logarithmic, or the number, a name or the start of a path does not
   *     fit
   */
  public static XYChart chart(String title, Axes axes, Field field, Line... paths) {
    return chart(title, axes, field, false, paths);
  }

  /** The same on shades, the stronger the lower; what is above the last level, or not finite, has none. */
  public static XYChart shaded(String title, Axes axes, Field field, Line... paths) {
    return chart(title, axes, field, true, paths);
  }

  private static XYChart chart(String title, Axes axes, Field field, boolean shaded, Line... paths) {
    if (axes.xLog() || axes.yLog()) throw new IllegalArgumentException("contours need linear axes");
    Ways ways = Ways.of(field, paths);
    return ways.drawOn(map(title, axes, field, shaded, List.of(), ways));
  }

  /**
   * The same for a surface in its window, with a + at each minimum.
   *
   * @param title the finding, in one line
   * @param paths at most 8 over this surface, with different names; may be left out
   * @throws IllegalArgumentException if the number, a name or the start of a path does not fit, or a path leads over
   *     another surface
   */
  public static XYChart chart(String title, Surface surface, Path... paths) {
    Ways ways = Ways.of(surface, paths);
    return ways.drawOn(map(title, surface, ways));
  }

  /** The chart of a surface without the paths, and with keys and room for them. */
  static Figure map(String title, Surface surface, Ways ways) {
    return map(title, Axes.of("x", "y"), Field.of(surface), false, surface.minima(), ways);
  }

  private static Figure map(String title, Axes axes, Field field, boolean shaded, List<Point> minima, Ways ways) {
    Figure figure = new Figure(title, axes, PLOT, HEIGHT);
    figure.getStyler().setPlotContentSize(1);
    figure.getStyler().setPlotGridLinesVisible(false);
    figure.getStyler().setPlotBorderVisible(true);
    Ticks.apply(figure, Scale.linear(field.xMin(), field.xMax()), Scale.linear(field.yMin(), field.yMax()));
    if (shaded) addShades(figure, field);
    addLevels(figure, field, ways.list());
    ways.addKeys(figure, Way::words);
    if (!minima.isEmpty()) addMinima(figure, field, minima);
    figure.setPlotWidth(PLOT);
    return figure;
  }

  /** For each level the lines of a grid, as wide as its squares, where the function is below it; they cover those of the level above. */
  private static void addShades(Figure figure, Field field) {
    double[] levels = field.levels(), x = new double[SQUARES * SQUARES], y = new double[x.length], f = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = field.xMin() + (field.xMax() - field.xMin()) * (i / SQUARES + 0.5) / SQUARES;
      y[i] = field.yMin() + (field.yMax() - field.yMin()) * (i % SQUARES) / (SQUARES - 1.0);
      f[i] = field.f().applyAsDouble(x[i], y[i]);
    }
    for (int k = levels.length - 1; k >= 0; k--) {
      double[] below = y.clone();
      for (int i = 0; i < below.length; i++) if (i % SQUARES == 0 || !(f[i] < levels[k])) below[i] = Double.NaN;
      figure.addAnnotation(Trail.stroke(x, below, Style.mix(LOWEST, Color.WHITE, (k + 2) / (levels.length + 2.0)), COLUMN));
    }
  }

  private static void addLevels(Figure figure, Field field, List<Way> ways) {
    LevelLines grid = new LevelLines(field, SQUARES);
    double[] levels = field.levels();
    List<List<double[][]>> lines = Arrays.stream(levels).mapToObj(grid::at).toList();
    LevelLabels labels = new LevelLabels(field, PLOT, ways, lines.stream().flatMap(List::stream).toList());
    for (int k = 0; k < levels.length; k++) {
      double level = levels[k];
      lines.get(k).stream().max(Comparator.comparingInt(line -> line[0].length))
          .ifPresent(longest -> labels.add(figure, longest, level));
      Color colour = Style.mix(LOWEST, HIGHEST, levels.length == 1 ? 0 : k / (levels.length - 1.0));
      for (double[][] line : lines.get(k)) figure.addAnnotation(Trail.stroke(line[0], line[1], colour, THIN));
    }
    figure.remark("Level lines at " + Arrays.stream(levels).mapToObj(level -> Numbers.format(level, 4))
        .collect(Collectors.joining(", ")));
  }

  private static void addMinima(Figure figure, Field field, List<Point> minima) {
    figure.addKey("minimum", Style.INK, Glyph.PLUS);
    for (Point p : minima) figure.addAnnotation(Trail.marker(p.x(), p.y(), Style.INK, Glyph.PLUS));
    figure.remark("Minima: " + minima.stream().map(p -> field.words(p.x(), p.y())).collect(Collectors.joining("; ")));
  }
}
