package unrolled.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.nn.LossTest.assertRefused;
import static unrolled.nn.SoftmaxCrossEntropy.oneHot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.matrix.Matrix;

class SoftmaxCrossEntropyTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static void assertLoss(double loss, double[] gradient, Matrix logits, Matrix target) {
    Matrix g = new Matrix(logits.rows(), logits.cols());
    assertEquals(loss, SoftmaxCrossEntropy.SUM.lossAndGradient(logits, target, g), 1e-15);
    assertArrayEquals(gradient, g.data(), 1e-15);
  }

  @Test void ofEqualLogitsIsTheLogarithmOfTheClasses() {
    for (double z : new double[] {0, 1000, -1000, 1e300}) {
      assertLoss(StrictMath.log(3), new double[] {1 / 3.0, -2 / 3.0, 1 / 3.0}, Matrix.row(z, z, z), oneHot(3, 1));
    }
  }

  @Test void neitherOverflowsNorTakesTheLogarithmOfZero() {
    assertLoss(0, new double[] {0, 0}, Matrix.row(1000, -1000), oneHot(2, 0));
    assertLoss(2000, new double[] {1, -1}, Matrix.row(1000, -1000), oneHot(2, 1));
    assertLoss(1000, new double[] {0.5, -0.5}, Matrix.row(1000, -1000), Matrix.row(0.5, 0.5));
  }

  /** All other logits are 2000 less: without its maximum, a row would overflow or have no class at all. */
  @ParameterizedTest @ValueSource(ints = {0, 1, 2, 3}) void findsTheLargestLogitInEveryPlace(int place) {
    Matrix logits = new Matrix(2, 4).fill(-1000), impossible = new Matrix(2, 4);
    for (int row = 0; row < 2; row++) {
      logits.set(row, place, 1000);
      impossible.set(row, place, 1);
      impossible.set(row, (place + 1) % 4, -1);
    }
    assertLoss(0, new double[8], logits, oneHot(4, place, place));
    assertLoss(4000, impossible.data(), logits, oneHot(4, (place + 1) % 4, (place + 1) % 4));
  }

  @Test void ofOneClassIsZero() {
    assertLoss(0, new double[] {0, 0}, Matrix.column(-1000, 3), oneHot(1, 0, 0));
  }

  @Test void leavesOutImpossibleClasses() {
    assertLoss(StrictMath.log(2), new double[] {-0.5, 0, 0.5}, Matrix.row(5, -INFINITY, 5), oneHot(3, 0));
    assertLoss(INFINITY, new double[] {1, -1}, Matrix.row(5, -INFINITY), oneHot(2, 1));
  }

  @Test void showsALogitThatIsNoNumber() {
    assertLoss(Double.NaN, new double[] {Double.NaN, Double.NaN}, Matrix.row(Double.NaN, 1), oneHot(2, 1));
  }

  @Test void makesRowsOfClasses() {
    Matrix rows = oneHot(3, 2, 0);
    assertEquals("Matrix 2×3", rows.toString());
    assertArrayEquals(new double[] {0, 0, 1, 1, 0, 0}, rows.data());
  }

  @Test void namesBadTargets() {
    assertRefused("a class must be in 0 … 2, but in row 1 it is 3", () -> oneHot(3, 0, 3));
    assertRefused("a class must be in 0 … 2, but in row 0 it is -1", () -> oneHot(3, -1));
    Matrix half = Matrix.of(new double[] {0, 1}, new double[] {0.25, 0.25}), two = new Matrix(2, 2);
    assertRefused("each row of targets must have the sum 1, but row 1 has 0.5",
        () -> SoftmaxCrossEntropy.SUM.lossAndGradient(two, half, new Matrix(2, 2)));
  }
}
