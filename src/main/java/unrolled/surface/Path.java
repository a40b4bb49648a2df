package unrolled.surface;

import java.util.Arrays;
import unrolled.matrix.Matrix;
import unrolled.optim.Optimizer;
import unrolled.optim.Rule;
import unrolled.optim.Schedule;
import unrolled.optim.Transform;
import unrolled.param.Param;
import unrolled.param.Params;

/** The way of a rule over a surface: x, y and f at the steps 0 … n. */
public final class Path {
  private final String name;
  private final Surface surface;
  private final double[] x, y, f;

  private Path(String name, Surface surface, int steps) {
    if (name.isBlank()) throw new IllegalArgumentException("a path needs a name");
    if (steps < 0) throw new IllegalArgumentException("a path has 0 steps or more, not " + steps);
    this.name = name;
    this.surface = surface;
    x = new double[steps + 1];
    y = new double[steps + 1];
    f = new double[steps + 1];
    for (double[] numbers : new double[][] {x, y, f}) Arrays.fill(numbers, Double.NaN);
  }

  /**
   * Walks from the start of the surface. Where the gradient is not finite, or too large for the rule, the path ends, and
   * is NaN after that.
   *
   * @param name what charts call it
   * @param steps 0 or more
   * @param before what is done to the gradient before the rule sees it, in this order
   */
  public static Path of(String name, Surface surface, Rule rule, Schedule schedule, int steps, Transform... before) {
    Path path = new Path(name, surface, steps);
    Param p = new Param("(x, y)", Matrix.row(surface.start().x(), surface.start().y()));
    Optimizer optimizer = new Optimizer(new Params(p), rule, schedule, before);
    path.enter(0, p);
    for (int t = 1; t <= steps; t++) {
      p.gradient().set(0, 0, surface.dx().applyAsDouble(path.x[t - 1], path.y[t - 1]));
      p.gradient().set(0, 1, surface.dy().applyAsDouble(path.x[t - 1], path.y[t - 1]));
      try {
        optimizer.step();
      } catch (ArithmeticException noStepCanBeTaken) {
        break;
      }
      path.enter(t, p);
    }
    return path;
  }

  private void enter(int t, Param p) {
    x[t] = p.value().get(0, 0);
    y[t] = p.value().get(0, 1);
    f[t] = surface.f().applyAsDouble(x[t], y[t]);
  }

  /** What charts call it. */
  public String name() {
    return name;
  }

  /** What it leads over. */
  public Surface surface() {
    return surface;
  }

  /** How many steps. */
  public int steps() {
    return f.length - 1;
  }

  /** x at the steps 0 … n; copied. */
  public double[] x() {
    return x.clone();
  }

  /** y at the steps 0 … n; copied. */
  public double[] y() {
    return y.clone();
  }

  /** f(x, y) at the steps 0 … n; copied. */
  public double[] f() {
    return f.clone();
  }

  /** {x, y} after the last step. */
  public double[] end() {
    return new double[] {x[steps()], y[steps()]};
  }

  /** Such as {@code AdaGrad over 0.1x² + 2y², 20 steps}; tables show the numbers. */
  @Override public String toString() {
    int last = steps();
    while (!Double.isFinite(f[last]) && last > 0) last--;
    return name + " over " + surface + ", " + steps() + (steps() == 1 ? " step" : " steps")
        + (last < steps() ? ", not finite after step " + last : "");
  }
}
