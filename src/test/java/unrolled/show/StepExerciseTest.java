package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.optim.AdaGrad;
import unrolled.optim.Adam;
import unrolled.optim.Epsilon;
import unrolled.optim.Momentum;
import unrolled.optim.RmsProp;
import unrolled.optim.Rule;
import unrolled.optim.Sgd;

class StepExerciseTest {
  private static String said(Rule rule, StepExercise.Step attempt) {
    return Printed.by(() -> new StepExercise(rule).check(attempt));
  }

  private static StepExercise.Step each(Rule rule, Mistakes.Move move) {
    return (theta, g, memory, eta, t) -> {
      List<double[]> slots = memory.names().stream().map(memory::get).toList();
      for (int i = 0; i < theta.length; i++) {
        double[] s = new double[slots.size()];
        for (int k = 0; k < s.length; k++) s[k] = slots.get(k)[i];
        theta[i] -= move.of(s, g[i], eta, t);
        for (int k = 0; k < s.length; k++) slots.get(k)[i] = s[k];
      }
    };
  }

  @Test
  void aBlankStepIsNotTriedYet() {
    assertEquals("○ not tried yet: the step of Adam", said(new Adam(), (theta, g, memory, eta, t) -> {}));
  }

  @Test
  void theFormulaInAnotherOrderIsRight() {
    assertEquals("✓ right: the step of AdaGrad, in 43 steps along random gradients",
        said(new AdaGrad(), (theta, g, memory, eta, t) -> {
          for (int i = 0; i < theta.length; i++) {
            double G = memory.get("G")[i] += g[i] * g[i];
            theta[i] = theta[i] - g[i] * eta / (1e-8 + Math.sqrt(G));
          }
        }));
    assertEquals("✓ right: the step of Adam, in 43 steps along random gradients",
        said(new Adam(), (theta, g, memory, eta, t) -> {
          double[] m = memory.get("m"), v = memory.get("v");
          for (int i = 0; i < theta.length; i++) {
            m[i] += 0.1 * (g[i] - m[i]);
            v[i] += (1 - 0.999) * (g[i] * g[i] - v[i]);
            double first = m[i] / (1 - StrictMath.pow(0.9, t)), second = v[i] / (1 - StrictMath.pow(0.999, t));
            theta[i] -= eta * first / (Math.sqrt(second) + 1e-8);
          }
        }));
  }

  static Stream<Rule> rules() {
    return Stream.of(new AdaGrad(), new AdaGrad(Epsilon.insideRoot(1e-8), 0.1), new Momentum(), new RmsProp(), new Adam());
  }

  /** Also: no mistake is right, and none is taken for another one. */
  @ParameterizedTest
  @MethodSource("rules")
  void everyKnownMistakeIsCalledByItsName(Rule rule) {
    Map<String, Mistakes.Move> known = Mistakes.of(rule);
    assertTrue(known.size() >= 6, rule + " has " + known.size());
    known.forEach((hint, move) -> {
      String said = said(rule, each(rule, move));
      assertTrue(said.contains(": " + hint + "; it shows first in step "), hint + ", and not: " + said);
    });
  }

  @Test
  void aStepThatNobodyForesawIsComparedAtTheFirstPlace() {
    assertEquals("✗ the step of Sgd: in step 1, with g = 1.1, your θ moves by 0.11: only the sign is wrong",
        said(new Sgd(), each(new Sgd(), (s, g, eta, t) -> -eta * g)));
    assertEquals("✗ the step of Sgd: in step 1, with g = 1.1, your θ moves by -0.22: too large by a factor of 2",
        said(new Sgd(), each(new Sgd(), (s, g, eta, t) -> 2 * eta * g)));
    assertEquals("✗ the step of Sgd: in step 2, with g = 1.01, your θ moves by 1: the sign is wrong, and the size too",
        said(new Sgd(), each(new Sgd(), (s, g, eta, t) -> t == 1 ? eta * g : -1)));
    assertEquals("✗ the step of Sgd: in step 1, with g = 1.1, your θ becomes NaN; do you divide by 0?",
        said(new Sgd(), each(new Sgd(), (s, g, eta, t) -> 0 / 0.0)));
    assertEquals("✗ the step of AdaGrad: in step 1, with g = 1.1, G = 0, your θ does not move",
        said(new AdaGrad(), (theta, g, memory, eta, t) -> memory.get("G")[0]++));
  }

  @Test
  void anExceptionIsTheReadersWithItsLine() {
    assertEquals("✗ the step of Sgd: your code fails in line 2 with ArrayIndexOutOfBoundsException: "
        + "Index 3 out of bounds for length 3", Printed.by(() -> new StepExercise(new Sgd()).check((theta, g, memory, eta, t) -> {
          theta[3] = 0;
        })));
    assertEquals("✗ the step of AdaGrad: your code fails in line 1 with IllegalArgumentException: there is no slot v among [G]",
        Printed.by(() -> new StepExercise(new AdaGrad()).check((theta, g, memory, eta, t) -> memory.get("v")[0] = 1)));
  }

  @Test
  void aLoopWithoutEndIsTheReadersWithItsLine() {
    assertEquals("✗ the step of Sgd: your code did not end within 3 seconds in line 2; does a loop run for ever?",
        Printed.by(() -> new StepExercise(new Sgd()).check((theta, g, memory, eta, t) -> {
          while (!Thread.currentThread().isInterrupted()) theta[0] += 1;
        })));
  }

  @Test
  void theStopButtonEndsTheReadersCode() {
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> new StepExercise(new Sgd()).check((theta, g, memory, eta, t) -> {
      while (!Thread.currentThread().isInterrupted()) theta[0] += 1;
    }));
  }

  @Test
  void refusesNoRule() {
    assertThrows(NullPointerException.class, () -> new StepExercise(null));
  }
}
