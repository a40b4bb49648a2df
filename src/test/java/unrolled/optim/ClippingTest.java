package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.Golden.assertNear;
import static unrolled.optim.Refusal.fails;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;
import unrolled.param.Params;

class ClippingTest {
  private final Param a = new Param("a", new Matrix(1, 3)), b = new Param("b", new Matrix(1, 1));
  private final Params params = new Params(a, b);

  @Test void measuresAllParametersTogether() {
    gradients(2, -3, 0, 6);
    assertEquals(11, Norm.L1.of(params));
    assertEquals(7, Norm.L2.of(params));
    assertEquals(6, Norm.MAX.of(params));
    new ClipNorm(3.5).apply(params);
    assertGradients(1, -1.5, 0, 3);
  }

  @ParameterizedTest @EnumSource void clipsOnceAndToTheLimit(Norm norm) {
    Rng rng = new Rng(8);
    for (int i = 0; i < 100; i++) {
      gradients(rng.nextGaussian(), rng.nextGaussian(), rng.nextGaussian(), rng.nextGaussian());
      double max = 2 * rng.nextDouble(), before = norm.of(params);
      new ClipNorm(max, norm).apply(params);
      double[] once = a.gradient().data().clone();
      assertEquals(Math.min(max, before), norm.of(params), 1e-15 * max);
      new ClipNorm(max, norm).apply(params);
      assertNear(once, a.gradient().data(), 1e-15, "clipped twice");
    }
  }

  @Test void changesNoBitUpToTheLimit() {
    for (double max : new double[] {7, Double.POSITIVE_INFINITY}) {
      gradients(2, -3, -0.0, 6);
      new ClipNorm(max).apply(params);
      new ClipValue(max).apply(params);
      assertGradients(2, -3, -0.0, 6);
    }
  }

  @Test void leavesZeroAlone() {
    new ClipNorm(1e-300).apply(params);
    assertGradients(0, 0, 0, 0);
  }

  @Test void clipsWhereTheSquaresOverflow() {
    gradients(2e200, -3e200, 0, 6e200);
    assertEquals(7e200, params.gradientNorm(), 1e186);
    new ClipNorm(3.5).apply(params);
    assertArrayEquals(new double[] {1, -1.5, 0}, a.gradient().data(), 1e-15);
  }

  @Test void doesNotClipBelowTheLimitAlthoughTheSquaresOverflow() {
    gradients(2e200, -3e200, 0, 6e200);
    new ClipNorm(1e201).apply(params);
    assertGradients(2e200, -3e200, 0, 6e200);
  }

  @ParameterizedTest @EnumSource void clipsWhereTheNormItselfOverflows(Norm norm) {
    double most = Double.MAX_VALUE;
    gradients(most, -most, most / 2, most);
    new ClipNorm(1e-20, norm).apply(params);
    double part = a.gradient().data()[0];
    assertEquals(1e-20, norm.of(params), 1e-35);
    assertArrayEquals(new double[] {part, -part, part / 2}, a.gradient().data(), 1e-35);
  }

  @Test void clipsWhereTheSquaresUnderflow() {
    gradients(2e-200, -3e-200, 0, 6e-200);
    assertEquals(7e-200, params.gradientNorm(), 1e-214);
    new ClipNorm(3.5e-200).apply(params);
    assertArrayEquals(new double[] {1e-200, -1.5e-200, 0}, a.gradient().data(), 1e-215);
  }

  @Test void handsOnWhatIsNotFinite() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      for (Transform clip : new Transform[] {new ClipNorm(1), new ClipNorm(1, Norm.L1), new ClipNorm(1, Norm.MAX)}) {
        gradients(1, bad, 0, 1);
        clip.apply(params);
        assertTrue(Double.isNaN(a.gradient().data()[1]), clip.toString());
      }
    }
    gradients(1, Double.NaN, 0, 1);
    new ClipValue(1).apply(params);
    assertTrue(Double.isNaN(a.gradient().data()[1]));
  }

  @Test void byNormKeepsTheDirectionAndByValueTurnsIt() {
    gradients(6, 1, 0, 0);
    new ClipNorm(5).apply(params);
    assertEquals(6, a.gradient().get(0, 0) / a.gradient().get(0, 1), 1e-15);
    gradients(6, 1, 0, -8);
    new ClipValue(5).apply(params);
    assertGradients(5, 1, 0, -5);
  }

  @Test void namesABadLimit() {
    fails("max must be positive, but is 0.0", () -> new ClipNorm(0));
    fails("max must be positive, but is NaN", () -> new ClipNorm(Double.NaN));
    fails("max must be positive, but is -1.0", () -> new ClipValue(-1));
  }

  @Test void saysWhatItIs() {
    assertEquals("clip norm 5", new ClipNorm(5).toString());
    assertEquals("clip L1 norm 0.5", new ClipNorm(0.5, Norm.L1).toString());
    assertEquals("clip value 5", new ClipValue(5).toString());
    assertEquals("weight decay 0.01", new WeightDecay(0.01).toString());
  }

  private void gradients(double a0, double a1, double a2, double b0) {
    a.gradient().copy(Matrix.row(a0, a1, a2));
    b.gradient().fill(b0);
  }

  private void assertGradients(double... expected) {
    for (int i = 0; i < 4; i++) {
      double actual = i < 3 ? a.gradient().data()[i] : b.gradient().get(0, 0);
      assertEquals(Double.doubleToRawLongBits(expected[i]), Double.doubleToRawLongBits(actual));
    }
  }
}
