package unrolled.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;
import unrolled.param.Params;
import unrolled.train.GradientCheck;

class SurfacesTest {
  private static final double[][] AROUND = {{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}, {0.7, 0.7}, {0.7, -0.7}};

  private static List<Surface> all() throws IllegalAccessException {
    List<Surface> all = new ArrayList<>();
    for (Field field : Surfaces.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) all.add((Surface) field.get(null));
    }
    return all;
  }

  @Test void areNine() throws IllegalAccessException {
    assertEquals(9, all().stream().map(Surface::name).distinct().count());
  }

  @ParameterizedTest @MethodSource("all") void haveTheGradientOfTheirValue(Surface surface) {
    Rng rng = new Rng(21);
    Window w = surface.window();
    Param p = new Param("(x, y)", new Matrix(1, 2));
    for (int i = 0; i < 200; i++) {
      double x = w.xMin() + (w.xMax() - w.xMin()) * rng.nextDouble();
      double y = w.yMin() + (w.yMax() - w.yMin()) * rng.nextDouble();
      p.value().copy(Matrix.row(x, y));
      GradientCheck check = GradientCheck.of(new Params(p), () -> {
        double u = p.value().get(0, 0), v = p.value().get(0, 1);
        p.gradient().copy(Matrix.row(surface.dx().applyAsDouble(u, v), surface.dy().applyAsDouble(u, v)));
        return surface.f().applyAsDouble(u, v);
      }, 1e-6, 1e-6, 1e-5);
      assertTrue(check.passed(), surface + " at " + x + ", " + y + ": " + check.rows());
    }
  }

  @ParameterizedTest @MethodSource("all") void nameTheirMinimaFromTheLowest(Surface surface) {
    double lowest = Double.NEGATIVE_INFINITY;
    for (Point p : surface.minima()) {
      double f = surface.f().applyAsDouble(p.x(), p.y());
      assertTrue(f >= lowest);
      lowest = f;
      assertEquals(0, surface.dx().applyAsDouble(p.x(), p.y()), 4e-15);
      assertEquals(0, surface.dy().applyAsDouble(p.x(), p.y()), 4e-15);
      for (double[] d : AROUND) assertTrue(surface.f().applyAsDouble(p.x() + 1e-3 * d[0], p.y() + 1e-3 * d[1]) >= f);
    }
  }

  @Test void hasAWallWhereTheGradientExplodes() {
    double steepest = 0;
    for (int i = 0; i < 1000; i++) {
      steepest = Math.max(steepest, Math.abs(Surfaces.CLIFF.dy().applyAsDouble(4.6, -2.45 + i * 1e-4)));
    }
    assertTrue(steepest > 100);
    assertEquals(0.083, Surfaces.CLIFF.f().applyAsDouble(6, -1.5), 5e-4);
    assertEquals(0, Surfaces.CLIFF.dy().applyAsDouble(6, -1.5), 0.02);
  }

  @Test void canBeginElsewhereAndBeSeenThroughAnotherWindow() {
    Window window = new Window(0, 1, 0, 1, 0.5);
    Surface other = Surfaces.SADDLE.from(1, 0).in(window);
    assertEquals(new Point(1, 0), other.start());
    assertEquals(window, other.window());
    assertEquals(Surfaces.SADDLE.f(), other.f());
    assertEquals("x² − y²", other.toString());
  }

  @Test void keepTheirWindowsToThemselves() {
    double[] levels = {1, 2.5};
    Window window = new Window(-1, 1, -2, 2, levels);
    levels[0] = -1;
    window.levels()[1] = -1;
    assertArrayEquals(new double[] {1, 2.5}, window.levels());
    assertEquals("x from -1.0 to 1.0, y from -2.0 to 2.0, levels [1.0, 2.5]", window.toString());
    assertEquals(new Window(-1, 1, -2, 2, 1, 2.5), window);
    assertEquals(new Window(-1, 1, -2, 2, 1, 2.5).hashCode(), window.hashCode());
    for (Object other : new Object[] {new Window(-1, 1, -2, 2, 1, 2), new Window(-1, 1, -2, 3, 1, 2.5), "a window"}) {
      assertNotEquals(window, other);
    }
  }

  @Test void refuseAPointThatIsNowhere() {
    assertEquals("a point needs finite coordinates, and x is NaN",
        assertThrows(IllegalArgumentException.class, () -> Surfaces.SADDLE.from(Double.NaN, 0)).getMessage());
    assertEquals("a point needs finite coordinates, and y is Infinity",
        assertThrows(IllegalArgumentException.class, () -> new Point(0, Double.POSITIVE_INFINITY)).getMessage());
  }
}
