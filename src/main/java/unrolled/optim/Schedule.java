package unrolled.optim;

/** The learning rate η as a function of the step: schedules know the time, rules know the gradients. */
public interface Schedule {
  /** η at step t, counted from 1. */
  double rate(long t);

  /** The same η at every step. */
  static Schedule constant(double rate) {
    return new Constant(rate);
  }

  /** ηₜ = η / (1 + (t − 1)·d), the time decay of many libraries ({@code lr_decay}). */
  static Schedule inverseTime(double rate, double decay) {
    return new InverseTime(rate, decay);
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
  }
}
