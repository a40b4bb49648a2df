package unrolled.surface;

/**
 * A point of the plane.
 *
 * @param x finite
 * @param y finite
 */
public record Point(double x, double y) {
  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y)) throw new IllegalArgumentException("the coordinates of a point must be finite");
  }
}
