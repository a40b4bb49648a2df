package unrolled.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.Allocation;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.matrix.SparseRows;
import unrolled.param.Param;

class SoftmaxRegressionTest {
  private final Rng rng = new Rng(51);
  private final SparseRows x = random(7, 20);
  private final Matrix target = SoftmaxCrossEntropy.oneHot(3, 0, 2, 1, 1, 0, 2, 2);

  @Test void aSparseLayerHasTheBitsOfADenseOne() {
    SparseLinear sparse = new SparseLinear(20, 3);
    Dense dense = new Dense(new Param("W", new Matrix(20, 3)), new Param("b", new Matrix(1, 3)));
    for (int i = 0; i < 60; i++) sparse.W().value().data()[i] = rng.nextGaussian();
    for (int i = 0; i < 3; i++) sparse.b().value().data()[i] = rng.nextGaussian();
    dense.W().value().copy(sparse.W().value());
    dense.b().value().copy(sparse.b().value());
    Matrix y = new Matrix(7, 3), expected = new Matrix(7, 3), dy = new Matrix(7, 3);
    for (int i = 0; i < 21; i++) dy.data()[i] = rng.nextGaussian();
    sparse.forward(x, y.fill(9));
    dense.forward(x.dense(), expected);
    assertArrayEquals(expected.data(), y.data());
    sparse.backward(x, dy);
    dense.backward(x.dense(), dy);
    assertArrayEquals(dense.W().gradient().data(), sparse.W().gradient().data());
    assertArrayEquals(dense.b().gradient().data(), sparse.b().gradient().data());
  }

  @Test void gradientsAreTheSlopesOfTheLoss() {
    SoftmaxRegression model = new SoftmaxRegression(20, 3);
    for (Param p : model.params()) for (int i = 0; i < p.size(); i++) p.value().data()[i] = rng.nextGaussian();
    for (Param p : model.params()) {
      model.lossAndGradients(x, target);
      double[] gradient = p.gradient().data().clone(), theta = p.value().data();
      for (int i = 0; i < theta.length; i++) {
        double middle = theta[i];
        theta[i] = middle + 1e-5;
        double above = model.lossAndGradients(x, target);
        theta[i] = middle - 1e-5;
        double below = model.lossAndGradients(x, target);
        theta[i] = middle;
        assertEquals((above - below) / 2e-5, gradient[i], 1e-9, p.name() + " " + i);
      }
    }
  }

  @Test void onlyTheFeaturesOfTheBatchAreInUse() {
    SoftmaxRegression model = new SoftmaxRegression(20, 2);
    model.lossAndGradients(SparseRows.ofFeatures(20, new int[] {4, 17}, new int[] {4}), SoftmaxCrossEntropy.oneHot(2, 0, 1));
    assertEquals(2, model.params().get("W").parts());
    model.lossAndGradients(SparseRows.ofFeatures(20, new int[] {5}), SoftmaxCrossEntropy.oneHot(2, 0));
    assertEquals(1, model.params().get("W").parts());
    assertEquals(10, model.params().get("W").from(0));
  }

  @Test void logitsAreThoseOfTheFormula() {
    SoftmaxRegression model = new SoftmaxRegression(3, 2);
    model.params().get("W").value().copy(Matrix.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6}));
    model.params().get("b").value().copy(Matrix.row(10, 20));
    SparseRows x = SparseRows.of(3, new int[][] {{0, 2}, {}}, new double[][] {{1, -1}, {}});
    assertArrayEquals(new double[] {6, 16, 10, 20}, model.logits(x).data());
  }

  @Test void givesTheSameBitsAfterABatchOfAnotherSize() {
    SoftmaxRegression model = new SoftmaxRegression(20, 3);
    for (Param p : model.params()) p.value().copy(Normal.matrix(rng, p.value().rows(), 3));
    double loss = model.lossAndGradients(x, target), norm = model.params().gradientNorm();
    model.lossAndGradients(x.select(0, 3), SoftmaxCrossEntropy.oneHot(3, 1, 2));
    assertEquals(loss, model.lossAndGradients(x, target));
    assertEquals(norm, model.params().gradientNorm());
  }

  @Test void knowsNothingAtFirst() {
    assertArrayEquals(new double[21], new SoftmaxRegression(20, 3).logits(x).data());
    assertEquals(Math.log(3), new SoftmaxRegression(20, 3).lossAndGradients(x, target), 1e-15);
  }

  @Test void allocatesNothingOnceItIsCompiled() {
    SoftmaxRegression model = new SoftmaxRegression(20, 3);
    Allocation.assertNoneOnceCompiled(() -> model.lossAndGradients(x, target));
  }

  @Test void refusesShapesThatDoNotFit() {
    SparseLinear layer = new SparseLinear(20, 3);
    refuses("shapes do not fit: (7×2) = (7×20) · W (20×3)", () -> layer.forward(x, new Matrix(7, 2)));
    refuses("shapes do not fit: (6×3) = (7×20) · W (20×3)", () -> layer.backward(x, new Matrix(6, 3)));
    refuses("shapes do not fit: (7×3) = (7×20) · W (19×3)", () -> new SparseLinear(19, 3).forward(x, new Matrix(7, 3)));
    refuses("b must be one row with a number for each column of W, but they are b (1×2) and W (4×3)",
        () -> new SparseLinear(new Param("W", new Matrix(4, 3)), new Param("b", new Matrix(1, 2))));
    refuses("predictions and targets differ in shape: 7×4 and 7×3", () -> new SoftmaxRegression(20, 4).lossAndGradients(x, target));
  }

  private static void refuses(String message, Runnable what) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, what::run).getMessage());
  }

  private SparseRows random(int rows, int cols) {
    int[][] columns = new int[rows][];
    double[][] values = new double[rows][];
    for (int i = 0; i < rows; i++) {
      columns[i] = IntStream.range(0, cols).filter(j -> rng.nextInt(4) == 0).toArray();
      values[i] = Arrays.stream(columns[i]).mapToDouble(j -> rng.nextGaussian()).toArray();
    }
    return SparseRows.of(cols, columns, values);
  }
}
