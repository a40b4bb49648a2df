package unrolled.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import unrolled.param.Store;

/** What happened in a training, step by step: the loss before the step, η, ‖g‖ before it was clipped; and the losses of validation. */
public final class History {
  /** Rows of numbers, one after the other. */
  private static final class Rows {
    final int cols;
    double[] numbers = {};
    int count;

    Rows(int cols) {
      this.cols = cols;
    }

    /** Where the next row begins. */
    int next() {
      if (count * cols == numbers.length) numbers = Arrays.copyOf(numbers, Math.multiplyExact(2 * cols, Math.max(8, count)));
      return count++ * cols;
    }

    double[] column(int col) {
      return IntStream.range(0, count).mapToDouble(row -> numbers[row * cols + col]).toArray();
    }

    void visit(String name, Store store) {
      store.numbers(name, Store.ANY, cols, Arrays.copyOf(numbers, count * cols), loaded -> {
        numbers = loaded;
        count = loaded.length / cols;
      });
    }
  }

  private final Rows steps = new Rows(4), validations = new Rows(2);

  History() {}

  void add(long step, double loss, double rate, double norm) {
    int at = steps.next();
    steps.numbers[at] = step;
    steps.numbers[at + 1] = loss;
    steps.numbers[at + 2] = rate;
    steps.numbers[at + 3] = norm;
  }

  void addValidation(long step, double loss) {
    int at = validations.next();
    validations.numbers[at] = step;
    validations.numbers[at + 1] = loss;
  }

  /** How many steps. */
  public int size() {
    return steps.count;
  }

  /** The number of each step, from 1 for a new optimizer. */
  public double[] steps() {
    return steps.column(0);
  }

  /** L of the batch of each step, before the step. */
  public double[] losses() {
    return steps.column(1);
  }

  /** η of each step. */
  public double[] rates() {
    return steps.column(2);
  }

  /** ‖g‖₂ at each step, before anything was done to it. */
  public double[] norms() {
    return steps.column(3);
  }

  /** After which steps there was a validation. */
  public double[] validationSteps() {
    return validations.column(0);
  }

  /** The losses of these validations. */
  public double[] validationLosses() {
    return validations.column(1);
  }

  /**
   * The losses, each with the ones before it: sₜ = β·sₜ₋₁ + (1 − β)·Lₜ from s₀ = 0, divided by 1 − βᵗ as in Adam, so that the
   * first ones are not too small.
   *
   * @param beta β; at least 0 and less than 1, and with 0.98 about the last 50 losses count
   */
  public double[] smoothed(double beta) {
    if (!(beta >= 0 && beta < 1)) throw new IllegalArgumentException("beta must be at least 0 and less than 1, but is " + beta);
    double[] losses = losses();
    double s = 0, weight = 0;
    for (int i = 0; i < losses.length; i++) {
      s = beta * s + (1 - beta) * losses[i];
      weight = beta * weight + (1 - beta);             // 1 − βᵗ
      losses[i] = s / weight;
    }
    return losses;
  }

  void visit(Store store) {
    steps.visit("history", store);
    validations.visit("validations", store);
  }

  /** Such as {@code 200 steps, 4 validations}. */
  @Override public String toString() {
    return size() + (size() == 1 ? " step, " : " steps, ") + validations.count + (validations.count == 1 ? " validation" : " validations");
  }
}
