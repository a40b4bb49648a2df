package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.optim.Schedule;
import unrolled.optim.Sgd;
import unrolled.surface.Path;
import unrolled.surface.Surface;
import unrolled.surface.Surfaces;
import unrolled.surface.Window;

/** Contours and sections of surfaces, with paths over them. */
class SurfaceChartsTest {
  private static final List<Surface> ALL = List.of(Surfaces.QUADRATIC, Surfaces.ROSENBROCK, Surfaces.BEALE,
      Surfaces.SADDLE, Surfaces.DOUBLE_WELL, Surfaces.CLIFF, Surfaces.PARABOLA, Surfaces.WAVE, Surfaces.COSH);

  private static Path path(Surface surface, double rate, int steps) {
    return Path.of("SGD", surface, new Sgd(), Schedule.constant(rate), steps);
  }

  @Test
  void contoursTellTheMinimaAndTheWays() {
    assertEquals("Wrong well. x: x; y: y. Level lines at -0.2, 0, 0.3, 0.6, 1, 2, 5, 10. "
            + "Minima: (-1.036, 0), f = -0.3054; (0.9601, 0), f = 0.2941. "
            + "SGD: from (2, 1), f = 10.6, to (1.757, 0.98), f = 5.843, in 1 step.",
        AltText.of(Contours.chart("Wrong well", Surfaces.DOUBLE_WELL, path(Surfaces.DOUBLE_WELL, 0.01, 1))));
    assertEquals("t. x: x; y: y. Level lines at -2, -1, -0.5, -0.1, 0.1, 0.5, 1, 2.",
        AltText.of(Contours.chart("t", Surfaces.SADDLE)));
  }

  @Test
  void contoursShowASurfaceThroughAnotherWindow() {
    Surface near = Surfaces.QUADRATIC.in(new Window(-6, 0, -2.5, 2.5, 1, 2));
    assertEquals("t. x: x; y: y. Level lines at 1, 2. Minima: (0, 0), f = 0. SGD: from (-5, -2), f = 10.5, to "
        + "(-4.5, 2), f = 10.03, in 1 step.", AltText.of(Contours.chart("t", near, path(Surfaces.QUADRATIC, 0.5, 1))));
  }

  @Test
  void everySurfaceHasItsStartInItsWindowAndLevelsOnIt() {
    for (Surface surface : ALL) {
      Contours.chart("t", surface, path(surface, 0.01, 1));
      Section.chart("t", surface, path(surface, 0.01, 0));
      LevelLines lines = new LevelLines(Field.of(surface), 50);
      for (double level : surface.window().levels()) assertTrue(!lines.at(level).isEmpty(), surface + " at " + level);
    }
  }

  @Test
  void aSectionTellsTheCurveAndTheWays() {
    assertEquals("t. x: x; y: f. x²: from (-11, 121) to (11, 121), lowest 0 at 0, highest 121 at -11. "
            + "SGD: from (10, 100) to (6, 36), lowest 36 at 6, highest 100 at 10.",
        AltText.of(Section.chart("t", Surfaces.PARABOLA, path(Surfaces.PARABOLA, 0.2, 1))));
    assertTrue(AltText.of(Section.chart("t", Surfaces.PARABOLA, path(Surfaces.PARABOLA, 1.1, 10)))
        .endsWith("SGD: from (10, 100) to (-0.5, 121), lowest 100 at 10, highest 121 at -0.5, leaves after step 0."));
  }

  @Test
  void aPathThatIsLostLeavesAfterItsLastFiniteStep() {
    Path path = path(Surfaces.PARABOLA, 1e160, 4);
    assertTrue(AltText.of(Contours.chart("t", Surfaces.PARABOLA, path)).endsWith("in 0 steps, where it leaves."));
    Line line = Line.fromAbove(path);
    assertTrue(Arrays.stream(line.x()).allMatch(Double::isFinite));
    assertArrayEquals(new double[] {0, 0, Double.NaN, Double.NaN, Double.NaN}, line.y());
    assertEquals(Double.POSITIVE_INFINITY, Line.fromTheSide(path).y()[1]);
  }

  @Test
  void refuseAPathOverAnotherSurface() {
    Path path = path(Surfaces.PARABOLA, 0.1, 1);
    String message = "path SGD leads over x², and the chart shows x² − y²";
    assertEquals(message, assertThrows(IllegalArgumentException.class,
        () -> Contours.chart("t", Surfaces.SADDLE, path)).getMessage());
    assertEquals(message, assertThrows(IllegalArgumentException.class,
        () -> Section.chart("t", Surfaces.SADDLE, path)).getMessage());
    assertEquals(message, assertThrows(IllegalArgumentException.class,
        () -> Slider.steps("t", Surfaces.SADDLE, path)).getMessage());
  }
}
