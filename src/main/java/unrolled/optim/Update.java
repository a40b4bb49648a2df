package unrolled.optim;

/** A rule at work on one parameter: reads g, changes the slots and θ. */
public interface Update {
  /**
   * One step of the coordinates {@code from … to − 1}; no coordinate looks at another one.
   *
   * @param t the number of the step, from 1
   * @param eta the learning rate η of this step
   */
  void step(long t, double eta, int from, int to);

  /**
   * The rate that coordinate i was given at the last step: what its gradient, or the average in the place of it, was
   * multiplied with.
   */
  default double rate(long t, double eta, int i) {
    return eta;
  }
}
