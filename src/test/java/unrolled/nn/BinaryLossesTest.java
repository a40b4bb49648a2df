package unrolled.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.nn.LossTest.assertRefused;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;

/** The losses of a sigmoid output: where it is certain, and how they belong together. */
class BinaryLossesTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static void assertLoss(Loss loss, double expected, double gradient, double prediction, double target) {
    Matrix g = new Matrix(1, 1);
    assertEquals(expected, loss.lossAndGradient(Matrix.row(prediction), Matrix.row(target), g), 1e-15);
    assertEquals(gradient, g.get(0, 0), 1e-15);
  }

  @Test void logisticLossOfExtremeLogitsIsExact() {
    assertLoss(LogisticLoss.SUM, 0, 0, 1000, 1);
    assertLoss(LogisticLoss.SUM, 1000, 1, 1000, 0);
    assertLoss(LogisticLoss.SUM, 1000, -1, -1000, 1);
    assertLoss(LogisticLoss.SUM, 0, 0, -1000, 0);
    assertLoss(LogisticLoss.SUM, 500, 0.5, 1000, 0.5);
    assertLoss(LogisticLoss.SUM, StrictMath.log(2), 0.5, 0, 0);
    assertLoss(LogisticLoss.SUM, Double.NaN, Double.NaN, Double.NaN, 0);
  }

  @Test void logisticLossIsTheCrossEntropyOfTheSigmoid() {
    Matrix z = Normal.matrix(new Rng(47), 3, 2), p = new Matrix(3, 2).copy(z).logistic(), g = new Matrix(3, 2);
    Matrix y = Normal.matrix(new Rng(53), 3, 2).logistic();
    assertEquals(BinaryCrossEntropy.MEAN.lossAndGradient(p, y, g), LogisticLoss.MEAN.lossAndGradient(z, y, g), 1e-15);
  }

  @Test void logisticLossIsThatOfTwoClasses() {
    Matrix g = new Matrix(1, 1), two = new Matrix(1, 2);
    double loss = SoftmaxCrossEntropy.SUM.lossAndGradient(Matrix.row(0, 1.5), SoftmaxCrossEntropy.oneHot(2, 1), two);
    assertEquals(loss, LogisticLoss.SUM.lossAndGradient(Matrix.row(1.5), Matrix.row(1), g), 1e-15);
    assertArrayEquals(new double[] {-g.get(0, 0), g.get(0, 0)}, two.data(), 1e-15);
  }

  @Test void crossEntropyOfACertainPredictionIsZeroOrInfinite() {
    assertLoss(BinaryCrossEntropy.SUM, 0, -1, 1, 1);
    assertLoss(BinaryCrossEntropy.SUM, 0, 1, 0, 0);
    assertLoss(BinaryCrossEntropy.SUM, INFINITY, INFINITY, 1, 0);
    assertLoss(BinaryCrossEntropy.SUM, INFINITY, -INFINITY, 0, 1);
  }

  @Test void crossEntropyRefusesWhatIsNoProbability() {
    for (double p : new double[] {1.5, -0.5, Double.NaN}) {
      assertRefused("each prediction must be a probability, in 0 … 1, but the one at [1,0] is " + p,
          () -> BinaryCrossEntropy.SUM.lossAndGradient(Matrix.column(0.5, p), Matrix.column(0, 1), new Matrix(2, 1)));
    }
  }

  @Test void squaredErrorLearnsNothingFromASaturatedNeuron() {
    assertLoss(LogisticSquaredError.HALF_SUM, 0.5, 0, 1000, 0);
    assertLoss(LogisticSquaredError.HALF_SUM, 0.5, 0, -1000, 1);
    assertLoss(LogisticSquaredError.HALF_SUM, 0.125, 0.125, 0, 0);
  }
}
