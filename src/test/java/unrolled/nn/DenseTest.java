package unrolled.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.nn.LossTest.assertRefused;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;
import unrolled.param.Params;
import unrolled.train.GradientCheck;

class DenseTest {
  private final Dense layer = Dense.random("1", 3, 2, new Rng(61));

  @Test void computesTheFormulaOfASmallExample() {
    layer.W().value().copy(Matrix.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6}));
    layer.b().value().copy(Matrix.row(10, 20));
    Matrix x = Matrix.row(1, 0, -1), y = new Matrix(1, 2).fill(7), dx = new Matrix(1, 3).fill(7);
    layer.forward(x, y);
    assertArrayEquals(new double[] {6, 16}, y.data());
    layer.backward(x, Matrix.row(1, -2), dx);
    assertArrayEquals(new double[] {1, -2, 0, 0, -1, 2}, layer.W().gradient().data());
    assertArrayEquals(new double[] {1, -2}, layer.b().gradient().data());
    assertArrayEquals(new double[] {-3, -5, -7}, dx.data());
  }

  @Test void addsToItsGradientsAndOverwritesThatOfItsInput() {
    Matrix x = Matrix.row(1, 2, 3), dy = Matrix.row(1, -1), dx = new Matrix(1, 3);
    layer.backward(x, dy, dx);
    double[] once = dx.data().clone();
    layer.backward(x, dy, dx);
    assertArrayEquals(new double[] {2, -2, 4, -4, 6, -6}, layer.W().gradient().data());
    assertArrayEquals(new double[] {2, -2}, layer.b().gradient().data());
    assertArrayEquals(once, dx.data());
  }

  @Test void hasTheGradientOfCentralDifferencesForParametersAndInputs() {
    Param x = new Param("x", Normal.matrix(new Rng(67), 4, 3));
    Params params = new Params(layer.W(), layer.b(), x);
    Matrix y = new Matrix(4, 2), dy = new Matrix(4, 2), target = Normal.matrix(new Rng(71), 4, 2);
    assertEquals("W1: ok, b1: ok, x: ok", GradientCheck.of(params, () -> {
      params.clearGradients();
      layer.forward(x.value(), y);
      double loss = SquaredError.SUM.lossAndGradient(y, target, dy);
      layer.backward(x.value(), dy, x.gradient());
      return loss;
    }).toString());
  }

  @Test void startsWithOutputsThatVaryAsMuchAsInputs() {
    Dense wide = Dense.random("", 100, 400, new Rng(73));
    assertEquals("Dense[W=W (100×400), b=b (1×400)]", wide.toString());
    assertEquals(1.0 / 100, wide.W().value().sumOfSquares() / 40_000, 0.0002);
    assertEquals(0, wide.b().value().sumOfSquares());
  }

  @Test void namesShapesThatDoNotFit() {
    assertRefused("shapes do not fit: (1×2) = (1×4)·(3×2)", () -> layer.forward(new Matrix(1, 4), new Matrix(1, 2)));
    assertRefused("shapes do not fit: (3×2) += (3×1)·(2×2)", () -> layer.backward(new Matrix(1, 3), new Matrix(2, 2)));
    assertRefused("b must be one row with a number for each column of W, but they are b (1×3) and W (3×2)",
        () -> new Dense(new Param("W", new Matrix(3, 2)), new Param("b", new Matrix(1, 3))));
    assertRefused("b must be one row with a number for each column of W, but they are b (2×2) and W (3×2)",
        () -> new Dense(new Param("W", new Matrix(3, 2)), new Param("b", new Matrix(2, 2))));
  }
}
