package unrolled.surface;

/**
 * A point of the plane.
 *
 * @param x finite
 * @param y finite
 */
public record Point(double x, double y) {
  public Point {
    if (!Double.isFinite(x)) throw new IllegalArgumentException("a point needs finite coordinates, and x is " + x);
    if (!Double.isFinite(y)) throw new IllegalArgumentException("a point needs finite coordinates, and y is " + y);
  }
}
