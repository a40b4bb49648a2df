package unrolled.surface;

import java.util.List;

/** Surfaces on which rules are compared. The last three are functions of x alone: their paths stay at y = 0. */
public final class Surfaces {
  private static final double WAVE_NUMBER = 0.15 * StrictMath.PI;

  /** The running example: a bowl that is 20 times as steep in y as in x. */
  public static final Surface QUADRATIC = new Surface("0.1x² + 2y²",
      (x, y) -> 0.1 * x * x + 2 * y * y,
      (x, y) -> 0.2 * x,
      (x, y) -> 4 * y,
      new Window(-6, 2, -3, 3, 0.1, 0.5, 1, 2, 4, 8, 16), new Point(-5, -2), List.of(new Point(0, 0)));

  /** A narrow, bent valley with a floor that is nearly flat. H. H. Rosenbrock, The Computer Journal 3, 1960. */
  public static final Surface ROSENBROCK = new Surface("Rosenbrock's valley",
      (x, y) -> (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x),
      (x, y) -> -2 * (1 - x) - 400 * x * (y - x * x),
      (x, y) -> 200 * (y - x * x),
      new Window(-2, 2, -1, 3, 1, 5, 25, 100, 400, 1000), new Point(-1.2, 1), List.of(new Point(1, 1)));

  /** A plain between four steep corners. E. M. L. Beale, Princeton University, technical report 25, 1958. */
  public static final Surface BEALE = new Surface("Beale's function",
      (x, y) -> square(1.5 - x + x * y) + square(2.25 - x + x * y * y) + square(2.625 - x + x * y * y * y),
      (x, y) -> 2 * ((1.5 - x + x * y) * (y - 1) + (2.25 - x + x * y * y) * (y * y - 1)
          + (2.625 - x + x * y * y * y) * (y * y * y - 1)),
      (x, y) -> 2 * x * (1.5 - x + x * y + (2.25 - x + x * y * y) * 2 * y + (2.625 - x + x * y * y * y) * 3 * y * y),
      new Window(-0.5, 4, -2, 2, 0.1, 0.5, 2, 10, 40, 200, 1000), new Point(0.7, 1.4), List.of(new Point(3, 0.5)));

  /** A saddle: a minimum in x, a maximum in y, and the start a millionth away from the way that never leaves it. */
  public static final Surface SADDLE = new Surface("x² − y²",
      (x, y) -> x * x - y * y,
      (x, y) -> 2 * x,
      (x, y) -> -2 * y,
      new Window(-1.5, 1.5, -1.5, 1.5, -2, -1, -0.5, -0.1, 0.1, 0.5, 1, 2), new Point(1, 1e-6), List.of());

  /** Two wells in x of which the left one is deeper, and a harmless bowl in y. */
  public static final Surface DOUBLE_WELL = new Surface("(x² − 1)² + 0.3x + y²",
      (x, y) -> square(x * x - 1) + 0.3 * x + y * y,
      (x, y) -> 4 * x * (x * x - 1) + 0.3,
      (x, y) -> 2 * y,
      new Window(-2.2, 2.2, -1.6, 1.6, -0.2, 0, 0.3, 0.6, 1, 2, 5, 10), new Point(2, 1),
      List.of(new Point(-1.0355787140888537, 0), new Point(0.9601495555191055, 0)));

  /** A recurrent unit with weight x and bias y: a plain that falls to a valley, where a wall stands. */
  public static final Surface CLIFF = new Surface("a recurrent unit's cliff",
      Cliff::loss,
      Cliff::byWeight,
      Cliff::byBias,
      new Window(3.8, 5.4, -3, -1.6, 0.005, 0.02, 0.04, 0.06, 0.08, 0.2, 0.3, 0.4), new Point(5, -2.5), List.of());

  /** The simplest one: x². */
  public static final Surface PARABOLA = new Surface("x²",
      (x, y) -> x * x,
      (x, y) -> 2 * x,
      (x, y) -> 0,
      new Window(-11, 11, -1, 1, 1, 10, 40, 90), new Point(10, 0), List.of(new Point(0, 0)));

  /** A wave that grows to both sides: no local minimum is the lowest. */
  public static final Surface WAVE = new Surface("x·cos(0.15πx)",
      (x, y) -> x * StrictMath.cos(WAVE_NUMBER * x),
      (x, y) -> StrictMath.cos(WAVE_NUMBER * x) - WAVE_NUMBER * x * StrictMath.sin(WAVE_NUMBER * x),
      (x, y) -> 0,
      new Window(-11, 11, -1, 1, -6, -3, 0, 3, 6), new Point(10, 0),
      List.of(new Point(7.269388146311475, 0), new Point(-1.8256845786723397, 0)));

  /** A bowl that is steeper than any parabola far out: cosh(x/2). */
  public static final Surface COSH = new Surface("cosh(x/2)",
      (x, y) -> StrictMath.cosh(x / 2),
      (x, y) -> StrictMath.sinh(x / 2) / 2,
      (x, y) -> 0,
      new Window(-11, 11, -1, 1, 2, 10, 30, 70), new Point(10, 0), List.of(new Point(0, 0)));

  private Surfaces() {}

  private static double square(double x) {
    return x * x;
  }
}
