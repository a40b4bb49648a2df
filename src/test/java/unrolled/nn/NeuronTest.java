package unrolled.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.nn.LossTest.assertRefused;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.train.GradientCheck;

class NeuronTest {
  private final Matrix x = Normal.matrix(new Rng(89), 6, 2), y = Normal.matrix(new Rng(97), 6, 1).logistic();

  private static Neuron at(double b, double... w) {
    Neuron neuron = new Neuron(w.length);
    neuron.params().get("w").value().copy(Matrix.column(w));
    neuron.params().get("b").value().fill(b);
    return neuron;
  }

  @Test void computesTheFormulaOfASmallExample() {
    Neuron neuron = at(StrictMath.log(3), 1);                                 // f(0) = 3/4
    Matrix x = Matrix.column(0, 0), y = Matrix.column(1, 0);
    assertArrayEquals(new double[] {0.75, 0.75}, neuron.predict(x).data(), 1e-15);
    assertEquals((1 + 9) / 32.0, neuron.lossAndGradients(x, y, LogisticSquaredError.HALF_SUM), 1e-15);
    assertEquals(0.5 * 3 / 16, neuron.params().get("b").gradient().get(0, 0), 1e-15);      // (−¼ + ¾)·¾·¼
    assertEquals((1 + 9) / 64.0, neuron.lossAndGradients(x, y, LogisticSquaredError.HALF_MEAN), 1e-15);
    assertEquals(0.25 * 3 / 16, neuron.params().get("b").gradient().get(0, 0), 1e-15);
    assertEquals(0, neuron.params().get("w").gradient().get(0, 0));
  }

  @Test void hasTheGradientOfCentralDifferences() {
    Neuron neuron = at(0.3, -1.2, 0.8);
    for (Loss loss : new Loss[] {LogisticSquaredError.HALF_SUM, LogisticSquaredError.HALF_MEAN, LogisticLoss.MEAN}) {
      GradientCheck check = GradientCheck.of(neuron.params(), () -> neuron.lossAndGradients(x, y, loss));
      assertEquals("w: ok, b: ok", check.toString());
    }
  }

  @Test void hasNoLossWhereItIsItsTeacher() {
    Neuron student = at(1, 2, -3);
    Matrix labels = at(1, 2, -3).predict(x);
    assertEquals(0, student.lossAndGradients(x, labels, LogisticSquaredError.HALF_SUM));
    assertEquals(0, student.params().gradientNorm());
  }

  @Test void givesTheSameBitsAfterABatchOfAnotherSize() {
    Neuron neuron = at(0.3, -1.2, 0.8);
    double loss = neuron.lossAndGradients(x, y, LogisticLoss.SUM), norm = neuron.params().gradientNorm();
    neuron.lossAndGradients(Matrix.row(1, 2), Matrix.row(1), LogisticLoss.SUM);
    assertEquals(loss, neuron.lossAndGradients(x, y, LogisticLoss.SUM));
    assertEquals(norm, neuron.params().gradientNorm());
  }

  @Test void namesShapesThatDoNotFit() {
    Neuron neuron = new Neuron(2);
    assertRefused("shapes do not fit: (1×1) = (1×3)·(2×1)", () -> neuron.predict(new Matrix(1, 3)));
    assertRefused("predictions and targets differ in shape: 6×1 and 5×1",
        () -> neuron.lossAndGradients(x, new Matrix(5, 1), LogisticSquaredError.HALF_SUM));
  }
}
