package unrolled.train;

/**
 * How far a gradient ĝ is from the right one, g.
 *
 * @param cosine ĝ·g / (‖ĝ‖·‖g‖), of the angle between the two: 1 for the same direction, 0 for one that knows nothing of it; NaN
 *     if ĝ = 0
 * @param length ‖ĝ‖ / ‖g‖
 * @param error ‖ĝ − g‖ / ‖g‖
 */
public record Deviation(double cosine, double length, double error) {
  /**
   * Of gradients over the same coordinates.
   *
   * @param found ĝ
   * @param right g, with at least one entry that is not 0
   */
  public static Deviation of(double[] found, double[] right) {
    if (found.length != right.length) {
      throw new IllegalArgumentException("both gradients need as many entries, but one has " + found.length + ", the right one " + right.length);
    }
    double dot = 0, ofFound = 0, ofRight = 0, apart = 0;
    for (int i = 0; i < right.length; i++) {
      dot += found[i] * right[i];
      ofFound += found[i] * found[i];
      ofRight += right[i] * right[i];
      apart += (found[i] - right[i]) * (found[i] - right[i]);
    }
    if (!(ofRight > 0)) throw new IllegalArgumentException("the right gradient must not be 0, and ‖g‖² is " + ofRight);
    return new Deviation(dot / Math.sqrt(ofFound) / Math.sqrt(ofRight), Math.sqrt(ofFound / ofRight), Math.sqrt(apart / ofRight));
  }
}
