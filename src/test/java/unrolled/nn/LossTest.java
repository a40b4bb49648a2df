package unrolled.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;
import unrolled.param.Params;
import unrolled.train.GradientCheck;

/** What every loss promises. */
class LossTest {
  private static final int ROWS = 5, COLS = 4;

  static Stream<Loss> losses() {
    return Stream.<Loss[]>of(SquaredError.values(), SoftmaxCrossEntropy.values(), LogisticLoss.values(),
        BinaryCrossEntropy.values(), LogisticSquaredError.values()).flatMap(Stream::of);
  }

  /** Logits between about −6 and 6, and probabilities for the loss that wants them. */
  private static Matrix predictions(Loss loss) {
    Matrix m = Normal.matrix(new Rng(41), ROWS, COLS);
    for (int i = 0; i < m.data().length; i++) m.data()[i] *= 2;
    return loss instanceof BinaryCrossEntropy ? m.logistic() : m;
  }

  /** Rows of probabilities that every loss accepts: the sum of each is 1. */
  private static Matrix targets() {
    Matrix m = Normal.matrix(new Rng(43), ROWS, COLS).exp();
    for (int i = 0; i < ROWS; i++) {
      double sum = 0;
      for (int j = 0; j < COLS; j++) sum += m.get(i, j);
      for (int j = 0; j < COLS; j++) m.set(i, j, m.get(i, j) / sum);
    }
    return m;
  }

  private static Matrix row(Matrix m, int i) {
    Matrix row = new Matrix(1, m.cols());
    for (int j = 0; j < m.cols(); j++) row.set(0, j, m.get(i, j));
    return row;
  }

  @ParameterizedTest @MethodSource("losses") void hasTheGradientOfCentralDifferences(Loss loss) {
    Param z = new Param("z", predictions(loss));
    Matrix target = targets();
    GradientCheck check = GradientCheck.of(new Params(z), () -> loss.lossAndGradient(z.value(), target, z.gradient()));
    assertEquals("z: ok", check.toString());
  }

  @ParameterizedTest @MethodSource("losses") void givesTheSameBitsTwiceAndChangesNoInput(Loss loss) {
    Matrix z = predictions(loss), y = targets(), first = new Matrix(ROWS, COLS), again = new Matrix(ROWS, COLS).fill(7);
    assertEquals(loss.lossAndGradient(z, y, first), loss.lossAndGradient(z, y, again));
    assertArrayEquals(first.data(), again.data());
    assertArrayEquals(predictions(loss).data(), z.data());
    assertArrayEquals(targets().data(), y.data());
  }

  @ParameterizedTest @MethodSource("losses") void ofABatchIsMadeOfTheLossesOfItsRows(Loss loss) {
    Matrix z = predictions(loss), y = targets(), g = new Matrix(ROWS, COLS);
    double sum = 0, factor = loss.toString().endsWith("SUM") ? 1 : ROWS;
    double whole = loss.lossAndGradient(z, y, g);
    for (int i = 0; i < ROWS; i++) {
      Matrix one = new Matrix(1, COLS);
      sum += loss.lossAndGradient(row(z, i), row(y, i), one);
      for (int j = 0; j < COLS; j++) assertEquals(one.get(0, j) / factor, g.get(i, j), 1e-15 * Math.abs(one.get(0, j)));
    }
    assertEquals(sum / factor, whole, 1e-15 * sum);
  }

  @Test void conventionsDifferByTheirDivisor() {
    assertFactor(ROWS * COLS, SquaredError.SUM, SquaredError.MEAN);
    assertFactor(2 * ROWS, SquaredError.SUM, SquaredError.HALF_MEAN);
    assertFactor(ROWS, SoftmaxCrossEntropy.SUM, SoftmaxCrossEntropy.MEAN);
    assertFactor(ROWS * COLS, LogisticLoss.SUM, LogisticLoss.MEAN);
    assertFactor(ROWS * COLS, BinaryCrossEntropy.SUM, BinaryCrossEntropy.MEAN);
    assertFactor(ROWS, LogisticSquaredError.HALF_SUM, LogisticSquaredError.HALF_MEAN);
  }

  private static void assertFactor(int divisor, Loss sum, Loss mean) {
    Matrix z = predictions(sum), g = new Matrix(ROWS, COLS);
    assertEquals(sum.lossAndGradient(z, targets(), g), divisor * mean.lossAndGradient(z, targets(), g), 1e-13);
  }

  @ParameterizedTest
  @CsvSource({"2, 4, 5, 4, 'predictions and targets differ in shape: 2×4 and 5×4'",
      "5, 3, 5, 4, 'predictions and targets differ in shape: 5×3 and 5×4'",
      "5, 4, 5, 3, 'shapes do not fit: (5×3) = (5×4)'"})
  void namesShapesThatDoNotFit(int rows, int cols, int gradientRows, int gradientCols, String message) {
    losses().filter(loss -> !(loss instanceof SquaredError)).forEach(loss -> {
      var e = assertThrows(IllegalArgumentException.class,
          () -> loss.lossAndGradient(new Matrix(rows, cols), targets(), new Matrix(gradientRows, gradientCols)));
      assertEquals(message, e.getMessage(), loss::toString);
    });
  }

  @ParameterizedTest
  @CsvSource({"0, -1, '[0,1] is -1.0'", "2, 0, '[0,0] is 2.0'", "NaN, 0, '[0,0] is NaN'"})
  void namesTargetsThatAreNoProbabilities(double first, double second, String found) {
    Matrix z = new Matrix(1, 2), y = Matrix.row(first, second);
    for (Loss loss : new Loss[] {SoftmaxCrossEntropy.SUM, LogisticLoss.MEAN, BinaryCrossEntropy.SUM}) {
      assertRefused("each target must be a probability, in 0 … 1, but the one at " + found,
          () -> loss.lossAndGradient(z, y, new Matrix(1, 2)));
    }
  }

  static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
