package unrolled.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.nn.LinearRegression;
import unrolled.param.Param;
import unrolled.param.Params;

/** L = ½‖x·W + b‖² with a 3 × 3 matrix W, right and with planted mistakes. */
class GradientCheckTest {
  private final Matrix x = Matrix.row(0.5, -1, 2), y = new Matrix(1, 3);
  private final Param W = new Param("W", random(3, 3)), b = new Param("b", random(1, 3));
  private final Params params = new Params(W, b);

  private static Matrix random(int rows, int cols) {
    Matrix m = new Matrix(rows, cols);
    Rng rng = new Rng(31);
    for (int i = 0; i < m.data().length; i++) m.data()[i] = rng.nextGaussian();
    return m;
  }

  private double loss() {
    params.clearGradients();
    y.product(x, W.value()).addRow(b.value());
    W.gradient().addProduct(x.T(), y);
    b.gradient().addSumOfRows(y);
    return y.sumOfSquares() / 2;
  }

  /** What a check says of a loss whose gradients are spoiled after they were computed. */
  private String says(Runnable mistake) {
    return GradientCheck.of(params, () -> {
      double loss = loss();
      mistake.run();
      return loss;
    }).toString();
  }

  @Test void findsNothingWrongInARightGradient() {
    GradientCheck check = GradientCheck.of(params, this::loss);
    assertTrue(check.passed());
    assertEquals("W: ok, b: ok", check.toString());
    for (GradientCheck.Row row : check.rows()) {
      assertTrue(row.maxAbs() > 0 && row.maxAbs() < 1e-9, row.toString());
      assertTrue(row.relError() > 0 && row.relError() < 1e-9, row.toString());
    }
  }

  @Test void checksAModelInOneLine() {
    LinearRegression model = new LinearRegression(2);
    Matrix inputs = random(4, 2), targets = random(4, 1);
    assertTrue(GradientCheck.of(model.params(), () -> model.lossAndGradients(inputs, targets)).passed());
  }

  @Test void findsAWrongSign() {
    assertEquals("W: ok, b: 3 of 3 differ, first [0,0]", says(() -> b.gradient().divide(-1)));
  }

  @Test void findsAMissingFactor() {
    assertEquals("W: 9 of 9 differ, first [0,0], b: ok", says(() -> W.gradient().divide(2)));
  }

  @Test void findsASingleCoordinate() {
    assertEquals("W: 1 of 9 differ, first [1,2], b: ok", says(() -> W.gradient().data()[5] *= 1.0001));
  }

  @Test void findsATransposedMatrix() {
    assertEquals("W: 6 of 9 differ, first [0,1], b: ok", says(() -> {
      W.gradient().fill(0);
      W.gradient().addProduct(y.T(), x);
    }));
  }

  @Test void findsAGradientThatIsNotCleared() {
    assertEquals("W: ok, b: changes when computed again, first [0,0]; clear it before adding",
        GradientCheck.of(params, () -> {
          W.gradient().fill(0);
          y.product(x, W.value()).addRow(b.value());
          W.gradient().addProduct(x.T(), y);
          b.gradient().addSumOfRows(y);
          return y.sumOfSquares() / 2;
        }).toString());
  }

  @Test void findsAGradientThatIsNeverWritten() {
    loss();                                                 // right for now, and stale in the check
    assertEquals("W: ok, b: 3 of 3 differ, first [0,0]", GradientCheck.of(params, () -> {
      double[] kept = b.gradient().data().clone();
      double loss = loss();
      System.arraycopy(kept, 0, b.gradient().data(), 0, kept.length);
      return loss;
    }).toString());
  }

  @Test void namesWhatIsNotFinite() {
    assertEquals("W: NaN at [2,0], b: ok", says(() -> W.gradient().set(2, 0, Double.NaN)));
    assertEquals("W: infinite at [0,0], b: ok", says(() -> W.gradient().set(0, 0, Double.NEGATIVE_INFINITY)));
    GradientCheck lost = GradientCheck.of(params, () -> loss() * Double.NaN);
    assertEquals("loss: not finite, W: the loss is not finite beside [0,0], b: the loss is not finite beside [0,0]",
        lost.toString());
    assertFalse(lost.passed());
  }

  @Test void findsALossThatChanges() {
    int[] calls = {0};
    assertEquals("loss: changes when computed again, W: ok, b: ok",
        GradientCheck.of(params, () -> loss() + (calls[0]++ == 1 ? 1e-9 : 0)).toString());
  }

