package unrolled.train;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import unrolled.optim.Optimizer;
import unrolled.param.Params;
import unrolled.param.Store;

/** Validates from time to time, and keeps the parameters with the lowest loss so far: the best ones. */
final class Validation implements Runnable {
  private final BooleanSupplier when;
  private final DoubleSupplier loss;
  private final Params params;
  private final Optimizer optimizer;
  private final History history;
  private final double[][] best;
  private double lowest = Double.POSITIVE_INFINITY;
  private long step, since, patience = Long.MAX_VALUE;

  Validation(BooleanSupplier when, DoubleSupplier loss, Params params, Optimizer optimizer, History history) {
    this.when = when;
    this.loss = loss;
    this.params = params;
    this.optimizer = optimizer;
    this.history = history;
    best = new double[params.count()][];
    for (int k = 0; k < best.length; k++) best[k] = new double[params.get(k).size()];
  }

  void patience(int validations) {
    patience = Require.atLeastOne("patience", validations);
  }

  /** After a step. */
  @Override public void run() {
    if (!when.getAsBoolean()) return;
    double value = loss.getAsDouble();
    history.addValidation(optimizer.t(), value);
    since++;
    if (value < lowest) keep(value);                       // NaN never is
    if (hasEnded() && step > 0) restore();
  }

  private void keep(double value) {
    lowest = value;
    step = optimizer.t();
    since = 0;
    for (int k = 0; k < best.length; k++) System.arraycopy(params.get(k).value().data(), 0, best[k], 0, best[k].length);
  }

  /** The parameters become the best ones. */
  void restore() {
    for (int k = 0; k < best.length; k++) System.arraycopy(best[k], 0, params.get(k).value().data(), 0, best[k].length);
  }

  /** Whether so many validations in a row have found no lower loss. */
  boolean hasEnded() {
    return since >= patience;
  }

  /** After which step the loss was the lowest; 0 before it was finite. */
  long step() {
    return step;
  }

  void visit(Store store) {
    store.number("lowest loss", Double.doubleToRawLongBits(lowest), bits -> lowest = Double.longBitsToDouble(bits));
    store.number("step of the lowest loss", step, value -> step = value);
    store.number("validations since then", since, value -> since = value);
    for (int k = 0; k < best.length; k++) store.numbers("best " + params.get(k).name(), best[k]);
  }
}
