package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.nn.Activation.LOGISTIC;
import static unrolled.nn.Activation.TANH;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.matrix.Matrix;
import unrolled.nn.Activation;
import unrolled.show.BackwardExercise.Step;

class BackwardExerciseTest {
  private static String said(Activation f, Step attempt) {
    return Printed.by(() -> new BackwardExercise(f).check(attempt));
  }

  /** After the right way back. */
  private static Step andThen(Step more) {
    Step right = BackwardMistakes.step(h -> BackwardMistakes.slope(TANH, h));
    return (v, d) -> {
      right.back(v, d);
      more.back(v, d);
    };
  }

  @Test
  void aBlankStepIsNotTriedYet() {
    assertEquals("○ not tried yet: the step back with f = TANH", said(TANH, (v, d) -> {}));
  }

  @ParameterizedTest
  @EnumSource
  void theFormulaIsRight(Activation f) {
    String right = "✓ right: the step back with f = " + f + ", in 5 random steps";
    assertEquals(right, said(f, BackwardMistakes.step(h -> BackwardMistakes.slope(f, h))));
    assertEquals(right, said(f, (v, d) -> {
      Matrix dz = Matrix.row(d.h()), x = Matrix.row(v.x());
      f.backward(Matrix.row(v.h()), dz);
      Matrix dWx = Matrix.of(d.Wx()).addProduct(x.T(), dz), dWh = Matrix.of(d.Wh()).addProduct(Matrix.row(v.before()).T(), dz);
      for (int i = 0; i < 2; i++) for (int j = 0; j < 3; j++) d.Wx()[i][j] = dWx.get(i, j);
      for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) d.Wh()[i][j] = dWh.get(i, j);
      System.arraycopy(Matrix.row(d.b()).add(dz).data(), 0, d.b(), 0, 3);
      System.arraycopy(Matrix.row(d.before()).addProduct(dz, Matrix.of(v.Wh()).T()).data(), 0, d.before(), 0, 3);
      System.arraycopy(Matrix.row(d.x()).addProduct(dz, Matrix.of(v.Wx()).T()).data(), 0, d.x(), 0, 2);
      v.h()[0] = Double.NaN;       // what is the reader's to spoil
    }));
  }

  /** Also: no mistake is right, and none is taken for another one. */
  @ParameterizedTest
  @EnumSource
  void everyKnownMistakeIsCalledByItsName(Activation f) {
    Map<String, Step> known = BackwardMistakes.of(f);
    assertTrue(known.size() >= 7, f + " has " + known.size());
    known.forEach((hint, mistake) -> assertEquals("✗ the step back with f = " + f + ": " + hint, said(f, mistake)));
  }

  @Test
  void theFirstGradientThatIsWrongIsNamedWithThoseThatAreRight() {
    String wrong = "✗ the step back with f = TANH: ", rest = "; right: d.b, d.Wx, d.before, d.x";
    assertEquals(wrong + "d.Wx is what it was; right: d.b",
        said(TANH, (v, d) -> {
          for (int j = 0; j < 3; j++) d.b()[j] += d.h()[j] * (1 - v.h()[j] * v.h()[j]);
        }));
    assertEquals(wrong + "d.b[0] grows by 1: too large", said(TANH, (v, d) -> d.b()[0]++));
    assertEquals(wrong + "d.b[2] grows by NaN: your number is NaN; do you divide by 0?; right: d.Wx, d.Wh, d.before, d.x",
        said(TANH, andThen((v, d) -> d.b()[2] = Double.NaN)));
    assertEquals(wrong + "d.Wh is overwritten, and other steps have spoken before: add to it, with +=" + rest, said(TANH, andThen((v, d) -> {
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) d.Wh()[i][j] = v.before()[i] * d.h()[j] * (1 - v.h()[j] * v.h()[j]);
      }
    })));
    String factor = said(TANH, andThen((v, d) -> d.Wh()[1][2] += v.before()[1] * d.h()[2] * (1 - v.h()[2] * v.h()[2])));
    assertTrue(factor.matches("\\Q" + wrong + "d.Wh[1][2]\\E grows by \\S+: too large by a factor of 2\\Q" + rest + "\\E"), factor);
    String sign = said(TANH, andThen((v, d) -> d.x()[0] -= 2 * (v.Wx()[0][0] * d.h()[0] * (1 - v.h()[0] * v.h()[0])
        + v.Wx()[0][1] * d.h()[1] * (1 - v.h()[1] * v.h()[1]) + v.Wx()[0][2] * d.h()[2] * (1 - v.h()[2] * v.h()[2]))));
    assertTrue(sign.matches("\\Q" + wrong + "d.x[0]\\E grows by \\S+: only the sign is wrong; right: d.b, d.Wx, d.Wh, d.before"), sign);
  }

  @Test
  void anExceptionIsTheReadersWithItsLine() {
    assertEquals("✗ the step back with f = LOGISTIC: your code fails in line 2 with ArrayIndexOutOfBoundsException: "
        + "Index 3 out of bounds for length 3", Printed.by(() -> new BackwardExercise(LOGISTIC).check((v, d) -> {
          d.b()[3] = 0;
        })));
  }

  @Test
  void refusesNoFunction() {
    assertThrows(NullPointerException.class, () -> new BackwardExercise(null));
  }
}