  @Test void leavesEverythingAsItWas() {
    b.gradient().copy(Matrix.row(-0.0, 3, Double.NaN));
    String before = params.hash();
    double[] gradient = b.gradient().data().clone();
    GradientCheck.of(params, this::loss);
    assertEquals(before, params.hash());
    assertArrayEquals(gradient, b.gradient().data());
    assertThrows(IllegalStateException.class, () -> GradientCheck.of(params, () -> {
      if (!params.hash().equals(before)) throw new IllegalStateException("in the middle of a difference");
      return loss();
    }));
    assertEquals(before, params.hash());
    assertArrayEquals(gradient, b.gradient().data());
  }

  /** The batch before used row 7, that of the check uses row 3. */
  @Test void leavesTheRowsInUseThatWereInUse() {
    Param E = Param.byRows("E", new Matrix(10, 2));
    Params all = new Params(E);
    E.use(7);
    E.gradient().set(7, 0, 5);
    GradientCheck check = GradientCheck.of(all, () -> {
      all.clearGradients();
      double r = E.value().get(3, 0) + 1;
      E.addToRow(3, Matrix.row(2 * r, 0), 0);
      return r * r;
    });
    assertTrue(check.passed(), check.toString());
    assertEquals(1, E.parts());
    assertEquals(14, E.from(0));
    assertEquals(5, all.gradientNorm());
    all.clearGradients();
    E.use(7);
    E.use(3);
    assertEquals(0, all.gradientNorm());
  }

  @Test void measuresErrorsInItsOwnWay() {
    Param p = new Param("p", Matrix.row(0, 0));
    GradientCheck check = GradientCheck.of(new Params(p), () -> {
      p.gradient().copy(Matrix.row(3, 4 + 1));
      return 3 * p.value().get(0, 0) + 4 * p.value().get(0, 1);
    });
    assertEquals(1, check.rows().get(0).maxAbs(), 1e-9);
    assertEquals(1 / (Math.sqrt(34) + 5), check.rows().get(0).relError(), 1e-9);
    p.gradient().fill(0);
    assertEquals(0, GradientCheck.of(new Params(p), () -> 1).rows().get(0).relError());
  }

  @Test void acceptsWhatTheToleranceAllows() {
    assertTrue(GradientCheck.of(params, this::spoiled, 1e-5, 0, 2e-3).passed());
    assertFalse(GradientCheck.of(params, this::spoiled, 1e-5, 0, 5e-4).passed());
    assertTrue(GradientCheck.of(params, this::spoiled, 1e-5, 1, 0).passed());
  }

  @Test void takesAStepThatFitsTheSizeOfTheParameter() {
    for (double theta : new double[] {1e7, -1e7, 1e3, 1, 1e-3, 0}) assertEquals("θ: ok", ofSquare(theta, 2), "at " + theta);
    for (double theta : new double[] {1e7, -1e7, 1e3}) {
      assertEquals("θ: 1 of 1 differ, first [0,0]", ofSquare(theta, 2.0001), "at " + theta);
    }
  }

  /** What a check says of θ² at this θ if its derivative is given as this multiple of θ. */
  private static String ofSquare(double at, double multiple) {
    Param theta = new Param("θ", Matrix.row(at));
    return GradientCheck.of(new Params(theta), () -> {
      double t = theta.value().get(0, 0);
      theta.gradient().set(0, 0, multiple * t);
      return t * t;
    }).toString();
  }

  private double spoiled() {
    double loss = loss();
    W.gradient().divide(1 / 1.001);
    return loss;
  }

  @Test void stopsWhenItIsInterrupted() {
    Thread.currentThread().interrupt();
    assertEquals("interrupted in the gradient check of W",
        assertThrows(CancellationException.class, () -> GradientCheck.of(params, this::loss)).getMessage());
    assertFalse(Thread.interrupted());
  }

  @Test void refusesADistanceOrAToleranceOutOfItsDomain() {
    assertEquals("h must be positive and finite, but is 0.0", refused(0, 0, 0));
    assertEquals("h must be positive and finite, but is NaN", refused(Double.NaN, 0, 0));
    assertEquals("atol must be at least 0, but is -1.0", refused(1e-5, -1, 0));
    assertEquals("rtol must be at least 0, but is NaN", refused(1e-5, 0, Double.NaN));
  }

  private String refused(double h, double atol, double rtol) {
    return assertThrows(IllegalArgumentException.class,
        () -> GradientCheck.of(params, this::loss, h, atol, rtol)).getMessage();
  }
}
