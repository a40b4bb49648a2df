package unrolled.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static unrolled.nn.LossTest.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.Allocation;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;
import unrolled.param.Params;
import unrolled.train.GradientCheck;

class MlpTest {
  private final Matrix x = Normal.matrix(new Rng(79), 2, 3), y = SoftmaxCrossEntropy.oneHot(2, 1, 0);

  private static Mlp network(Activation activation) {
    return new Mlp(new Rng(83), activation, 3, 5, 4, 2);
  }

  @ParameterizedTest @EnumSource void hasTheGradientOfCentralDifferences(Activation activation) {
    Mlp mlp = network(activation);
    assertEquals("W1: ok, b1: ok, W2: ok, b2: ok, W3: ok, b3: ok",
        GradientCheck.of(mlp.params(), () -> mlp.lossAndGradients(x, y, SoftmaxCrossEntropy.MEAN)).toString());
  }

  @Test void computesTheFormulaOfASmallExample() {
    Mlp mlp = new Mlp(new Rng(1), Activation.RELU, 2, 2, 1);
    mlp.params().get("W1").value().copy(Matrix.of(new double[] {1, -1}, new double[] {2, 1}));
    mlp.params().get("b1").value().copy(Matrix.row(0.5, -3));
    mlp.params().get("W2").value().copy(Matrix.column(2, 10));
    mlp.params().get("b2").value().copy(Matrix.row(-1));
    Matrix x = Matrix.row(1, 1);                                               // h = relu(3.5, −3) = (3.5, 0)
    assertArrayEquals(new double[] {6}, mlp.predict(x).data());                // ŷ = 2·3.5 − 1
    assertEquals(4, mlp.lossAndGradients(x, Matrix.row(8), SquaredError.SUM));
    assertArrayEquals(new double[] {-14, 0}, mlp.params().get("W2").gradient().data());
    assertArrayEquals(new double[] {-8, 0, -8, 0}, mlp.params().get("W1").gradient().data());
  }

  @Test void withoutHiddenLayersIsLinearRegression() {
    Mlp mlp = new Mlp(new Rng(1), Activation.RELU, 3, 1);
    LinearRegression linear = new LinearRegression(3);
    linear.params().get("w").value().copy(mlp.params().get("W1").value());
    Matrix target = Matrix.column(1, -1);
    assertEquals(linear.lossAndGradients(x, target), mlp.lossAndGradients(x, target, SquaredError.HALF_MEAN));
    assertArrayEquals(linear.params().get("w").gradient().data(), mlp.params().get("W1").gradient().data());
  }

  @Test void summedLossOfABatchHasTheSumOfTheGradientsOfItsRows() {
    Mlp both = network(Activation.TANH), first = network(Activation.TANH), second = network(Activation.TANH);
    Loss loss = SoftmaxCrossEntropy.SUM;
    double sum = first.lossAndGradients(Matrix.row(x.get(0, 0), x.get(0, 1), x.get(0, 2)), Matrix.row(0, 1), loss)
        + second.lossAndGradients(Matrix.row(x.get(1, 0), x.get(1, 1), x.get(1, 2)), Matrix.row(1, 0), loss);
    assertEquals(sum, both.lossAndGradients(x, y, loss), 1e-15);
    for (Param p : both.params()) {
      Matrix added = first.params().get(p.name()).gradient().add(second.params().get(p.name()).gradient());
      assertArrayEquals(added.data(), p.gradient().data(), p.name());
    }
  }

  @Test void givesTheSameBitsAfterABatchOfAnotherSize() {
    Mlp mlp = network(Activation.RELU);
    double loss = mlp.lossAndGradients(x, y, SquaredError.MEAN);
    double[] once = mlp.params().get("W1").gradient().data().clone();
    mlp.lossAndGradients(new Matrix(7, 3).fill(2), new Matrix(7, 2), SquaredError.MEAN);
    assertEquals(loss, mlp.lossAndGradients(x, y, SquaredError.MEAN));
    assertArrayEquals(once, mlp.params().get("W1").gradient().data());
  }

  /** After products, and with hidden layers of 9×33: that enters the loops on vectors, in the order of a training. */
  @ParameterizedTest @EnumSource void allocatesNothingOnceItIsCompiled(Activation activation) {
    Matrix x = Normal.matrix(new Rng(107), 9, 33), product = new Matrix(33, 33), y = new Matrix(9, 2).fill(0.5);
    for (int i = 0; i < 1000; i++) product.product(x.T(), x);
    Mlp mlp = new Mlp(new Rng(113), activation, 33, 33, 2);
    Allocation.assertNoneOnceCompiled(() -> mlp.lossAndGradients(x, y, SoftmaxCrossEntropy.MEAN));
  }

  @Test void namesItsParametersAndDrawsThemFromTheSeed() {
    Params params = network(Activation.RELU).params();
    assertEquals("W1 (3×5), b1 (1×5), W2 (5×4), b2 (1×4), W3 (4×2), b3 (1×2)", params.toString());
    assertEquals(params.hash(), network(Activation.TANH).params().hash());
    assertNotEquals(params.hash(), new Mlp(new Rng(84), Activation.RELU, 3, 5, 4, 2).params().hash());
  }

  @Test void namesSizesAndShapesThatDoNotFit() {
    Mlp mlp = network(Activation.RELU);
    assertRefused("sizes must be two or more, from inputs to outputs, not 1",
        () -> new Mlp(new Rng(1), Activation.RELU, 3));
    assertRefused("a matrix needs rows and columns, not 3×0", () -> new Mlp(new Rng(1), Activation.RELU, 3, 0, 2));
    assertRefused("shapes do not fit: (2×5) = (2×4)·(3×5)", () -> mlp.predict(new Matrix(2, 4)));
    assertRefused("shapes do not fit: (2×2) -= (2×1)",
        () -> mlp.lossAndGradients(x, new Matrix(2, 1), SquaredError.SUM));
  }
}
