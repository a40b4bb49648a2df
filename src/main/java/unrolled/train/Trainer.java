package unrolled.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import unrolled.data.Batch;
import unrolled.matrix.Rng;
import unrolled.nn.Model;
import unrolled.optim.Optimizer;
import unrolled.param.Store;
import unrolled.rnn.Bptt;

/**
 * Trains a model: takes a batch, computes the loss and its gradients, lets the optimizer step, and writes down what happened.
 *
 * <pre>
 *   Trainer&lt;int[], int[]&gt; trainer = Trainer.of(network.classifier(), optimizer, streams).carry(network.bptt())
 *       .validate(100, Evaluation.of(other.classifier(), held)).patience(5);
 *   History history = trainer.train(1000);          // and again to go on from there
 * </pre>
 *
 * After an interruption, or any other exception, the parameters and the history are those of the steps that were taken; the
 * next call goes on with the batch that was broken off, and then as if nothing had happened.
 *
 * @param <X> the inputs of a batch
 * @param <Y> its targets
 */
public final class Trainer<X, Y> {
  private static final long DONE = Long.MAX_VALUE;

  private final Model<X, Y> model;
  private final Optimizer optimizer;
  private final Epochs<X, Y> epochs;
  private final History history = new History();
  private final List<Bptt> carried = new ArrayList<>();
  private final List<Runnable> hooks = new ArrayList<>();
  private Validation validation;
  private Progress progress = Progress.SILENT;
  private long hook = DONE;

  private Trainer(Model<X, Y> model, Optimizer optimizer, Iterable<? extends Batch<X, Y>> batches) {
    this.model = model;
    this.optimizer = optimizer;
    epochs = new Epochs<>(batches);
  }

  /** A trainer that has done nothing yet, with an optimizer of the model's parameters; the batches are asked anew for each epoch. */
  public static <X, Y> Trainer<X, Y> of(Model<X, Y> model, Optimizer optimizer, Iterable<? extends Batch<X, Y>> batches) {
    return new Trainer<>(model, optimizer, batches);
  }

  /** States pass from each batch to the next one, and are 0 at the start of an epoch. */
  public Trainer<X, Y> carry(Bptt bptt) {
    carried.add(bptt);
    return this;
  }

  /** The batches draw from this generator, and nothing else does: a checkpoint has its state. */
  public Trainer<X, Y> generator(Rng generator) {
    epochs.add(generator);
    return this;
  }

  /**
   * Does this after each step, when states are carried already. All that follows a step, validations and checkpoints too, is
   * done in the order in which it was asked for; what an interruption broke off is done before the next step.
   */
  public Trainer<X, Y> afterStep(Runnable hook) {
    hooks.add(hook);
    return this;
  }

  /** Validates after every so many steps, at least 1, by a loss such as an {@link Evaluation}; the best parameters are kept. */
  public Trainer<X, Y> validate(int steps, DoubleSupplier loss) {
    Require.atLeastOne("steps", steps);
    return validate(() -> optimizer.t() % steps == 0, loss);
  }

  /** Validates at the end of every epoch; the best parameters, those with the lowest loss, are kept. */
  public Trainer<X, Y> validateEachEpoch(DoubleSupplier loss) {
    return validate(epochs::atEnd, loss);
  }

  private Trainer<X, Y> validate(BooleanSupplier when, DoubleSupplier loss) {
    if (validation != null) throw new IllegalStateException("there is a validation already");
    validation = new Validation(when, loss, model.params(), optimizer, history);
    return afterStep(validation);
  }

  /** Ends early, with the best parameters, once this many validations in a row, at least 1, have found no lower loss. */
  public Trainer<X, Y> patience(int validations) {
    if (validation == null) throw new IllegalStateException("patience needs a validation; say first when there is one");
    validation.patience(validations);
    return this;
  }

  /** Saves a checkpoint after every so many steps, at least 1, in place of the one before. */
  public Trainer<X, Y> checkpoint(int steps, Path file) {
    Require.atLeastOne("steps", steps);
    return afterStep(() -> {
      if (optimizer.t() % steps == 0) Checkpoint.save(file, this::visit);
    });
  }

  /** Tells its progress in steps, or in epochs if that is what it was asked for. */
  public Trainer<X, Y> progress(Progress progress) {
    this.progress = progress;
    return this;
  }

  /**
   * Takes so many further steps, or fewer if it ends early; none if it has ended already.
   *
   * @param steps at least 1
   * @return all that happened since this trainer was made
   * @throws CancellationException if the thread was interrupted
   * @throws ArithmeticException if a gradient is not finite, as in {@link Optimizer#step}
   */
  public History train(int steps) {
    return run(Require.atLeastOne("steps", steps), () -> true);
  }

  /** The same with so many further epochs, at least 1; what is left of one that was begun is the first. */
  public History trainEpochs(int count) {
    return run(Require.atLeastOne("epochs", count), epochs::atEnd);
  }

  private History run(int total, BooleanSupplier done) {
    progress.begin();
    try {
      finish();
      for (int k = 0; k < total && !hasEndedEarly();) {
        double loss = step();
        if (done.getAsBoolean()) progress.trained(++k, total, loss, optimizer.rate());
      }
      return history;
    } finally {
      progress.end();
    }
  }

  /** All that training is; returns the loss. */
  private double step() {
    Batch<X, Y> batch = epochs.batch();
    if (epochs.atStart()) for (int k = 0; k < carried.size(); k++) carried.get(k).reset();
    double loss = model.lossAndGradients(batch.x(), batch.y());            // L and g = ∂L/∂θ
    double norm = model.params().gradientNorm();                           // ‖g‖ before it is clipped
    optimizer.step();                                                      // clips g, takes η from the schedule, steps θ by the rule
    history.add(optimizer.t(), loss, optimizer.rate(), norm);
    epochs.take();
    for (int k = 0; k < carried.size(); k++) carried.get(k).carry();       // h₀ of the next batch = h after this one
    hook = 0;
    finish();
    return loss;
  }

  /** What comes after a step, or what is left of it. */
  private void finish() {
    for (; hook < hooks.size(); hook++) hooks.get((int) hook).run();
    hook = DONE;                                                           // those that are added now wait for the next step
  }

  /** What has happened since this trainer was made, or the one whose checkpoint was loaded. */
  public History history() {
    return history;
  }

  /** Whether patience has ended; no further step is taken then. */
  public boolean hasEndedEarly() {
    return validation != null && validation.hasEnded();
  }

  /** The parameters become those with the lowest loss of validation, and training may go on from there. */
  public void restoreBest() {
    if (bestStep() == 0) throw new IllegalStateException("no parameters are the best before a validation");
    validation.restore();
  }

  /** After which step the loss of validation was the lowest; 0 before any. */
  public long bestStep() {
    return validation == null ? 0 : validation.step();
  }

  /** All that the next steps depend on, for a {@link Checkpoint}: also the place among the batches, and the best parameters. */
  public void visit(Store store) {
    model.params().visit(store);
    optimizer.visit(store);
    epochs.visit(store);
    for (Bptt bptt : carried) bptt.visit(store);
    store.number("hook", hook, value -> hook = value);
    history.visit(store);
    if (validation != null) validation.visit(store);
  }
}
