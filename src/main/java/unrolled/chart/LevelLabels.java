package unrolled.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.AnnotationText;
import unrolled.show.Numbers;

/**
 * Puts the level on a level line: in a gap of the line, where nothing else is in the way.
 */
final class LevelLabels {
  private static final int PLACES = 32;
  private static final double HEIGHT = 14;
  private static final double DIGIT_WIDTH = 7;
  private static final double AROUND_PATHS = 10;
  private static final int DIGITS = 4;

  private final Field field;
  private final double size;
  private final List<Rectangle2D> labels = new ArrayList<>();
  private final List<double[][]> paths = new ArrayList<>();
  private final List<double[][]> lines = new ArrayList<>();

  /**
   * A plot without labels.
   *
   * @param size the width and height of the plot
   * @param lines all level lines
   */
  LevelLabels(Field field, double size, List<Way> ways, List<double[][]> lines) {
    this.field = field;
    this.size = size;
    for (Way way : ways) paths.add(scaled(way.visible()));
    for (double[][] line : lines) this.lines.add(scaled(line));
  }

  /** The points in the units of the picture. */
  private double[][] scaled(double[][] points) {
    double[][] scaled = new double[2][points[0].length];
    for (int i = 0; i < points[0].length; i++) {
      scaled[0][i] = (points[0][i] - field.xMin()) / (field.xMax() - field.xMin()) * size;
      scaled[1][i] = (points[1][i] - field.yMin()) / (field.yMax() - field.yMin()) * size;
    }
    return scaled;
  }

  /** Labels a level line if it has room for it, the nearer to its middle the better; there it becomes NaN. */
  void add(Figure figure, double[][] line, double level) {
    String text = Numbers.format(level, DIGITS);
    double width = DIGIT_WIDTH * text.length() + 6;
    double[][] own = scaled(line);
    for (int place = 0; place < PLACES; place++) {
      int step = (place + 1) / 2 * (place % 2 == 0 ? 1 : -1);
      int i = (int) ((0.5 + step / (double) PLACES) * (line[0].length - 1));
      Rectangle2D box = new Rectangle2D.Double(own[0][i] - width / 2, own[1][i] - HEIGHT / 2, width, HEIGHT);
      if (!isFree(box)) continue;
      labels.add(box);
      figure.addAnnotation(new AnnotationText(text, line[0][i], line[1][i], false));
      for (int j = 0; j < line[0].length; j++) {
        if (box.contains(own[0][j], own[1][j])) line[1][j] = Double.NaN;
      }
      return;
    }
  }

  private boolean isFree(Rectangle2D box) {
    Rectangle2D wide = new Rectangle2D.Double(box.getX() - AROUND_PATHS, box.getY() - AROUND_PATHS,
        box.getWidth() + 2 * AROUND_PATHS, box.getHeight() + 2 * AROUND_PATHS);
    return new Rectangle2D.Double(0, 0, size, size).contains(box) && labels.stream().noneMatch(wide::intersects)
        && paths.stream().noneMatch(path -> crossings(path, wide) > 0)
        && lines.stream().mapToInt(line -> crossings(line, box)).sum() == 2;   // the line itself, in and out
  }

  /** How often a line crosses the border of a box. */
  private static int crossings(double[][] line, Rectangle2D box) {
    int crossings = 0;
    for (int i = 1; i < line[0].length; i++) {
      if (Double.isNaN(line[0][i - 1] + line[1][i - 1] + line[0][i] + line[1][i])) continue;   // a gap is in nobody's way
      boolean in = box.contains(line[0][i - 1], line[1][i - 1]);
      boolean out = !box.contains(line[0][i], line[1][i]);
      if (in == out) crossings++;
      else if (out && box.intersectsLine(new Line2D.Double(line[0][i - 1], line[1][i - 1], line[0][i], line[1][i]))) {
        crossings += 2;
      }
    }
    return crossings;
  }
}
