package unrolled.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.nn.LossTest.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;
import unrolled.param.Params;
import unrolled.train.GradientCheck;

class ActivationTest {
  @Test void areTheirFunctions() {
    assertArrayEquals(new double[] {0, 0, 2, 1000}, applied(Activation.RELU, -1000, 0, 2, 1000));
    double z = StrictMath.log(3);
    assertArrayEquals(new double[] {-1, 0, 0.5, 1}, applied(Activation.TANH, -1000, 0, z / 2, 1000), 1e-15);
    assertArrayEquals(new double[] {0, 0.5, 0.75, 1}, applied(Activation.LOGISTIC, -1000, 0, z, 1000), 1e-15);
  }

  private static double[] applied(Activation activation, double... z) {
    Matrix h = Matrix.row(z);
    activation.forward(h);
    return h.data();
  }

  /** L = Σ (f(z) − 0.3)², with no z so near to 0 that differences would cross the corner of ReLU. */
  @ParameterizedTest @EnumSource void hasTheGradientOfCentralDifferences(Activation activation) {
    Param z = new Param("z", Normal.matrix(new Rng(59), 4, 3));
    Matrix h = new Matrix(4, 3), target = new Matrix(4, 3).fill(0.3);
    assertEquals("z: ok", GradientCheck.of(new Params(z), () -> {
      activation.forward(h.copy(z.value()));
      double loss = SquaredError.SUM.lossAndGradient(h, target, z.gradient());
      activation.backward(h, z.gradient());
      return loss;
    }).toString());
  }

  @ParameterizedTest @EnumSource void passesNoGradientWhereItIsSaturated(Activation activation) {
    Matrix h = Matrix.row(-1000), dh = Matrix.row(3);
    activation.forward(h);
    activation.backward(h, dh);
    assertEquals(0, dh.get(0, 0));
  }

  @Test void reluPassesNoGradientAtItsCorner() {
    Matrix dh = Matrix.row(3);
    Activation.RELU.backward(new Matrix(1, 1), dh);
    assertEquals(0, dh.get(0, 0));
  }

  @ParameterizedTest @EnumSource void namesShapesThatDoNotFit(Activation activation) {
    assertRefused("outputs and their gradient differ in shape: 1×2 and 1×3",
        () -> activation.backward(new Matrix(1, 2), new Matrix(1, 3)));
  }
}
