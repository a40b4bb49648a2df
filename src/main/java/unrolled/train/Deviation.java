package unrolled.train;

import unrolled.matrix.Matrix;

/**
 * How far a gradient ĝ is from the right one, g.
 *
 * @param cosine ĝ·g / (‖ĝ‖·‖g‖), of the angle between the two: 1 for the same direction; NaN if ĝ = 0
 * @param length ‖ĝ‖ / ‖g‖
 * @param error ‖ĝ − g‖ / ‖g‖
 */
public record Deviation(double cosine, double length, double error) {
  /** Of gradients over the same coordinates; the right one must not be 0. */
  public static Deviation of(double[] found, double[] right) {
    Matrix f = Matrix.row(found), g = Matrix.row(right);
    double dot = new Matrix(1, 1).product(f, g.T()).get(0, 0), ofFound = f.sumOfSquares(), ofRight = g.sumOfSquares();
    if (!(ofRight > 0)) throw new IllegalArgumentException("the right gradient must not be 0, and ‖g‖² is " + ofRight);
    double apart = f.subtract(g).sumOfSquares();
    return new Deviation(dot / Math.sqrt(ofFound) / Math.sqrt(ofRight), Math.sqrt(ofFound / ofRight), Math.sqrt(apart / ofRight));
  }
}
