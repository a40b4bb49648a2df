package unrolled.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;
import unrolled.data.Batch;
import unrolled.matrix.Matrix;
import unrolled.nn.Model;
import unrolled.rnn.Bptt;
import unrolled.rnn.State;
import unrolled.rnn.Unrolled;

/**
 * The mean loss of a model over batches that it is not trained on, each batch counting the same.
 *
 * <pre>
 *   RecurrentNetwork other = network.over(50, 1);
 *   trainer.validate(100, Evaluation.of(other.classifier(), held).carry(other.bptt()));
 * </pre>
 */
public final class Evaluation<X, Y> implements DoubleSupplier {
  private final Model<X, Y> model;
  private final Iterable<? extends Batch<X, Y>> batches;
  private final List<Bptt> carried = new ArrayList<>();

  private Evaluation(Model<X, Y> model, Iterable<? extends Batch<X, Y>> batches) {
    this.model = model;
    this.batches = batches;
  }

  /** An evaluation in which every batch begins with the states that the network has. */
  public static <X, Y> Evaluation<X, Y> of(Model<X, Y> model, Iterable<? extends Batch<X, Y>> batches) {
    return new Evaluation<>(model, batches);
  }

  /** States begin at 0 and pass from each batch to the next one; afterwards they are what they were. */
  public Evaluation<X, Y> carry(Bptt bptt) {
    carried.add(bptt);
    return this;
  }

  /** The mean loss, now. */
  @Override public double getAsDouble() {
    List<Matrix> starts = new ArrayList<>(), kept = new ArrayList<>();
    for (Bptt bptt : carried) for (Unrolled layer : bptt.layers()) for (State state : layer.states()) starts.add(state.at(0));
    for (Matrix start : starts) kept.add(new Matrix(start.rows(), start.cols()).copy(start));
    try {
      carried.forEach(Bptt::reset);
      return mean();
    } finally {
      for (int k = 0; k < kept.size(); k++) starts.get(k).copy(kept.get(k));
    }
  }

  private double mean() {
    double sum = 0;
    int count = 0;
    for (Batch<X, Y> batch : batches) {
      if (Thread.interrupted()) throw new CancellationException("interrupted in an evaluation after " + count + " batches");
      sum += model.loss(batch.x(), batch.y());
      carried.forEach(Bptt::carry);
      count++;
    }
    if (count == 0) throw new IllegalArgumentException("there are no batches");
    return sum / count;
  }
}
