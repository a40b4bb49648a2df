package unrolled.train;

import unrolled.matrix.Rng;
import unrolled.optim.Optimizer;
import unrolled.optim.Rule;
import unrolled.optim.Schedule;
import unrolled.optim.Transform;
import unrolled.param.Params;

/**
 * One run of a {@link Comparison}: what its measure is told. All data, models and generators of a run are made in it,
 * from its seed, since other runs go on at the same time.
 */
public final class Run {
  private final Setting setting;
  private final long seed;
  private final int steps, nudge;
  private boolean hasOptimizer;

  /** A run as it is, with a nudge of 0; or with nudged gradients, by a generator with the seed 31·seed + nudge. */
  Run(Setting setting, long seed, int steps, int nudge) {
    this.setting = setting;
    this.seed = seed;
    this.steps = steps;
    this.nudge = nudge;
  }

  /** An optimizer of this run for these parameters; the transforms are applied in this order. */
  public Optimizer optimizer(Params params, Transform... before) {
    hasOptimizer = true;
    if (nudge == 0) return new Optimizer(params, rule(), schedule(), before);
    Transform[] all = new Transform[before.length + 1];
    all[0] = new Nudge(new Rng(31 * seed + nudge));
    System.arraycopy(before, 0, all, 1, before.length);
    return new Optimizer(params, rule(), schedule(), all);
  }

  /** The name of the entrant: what it stands for besides a rule, such as a cell, is looked up by it. */
  public String entrant() {
    return setting.entrant();
  }

  /** The rule with the hyper-parameters of this run. */
  public Rule rule() {
    return setting.rule();
  }

  /** The schedule with the rate of this run. */
  public Schedule schedule() {
    return setting.schedule();
  }

  /** What decides the data, the start and the order of the examples. */
  public long seed() {
    return seed;
  }

  /** How many steps every run may take. */
  public int steps() {
    return steps;
  }

  /** Whether it is to be nudged and was not, since the measure made an optimizer of its own. */
  boolean missedItsNudge() {
    return nudge > 0 && !hasOptimizer;
  }

  /** Such as {@code RMSProp, ρ = 0.99, η = 0.1, seed 3}. */
  @Override public String toString() {
    return setting.entrant() + ", " + setting + ", seed " + seed;
  }
}
