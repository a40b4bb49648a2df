package unrolled.chart;

import java.awt.BasicStroke;
import java.util.Arrays;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;
import unrolled.surface.Path;
import unrolled.surface.Surface;
import unrolled.surface.Window;

/**
 * A surface seen from the side, with paths over it: for functions of x alone, and for what y hides.
 */
public final class Section {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 400;
  private static final int POINTS = 400;
  private static final Look CURVE = new Look(Style.INK, new BasicStroke(1.2f), SeriesMarkers.NONE);

  private Section() {}

  /**
   * f against x, at the y at which the surface starts, and the paths, each at its own y.
   *
   * <p>A path starts at its ○ and ends at its ★; if it ends outside of what the curve spans, a × stands where it
   * leaves.
   *
   * @param title the finding, in one line
   * @param paths at most 8 over this surface, with different names; may be left out
   * @throws IllegalArgumentException if the number, a name or the start of a path does not fit, or a path leads over
   *     another surface
   */
  public static XYChart chart(String title, Surface surface, Path... paths) {
    Ways.checkSurface(surface, paths);
    Window window = surface.window();
    double[] x = new double[POINTS + 1], f = new double[POINTS + 1];
    for (int i = 0; i <= POINTS; i++) {
      x[i] = window.xMin() + (window.xMax() - window.xMin()) * i / POINTS;
      f[i] = surface.f().applyAsDouble(x[i], surface.start().y());
    }
    Scale across = Scale.linear(window.xMin(), window.xMax()), up = Scale.of(false, f);
    Field field = new Field((u, v) -> v, across.min(), across.max(), up.min(), up.max(), up.min());
    Ways ways = Ways.of(field, Arrays.stream(paths).map(Line::fromTheSide).toArray(Line[]::new));
    Figure figure = new Figure(title, Axes.of("x", "f"), WIDTH, HEIGHT);
    Ticks.apply(figure, across, up);
    figure.addLine(surface.name(), x, f, CURVE, "");
    figure.addAnnotation(Trail.stroke(x, f, CURVE.colour(), CURVE.stroke()));
    ways.addKeys(figure, Section::words);
    return ways.drawOn(figure);
  }

  private static String words(Way way) {
    double[][] visible = way.visible();
    return AltText.line(way.path().name(), visible[0], visible[1]) + (way.endsInside() ? "" : ", " + way.note());
  }
}
