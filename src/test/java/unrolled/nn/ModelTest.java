package unrolled.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.matrix.SparseRows;
import unrolled.param.Param;
import unrolled.param.Params;

/** One training serves all models. */
class ModelTest {
  private final Matrix x = Normal.matrix(new Rng(101), 6, 3), y = Normal.matrix(new Rng(103), 6, 1).logistic();

  /** A step of gradient descent; the losses before and after it. */
  private static <X, Y> void assertLearns(Model<X, Y> model, X x, Y y) {
    double before = model.lossAndGradients(x, y);
    assertEquals(before, model.lossAndGradients(x, y));
    for (Param p : model.params()) {
      for (int i = 0; i < p.size(); i++) p.value().data()[i] -= 0.01 * p.gradient().data()[i];
    }
    double after = model.lossAndGradients(x, y);
    assertTrue(after < before, after + " after " + before);
  }

  @Test void allModelsLearn() {
    assertLearns(new LinearRegression(3), x, y);
    assertLearns(new Neuron(3).with(LogisticLoss.MEAN), x, y);
    assertLearns(new Mlp(new Rng(1), Activation.TANH, 3, 4, 1).with(SquaredError.MEAN), x, y);
    assertLearns(new SoftmaxRegression(4, 2), SparseRows.ofFeatures(4, new int[] {1}, new int[] {0, 3}), Matrix.of(
        new double[] {1, 0}, new double[] {0.25, 0.75}));
  }

  @Test void aNetworkWithALossIsThatNetwork() {
    Mlp mlp = new Mlp(new Rng(2), Activation.RELU, 3, 4, 1);
    Model<Matrix, Matrix> model = mlp.with(SquaredError.SUM);
    assertSame(mlp.params(), model.params());
    double loss = model.lossAndGradients(x, y), norm = mlp.params().gradientNorm();
    assertEquals(mlp.lossAndGradients(x, y, SquaredError.SUM), loss);
    assertEquals(mlp.params().gradientNorm(), norm);
    Neuron neuron = new Neuron(3);
    assertSame(neuron.params(), neuron.with(LogisticLoss.SUM).params());
    assertEquals(neuron.lossAndGradients(x, y, LogisticLoss.SUM), neuron.with(LogisticLoss.SUM).lossAndGradients(x, y));
  }

  @Test void isMadeOfParametersAndALoss() {
    Param theta = new Param("θ", Matrix.row(3));
    Model<Double, Double> model = Model.of(new Params(theta), (x, y) -> {
      double r = theta.value().get(0, 0) * x - y;
      theta.gradient().fill(2 * r * x);
      return r * r;
    });
    assertEquals(4, model.lossAndGradients(2.0, 4.0));
    assertEquals(8, model.params().get("θ").gradient().get(0, 0));
    assertEquals(4, model.loss(2.0, 4.0));
    assertEquals(-2, Model.of(new Params(theta), (Double x, Double y) -> x + y, (x, y) -> x - y).loss(2.0, 4.0));
    assertEquals(1, Model.of(new Params(theta), (Double x, Double y) -> x + y, (x, y) -> x - y).lossAndGradients(-3.0, 4.0));
  }
}
