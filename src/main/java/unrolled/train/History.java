package unrolled.train;

import java.util.Arrays;
import unrolled.param.Store;

/** What happened in a training, step by step: the loss before the step, η, ‖g‖ before it was clipped; and the losses of validation. */
public final class History {
  private double[] steps = {}, losses = {}, rates = {}, norms = {}, validationSteps = {}, validationLosses = {};
  private int size, validations;

  History() {}

  /** Makes room, so that nothing is allocated in so many steps. */
  void reserve(int more) {
    int room = Math.addExact(size, more);
    if (room <= steps.length) return;
    steps = Arrays.copyOf(steps, room);
    losses = Arrays.copyOf(losses, room);
    rates = Arrays.copyOf(rates, room);
    norms = Arrays.copyOf(norms, room);
  }

  void add(long step, double loss, double rate, double norm) {
    if (size == steps.length) reserve(Math.max(16, size));
    steps[size] = step;
    losses[size] = loss;
    rates[size] = rate;
    norms[size++] = norm;
  }

  void addValidation(long step, double loss) {
    if (validations == validationSteps.length) {
      validationSteps = Arrays.copyOf(validationSteps, Math.max(16, 2 * validations));
      validationLosses = Arrays.copyOf(validationLosses, validationSteps.length);
    }
    validationSteps[validations] = step;
    validationLosses[validations++] = loss;
  }

  double lastLoss() {
    return losses[size - 1];
  }

  /** How many steps. */
  public int size() {
    return size;
  }

  /** The number of each step, from 1 for a new optimizer. */
  public double[] steps() {
    return Arrays.copyOf(steps, size);
  }

  /** L of the batch of each step, before the step. */
  public double[] losses() {
    return Arrays.copyOf(losses, size);
  }

  /** η of each step. */
  public double[] rates() {
    return Arrays.copyOf(rates, size);
  }

  /** ‖g‖₂ at each step, before anything was done to it. */
  public double[] norms() {
    return Arrays.copyOf(norms, size);
  }

  /** After which steps there was a validation. */
  public double[] validationSteps() {
    return Arrays.copyOf(validationSteps, validations);
  }

  /** The losses of these validations. */
  public double[] validationLosses() {
    return Arrays.copyOf(validationLosses, validations);
  }

  /**
   * The losses, each with the ones before it: sₜ = β·sₜ₋₁ + (1 − β)·Lₜ from s₀ = 0, divided by 1 − βᵗ as in Adam, so that the
   * first ones are not too small.
   *
   * @param beta β; at least 0 and less than 1, and with 0.98 about the last 50 losses count
   */
  public double[] smoothed(double beta) {
    if (!(beta >= 0 && beta < 1)) throw new IllegalArgumentException("beta must be at least 0 and less than 1, but is " + beta);
    double[] smoothed = losses();
    double s = 0, weight = 0;
    for (int i = 0; i < size; i++) {
      s = beta * s + (1 - beta) * losses[i];
      weight = beta * weight + (1 - beta);             // 1 − βᵗ
      smoothed[i] = s / weight;
    }
    return smoothed;
  }

  void visit(Store store) {
    store.series("steps of the history", steps(), values -> {
      steps = values;
      size = values.length;
    });
    store.series("losses of the history", losses(), values -> losses = values);
    store.series("rates of the history", rates(), values -> rates = values);
    store.series("norms of the history", norms(), values -> norms = values);
    store.series("steps of validations", validationSteps(), values -> {
      validationSteps = values;
      validations = values.length;
    });
    store.series("losses of validations", validationLosses(), values -> validationLosses = values);
  }

  /** Such as {@code 200 steps, 4 validations}. */
  @Override public String toString() {
    return size + (size == 1 ? " step, " : " steps, ") + validations + (validations == 1 ? " validation" : " validations");
  }
}
