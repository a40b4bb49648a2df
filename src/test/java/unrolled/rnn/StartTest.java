package unrolled.rnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;

class StartTest {
  static Stream<Start> starts() {
    return Stream.of(Start.scaledNormal(1), Start.glorotNormal(), Start.glorotUniform(), Start.orthogonal(1), Start.identity(1));
  }

  private static double variance(Start start, int rows, int cols) {
    return start.set(new Matrix(rows, cols), new Rng(5)).sumOfSquares() / (rows * cols);
  }

  @Test void drawsWithTheVarianceOfItsFormula() {
    assertEquals(4.0 / 200, variance(Start.scaledNormal(2), 200, 300), 2e-4);
    assertEquals(2.0 / 500, variance(Start.glorotNormal(), 200, 300), 4e-5);
    assertEquals(2.0 / 500, variance(Start.glorotUniform(), 200, 300), 4e-5);
  }

  @Test void glorotUniformStaysWithinItsBound() {
    double[] w = Start.glorotUniform().set(new Matrix(20, 30), new Rng(5)).data();
    double bound = Math.sqrt(6.0 / 50), min = 1, max = -1;
    for (double x : w) {
      min = Math.min(min, x);
      max = Math.max(max, x);
    }
    assertTrue(-bound <= min && min < -0.95 * bound && 0.95 * bound < max && max < bound, min + " … " + max);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "60, 60", "3, 40", "40, 3"})
  void orthogonalRowsOrColumnsAreOrthonormalTimesGain(int rows, int cols) {
    Matrix w = Start.orthogonal(1.5).set(new Matrix(rows, cols), new Rng(7));
    int n = Math.min(rows, cols);
    Matrix gram = new Matrix(n, n);
    if (rows > cols) gram.product(w.T(), w);
    else gram.product(w, w.T());
    assertArrayEquals(Start.identity(2.25).set(new Matrix(n, n), null).data(), gram.data(), 5e-15);
  }

  /** A rotation or a reflection of the plane: the first row is anywhere on the circle, and the second on either side. */
  @Test void orthogonalMatricesAreAllEquallyLikely() {
    int[] quadrants = new int[4], sides = new int[2];
    Rng rng = new Rng(8);
    for (int i = 0; i < 4000; i++) {
      Matrix q = Start.orthogonal(1).set(new Matrix(2, 2), rng);
      quadrants[(q.get(0, 0) > 0 ? 1 : 0) + (q.get(0, 1) > 0 ? 2 : 0)]++;
      sides[q.get(0, 0) * q.get(1, 1) - q.get(0, 1) * q.get(1, 0) > 0 ? 1 : 0]++;
    }
    for (int count : quadrants) assertEquals(1000, count, 120);
    assertEquals(2000, sides[0], 150);
  }

  @Test void identityIsOneOnTheDiagonal() {
    assertArrayEquals(new double[] {0.5, 0, 0, 0, 0.5, 0}, Start.identity(0.5).set(new Matrix(2, 3).fill(7), null).data());
    assertArrayEquals(new double[] {0.5, 0, 0, 0.5, 0, 0}, Start.identity(0.5).set(new Matrix(3, 2).fill(7), null).data());
  }

  @ParameterizedTest @MethodSource("starts") void overwritesAndGivesTheSameBitsForASeed(Start start) {
    Matrix w = new Matrix(5, 4).fill(Double.NaN);
    assertSame(w, start.set(w, new Rng(9)));
    assertArrayEquals(start.set(new Matrix(5, 4), new Rng(9)).data(), w.data());
  }

  @Test void saysWhatItIs() {
    assertEquals("[scaled normal 1.0, Glorot normal, Glorot uniform, orthogonal 1.0, identity 1.0]", starts().toList().toString());
  }

  @ParameterizedTest @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAGainThatIsNotPositive(double gain) {
    refuses("gain", gain, Start::scaledNormal);
    refuses("gain", gain, Start::orthogonal);
    refuses("scale", gain, Start::identity);
  }

  private static void refuses(String name, double value, DoubleFunction<Start> start) {
    assertEquals(name + " must be positive and finite, but is " + value,
        assertThrows(IllegalArgumentException.class, () -> start.apply(value)).getMessage());
  }
}
