package unrolled.optim;

/** The learning rate η as a function of the step: schedules know the time, rules know the gradients. */
public interface Schedule {
  /** η at step t, counted from 1; at least 0 and finite. */
  double rate(long t);

  /** The same η at every step. */
  static Schedule constant(double rate) {
    return new Constant(rate);
  }

  /** ηₜ = η / (1 + (t − 1)·d), the time decay of many libraries ({@code lr_decay}). */
  static Schedule inverseTime(double rate, double decay) {
    return new InverseTime(rate, decay);
  }

  /** ηₜ = η / √t, the decay that AdaGrad brings along when gradients stay alike. */
  static Schedule inverseSqrt(double rate) {
    return new InverseSqrt(rate);
  }

  /** ηₜ = η · γ^(t − 1), exponential decay: less after every step. */
  static Schedule exponential(double rate, double decay) {
    return new StepDecay(rate, decay, 1);
  }

  /** ηₜ = η · γ^⌊(t − 1) / s⌋, step decay: less after every s steps. */
  static Schedule stepDecay(double rate, double decay, long steps) {
    return new StepDecay(rate, decay, steps);
  }

  /** Half a wave of the cosine from η, at the first step, to its end after T steps. */
  static Schedule cosine(double rate, double end, long steps) {
    return new Cosine(rate, end, steps);
  }

  /** This schedule with a linear warm-up before it: at step t ≤ n the part t / n of its rate, then all of it. */
  default Schedule warmup(long steps) {
    return new Warmup(this, steps);
  }

  /**
   * ηₜ = η.
   *
   * @param rate η; positive
   */
  record Constant(double rate) implements Schedule {
    public Constant {
      Require.positive("rate", rate);
    }

    @Override public double rate(long t) {
      return rate;
    }

    /** Such as {@code constant 0.1}. */
    @Override public String toString() {
      return "constant " + Words.of(rate);
    }
  }

  /**
   * ηₜ = η / (1 + (t − 1)·d).
   *
   * @param rate η, the rate of the first step; positive
   * @param decay d; at least 0
   */
  record InverseTime(double rate, double decay) implements Schedule {
    public InverseTime {
      Require.positive("rate", rate);
      Require.atLeastZero("decay", decay);
    }

    @Override public double rate(long t) {
      return rate / (1 + (t - 1) * decay);
    }

    /** Such as {@code 0.1 / (1 + (t − 1)·0.5)}. */
    @Override public String toString() {
      return Words.of(rate) + " / (1 + (t − 1)·" + Words.of(decay) + ")";
    }
  }

  /**
   * ηₜ = η / √t.
   *
   * @param rate η, the rate of the first step; positive
   */
  record InverseSqrt(double rate) implements Schedule {
    public InverseSqrt {
      Require.positive("rate", rate);
    }

    @Override public double rate(long t) {
      return rate / Math.sqrt(t);
    }

    /** Such as {@code 0.1 / √t}. */
    @Override public String toString() {
      return Words.of(rate) + " / √t";
    }
  }

  /**
   * ηₜ = η · γ^⌊(t − 1) / s⌋.
   *
   * @param rate η, the rate of the first s steps; positive
   * @param decay γ; positive and at most 1
   * @param steps s; at least 1
   */
  record StepDecay(double rate, double decay, long steps) implements Schedule {
    public StepDecay {
      Require.positive("rate", rate);
      Require.decay("decay", decay);
      Require.steps(steps);
    }

    @Override public double rate(long t) {
      return rate * Power.of(decay, (t - 1) / steps);
    }

    /** Such as {@code 0.1·0.5^⌊(t − 1) / 7⌋}. */
    @Override public String toString() {
      return Words.of(rate) + "·" + Words.of(decay) + "^" + (steps == 1 ? "(t − 1)" : "⌊(t − 1) / " + steps + "⌋");
    }
  }

  /**
   * ηₜ = ηmin + ½ · (η − ηmin) · (1 + cos(π · (t − 1) / T)) up to t = T, then ηmin. Loshchilov and Hutter, "SGDR:
   * Stochastic Gradient Descent with Warm Restarts", ICLR 2017, equation (5), without the restarts.
   *
   * @param rate η, the rate of the first step; positive
   * @param end ηmin; at least 0
   * @param steps T; at least 1
   */
  record Cosine(double rate, double end, long steps) implements Schedule {
    public Cosine {
      Require.positive("rate", rate);
      Require.atLeastZero("end", end);
      Require.steps(steps);
    }

    @Override public double rate(long t) {
      if (t > steps) return end;
      return end + 0.5 * (rate - end) * (1 + StrictMath.cos(Math.PI * (t - 1) / steps));
    }

    /** Such as {@code cosine from 0.1 to 0 in 100 steps}. */
    @Override public String toString() {
      return "cosine from " + Words.of(rate) + " to " + Words.of(end) + " in " + Words.steps(steps);
    }
  }

  /**
   * ηₜ = min(1, t / n) · (the rate of the schedule at step t).
   *
   * @param schedule the schedule; its time begins at the first step, not after the warm-up
   * @param steps n; at least 1
   */
  record Warmup(Schedule schedule, long steps) implements Schedule {
    public Warmup {
      Require.steps(steps);
    }

    @Override public double rate(long t) {
      return Math.min(1, (double) t / steps) * schedule.rate(t);
    }

    /** Such as {@code constant 0.1 after a warm-up of 10 steps}. */
    @Override public String toString() {
      return Words.of(schedule, "a schedule") + " after a warm-up of " + Words.steps(steps);
    }
  }
}
