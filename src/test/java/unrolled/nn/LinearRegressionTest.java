package unrolled.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;

class LinearRegressionTest {
  private final LinearRegression model = new LinearRegression(2);

  @Test void computesTheFormulaOfASmallExample() {
    model.params().get("w").value().copy(Matrix.column(1, 1));
    Matrix x = Matrix.of(new double[] {1, 2}, new double[] {3, 0}), y = Matrix.column(2, 5);
    assertArrayEquals(new double[] {3, 3}, model.predict(x).data());
    assertEquals((1 + 4) / 4.0, model.lossAndGradients(x, y));                    // errors 1 and −2, m = 2
    assertArrayEquals(new double[] {(1 - 6) / 2.0, 1}, model.params().get("w").gradient().data());
    assertArrayEquals(new double[] {-0.5}, model.params().get("b").gradient().data());
  }

  @Test void gradientIsThatOfCentralDifferences() {
    Rng rng = new Rng(21);
    Matrix x = new Matrix(7, 2), y = new Matrix(7, 1);
    for (Matrix m : new Matrix[] {x, y}) {
      for (int i = 0; i < m.data().length; i++) m.data()[i] = rng.nextGaussian();
    }
    for (Param p : model.params()) {
      for (int i = 0; i < p.size(); i++) {
        double h = 1e-5, start = p.value().data()[i] = rng.nextGaussian();
        p.value().data()[i] = start + h;
        double above = model.lossAndGradients(x, y);
        p.value().data()[i] = start - h;
        double below = model.lossAndGradients(x, y);
        p.value().data()[i] = start;
        model.lossAndGradients(x, y);
        assertEquals((above - below) / (2 * h), p.gradient().data()[i], 1e-9, p.name() + " " + i);
      }
    }
  }

  @Test void overwritesItsGradients() {
    Matrix x = Matrix.row(1, 2), y = Matrix.row(3);
    model.lossAndGradients(Matrix.of(new double[] {1, 1}, new double[] {2, 2}), Matrix.column(1, 2));
    model.lossAndGradients(x, y);
    double[] once = model.params().get("w").gradient().data().clone();
    model.lossAndGradients(x, y);
    assertArrayEquals(once, model.params().get("w").gradient().data());
    assertArrayEquals(new double[] {-3, -6}, once);
  }
}
