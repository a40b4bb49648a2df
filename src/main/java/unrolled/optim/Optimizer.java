package unrolled.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import unrolled.param.Param;
import unrolled.param.Params;
import unrolled.param.Store;

/** Steps a model's parameters: transforms change the gradients, the schedule gives η, the rule takes the step. */
public final class Optimizer {
  /** The largest number with a finite square. */
  private static final double LARGEST_ROOT = Math.sqrt(Double.MAX_VALUE);

  private record Bound(Param param, Slots slots, Update update, boolean partsOnly) {
    void step(long t, double eta) {
      if (!partsOnly) update.step(t, eta, 0, param.size());
      else for (int part = 0; part < param.parts(); part++) update.step(t, eta, param.from(part), param.to(part));
    }
  }

  private final Params params;
  private final Rule rule;
  private final Schedule schedule;
  private final Transform[] before;
  private final Bound[] bound;
  private final List<Trace> traces = new ArrayList<>();
  private long t;
  private double rate = Double.NaN;

  /** An optimizer with memory of its own, at step 0; the transforms are applied in this order. */
  public Optimizer(Params params, Rule rule, Schedule schedule, Transform... before) {
    this.params = params;
    this.rule = rule;
    this.schedule = schedule;
    this.before = before.clone();
    this.bound = new Bound[params.count()];
    for (int k = 0; k < bound.length; k++) {
      Param p = params.get(k);
      Slots slots = new Slots(p.size());
      bound[k] = new Bound(p, slots, rule.on(p, slots), rule.skipsZeroGradient());
    }
  }

  /**
   * One step. Gradients are read, not cleared, so that they can be looked at afterwards; transforms have changed them then,
   * so {@link Params#gradientNorm} of what was given is asked for before.
   *
   * @throws ArithmeticException if a gradient is not finite, or its square where the rule needs it; then nothing has moved
   * @throws IllegalArgumentException if the schedule gives a rate that is negative or not finite; then nothing has moved
   * @throws CancellationException if the thread was interrupted; then nothing has moved
   */
  public void step() {
    if (Thread.interrupted()) throw new CancellationException("interrupted before step " + (t + 1));
    if (before.length > 0) check(Double.MAX_VALUE);                           // a transform could hide what is not finite
    for (Transform transform : before) transform.apply(params);
    check(rule.squaresGradient() ? LARGEST_ROOT : Double.MAX_VALUE);
    double eta = schedule.rate(t + 1);
    if (!(eta >= 0 && eta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("step " + (t + 1) + ": the schedule gave a rate of " + eta
          + "; a rate is at least 0 and finite");
    }
    t++;
    rate = eta;
    for (Bound b : bound) b.step(t, eta);
    for (int k = 0; k < traces.size(); k++) traces.get(k).record(t, eta);
  }

  /**
   * Continues a run that has taken t steps elsewhere, once θ and all {@link #slots} have their values from there; there
   * is no other state.
   *
   * @throws IllegalStateException if this optimizer has taken steps of its own
   */
  public void resume(long t) {
    if (t < 0) throw new IllegalArgumentException("t must be at least 0, but is " + t);
    if (this.t > 0) throw new IllegalStateException("only a new optimizer can resume; this one is at step " + this.t);
    this.t = t;
  }

  /** t and all slots, to be saved or loaded. The rule must be the same one; another schedule may follow, or other transforms. */
  public void visit(Store store) {
    store.same("rule: " + Words.of(rule, "a rule"));
    store.number("t", t, value -> t = value);
    for (Bound b : bound) for (String slot : b.slots.names()) store.numbers(slot + " of " + b.param.name(), b.slots.get(slot));
  }

  /** η of the last step here; NaN before the first one. */
  public double rate() {
    return rate;
  }

  /** How many steps were taken. */
  public long t() {
    return t;
  }

  /** The memory that the rule keeps for a parameter. */
  public Slots slots(String param) {
    return bound[params.place(param)].slots;
  }

  /** Records entry (row, col) of a parameter from the next step on. */
  public Trace trace(String param, int row, int col) {
    Bound b = bound[params.place(param)];
    int i = b.param.value().index(row, col);
    Trace trace = new Trace(param + "[" + row + "," + col + "]", i, b.param, b.slots, b.update);
    traces.add(trace);
    return trace;
  }

  /** Such as {@code Momentum[beta=0.9], constant 0.1, clip norm 5}. */
  @Override public String toString() {
    String text = Words.of(rule, "a rule") + ", " + Words.of(schedule, "a schedule");
    for (Transform transform : before) text += ", " + Words.of(transform, "a transform");
    return text;
  }

  private void check(double limit) {
    for (int k = 0; k < params.count(); k++) {
      Param p = params.get(k);
      for (int part = 0; part < p.parts(); part++) {
        if (!p.gradient().within(p.from(part), p.to(part), limit)) throw refusal(p, p.from(part), limit);
      }
    }
  }

  /** For the first entry from here on that is not within the limit. */
  private ArithmeticException refusal(Param p, int from, double limit) {
    int i = from;
    while (p.gradient().within(i, i + 1, limit)) i++;
    double entry = p.gradient().data()[i];
    String step = "step " + (t + 1) + ": ";
    if (!Double.isFinite(entry)) return new ArithmeticException(step + "the gradient of " + p.name() + " is not finite");
    return new ArithmeticException(step + "an entry of the gradient of " + p.name() + " is " + entry
        + "; its square is not finite, which " + rule.getClass().getSimpleName() + " needs");
  }
}
