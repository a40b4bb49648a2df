package unrolled.show;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import unrolled.nn.Activation;

/**
 * An exercise in which the reader writes one step of the simple cell, h = f(x·Wx + h₋·Wh + b), back. Their step and the
 * library's get the same random values; where the gradients differ, the reader is told which of them is wrong first, which
 * are right, and which mistake it is if it is a known one.
 *
 * <pre>{@code
 *   new BackwardExercise(Activation.TANH).check((v, d) -> {
 *     for (int j = 0; j < v.h().length; j++) {
 *       // your code here: from d.h() to d.b(), d.Wx(), d.Wh(), d.before() and d.x()
 *     }
 *   });
 * }</pre>
 */
public final class BackwardExercise {
  /**
   * What the step had on its way forward.
   *
   * @param x the inputs
   * @param before h₋, the state before the step
   * @param h the state after it
   * @param Wx inputs × units
   * @param Wh units × units
   */
  public record Values(double[] x, double[] before, double[] h, double[][] Wx, double[][] Wh) {}

  /**
   * ∂L with respect to each of them, and to b. All but h hold what other steps have said already.
   *
   * @param h given
   */
  public record Gradients(double[] x, double[] before, double[] h, double[][] Wx, double[][] Wh, double[] b) {}

  /** One step back, as a reader writes it. */
  public interface Step {
    /** Adds to all gradients but that of h. */
    void back(Values v, Gradients d);
  }

  private final Activation f;
  private final String what;

  /** For the simple cell with this function. */
  public BackwardExercise(Activation f) {
    this.f = Objects.requireNonNull(f, "f");
    what = "the step back with f = " + f;
  }

  /** Says whether a step is right; what it throws, and a loop without end, is said too and no error. */
  public void check(Step attempt) {
    List<StepBack> steps = StepBack.random(f);
    String[] said = {null};
    String fault = Watched.fault(() -> said[0] = judge(steps, attempt));
    if (fault != null) Feedback.wrong(what, fault);
    else if (said[0] == null) Feedback.notTried(what);
    else if (said[0].isEmpty()) Feedback.right(what + ", in " + steps.size() + " random steps");
    else Feedback.wrong(what, said[0]);
  }

  /** Null for no attempt, empty for a right one, or what helps. */
  private String judge(List<StepBack> steps, Step attempt) {
    if (steps.stream().allMatch(step -> step.isUnchangedBy(attempt))) return null;
    String fault = steps.stream().map(step -> step.fault(attempt)).filter(Objects::nonNull).findFirst().orElse("");
    return BackwardMistakes.of(f).entrySet().stream()
        .filter(mistake -> !fault.isEmpty() && steps.stream().allMatch(step -> step.isLike(attempt, mistake.getValue())))
        .map(Map.Entry::getKey).findFirst().orElse(fault);
  }
}
