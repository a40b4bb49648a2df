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
public final class Evaluation implements DoubleSupplier {
  /** Sums up the loss of all batches. */
  private interface Sum {
    double loss(Runnable between);
  }

  private final Sum mean;
  private final Bptt carried;

  private Evaluation(Sum mean, Bptt carried) {
    this.mean = mean;
    this.carried = carried;
  }

  /** States begin with each batch where the network left them, which is at 0 for one that carries none. */
  public static <X, Y> Evaluation of(Model<X, Y> model, Iterable<? extends Batch<X, Y>> batches) {
    return new Evaluation(between -> {
      double sum = 0;
      int count = 0;
      for (Batch<X, Y> batch : batches) {
        if (Thread.interrupted()) throw new CancellationException("interrupted in an evaluation after " + count + " batches");
        sum += model.loss(batch.x(), batch.y());
        between.run();
        count++;
      }
      if (count == 0) throw new IllegalArgumentException("there are no batches");
      return sum / count;
    }, null);
  }

  /** The same with states that begin at 0 and are carried from batch to batch; they are put back afterwards. */
  public Evaluation carry(Bptt bptt) {
    return new Evaluation(mean, bptt);
  }

  /** The mean loss, now. */
  @Override public double getAsDouble() {
    if (carried == null) return mean.loss(() -> { });
    List<Matrix> starts = new ArrayList<>(), kept = new ArrayList<>();
    for (Unrolled layer : carried.layers()) for (State state : layer.states()) starts.add(state.at(0));
    for (Matrix start : starts) kept.add(new Matrix(start.rows(), start.cols()).copy(start));
    try {
      carried.reset();
      return mean.loss(carried::carry);
    } finally {
      for (int k = 0; k < kept.size(); k++) starts.get(k).copy(kept.get(k));
    }
  }
}
