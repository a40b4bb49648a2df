package unrolled.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import unrolled.optim.Rule;
import unrolled.optim.Slots;

/**
 * An exercise in which the reader writes the step of an update rule. Their step and the library's walk the same ways, from
 * random starts along random gradients, the same in each run; where the two part, the reader is told the first place, and
 * which mistake it is if it is a known one.
 *
 * <pre>{@code
 *   new StepExercise(new AdaGrad()).check((theta, g, memory, eta, t) -> {
 *     double[] G = memory.get("G");
 *     for (int i = 0; i < theta.length; i++) {
 *       // your code here
 *     }
 *   });
 * }</pre>
 */
public final class StepExercise {
  /** One step of a rule, as a reader writes it. */
  public interface Step {
    /**
     * Changes θ and the memory.
     *
     * @param theta the parameters
     * @param g their gradients
     * @param memory the slots of the rule, by the names that its Javadoc gives them; they start as the rule's do
     * @param eta the learning rate η
     * @param t the number of the step, from 1
     */
    void step(double[] theta, double[] g, Slots memory, double eta, long t);
  }

  private final Rule rule;
  private final String what;

  /** An exercise whose solution is the step of this rule. */
  public StepExercise(Rule rule) {
    this.rule = Objects.requireNonNull(rule, "rule");
    what = "the step of " + rule.getClass().getSimpleName();
  }

  /** Says whether a step is that of the rule; what the step throws, and a loop without end, is said too and no error. */
  public void check(Step attempt) {
    List<Walk> right = new ArrayList<>(), tried = new ArrayList<>();
    String fault = Watched.fault(() -> {
      for (Trial trial : Trial.ALL) {
        right.add(trial.walk(rule));
        tried.add(trial.walk(rule, attempt));
      }
    });
    if (fault != null) Feedback.wrong(what, fault);
    else if (tried.stream().allMatch(Walk::changesNothing)) Feedback.notTried(what);
    else judge(right, tried);
  }

  private void judge(List<Walk> right, List<Walk> tried) {
    for (int k = 0; k < right.size(); k++) {
      Walk.Parting parting = right.get(k).parting(tried.get(k));
      if (parting == null) continue;
      Feedback.wrong(what, Mistakes.of(rule).entrySet().stream().filter(mistake -> isWalkOf(mistake.getValue(), tried))
          .map(Map.Entry::getKey).findFirst().map(known -> known + "; it shows first " + parting.place())
          .orElse(parting.place() + ", your θ " + parting.hint()));
      return;
    }
    Feedback.right(what + ", in " + right.stream().mapToInt(Walk::steps).sum() + " steps along random gradients");
  }

  private boolean isWalkOf(Mistakes.Move mistake, List<Walk> tried) {
    for (int k = 0; k < tried.size(); k++) {
      if (Trial.ALL.get(k).walk(rule, mistake).parting(tried.get(k)) != null) return false;
    }
    return true;
  }
}
