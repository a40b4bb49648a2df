package unrolled.train;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import unrolled.data.Batch;
import unrolled.matrix.Rng;
import unrolled.param.Store;

/**
 * The batches of one epoch after the other, and the place reached among them. The place is the number of batches since the
 * epoch began, and the states that the generators had then: from these the same batches come again.
 */
final class Epochs<X, Y> {
  private final Iterable<? extends Batch<X, Y>> batches;
  private final List<Rng> generators = new ArrayList<>();
  private final List<Long> states = new ArrayList<>();        // as the epoch began
  private Iterator<? extends Batch<X, Y>> iterator;
  private Batch<X, Y> batch;
  private long taken = -1;                                     // before the first epoch

  Epochs(Iterable<? extends Batch<X, Y>> batches) {
    this.batches = batches;
  }

  void add(Rng generator) {
    generators.add(generator);
    states.add(generator.state());
  }

  /** The batch to train on: the same one until it is taken. */
  Batch<X, Y> batch() {
    if (batch != null) return batch;
    if (taken < 0 || atEnd()) begin();
    batch = iterator.next();
    return batch;
  }

  private void begin() {
    for (int k = 0; k < generators.size(); k++) states.set(k, generators.get(k).state());
    iterator = batches.iterator();
    if (!iterator.hasNext()) throw new IllegalArgumentException("there are no batches");
    taken = 0;
  }

  /** After loading. */
  private void comeBack() {
    iterator = batches.iterator();
    for (long k = 0; k < taken; k++) {
      if (!iterator.hasNext()) throw new IllegalStateException("there were " + taken + " batches in this epoch, and now there are " + k);
      iterator.next();
    }
  }

  /** This batch is done. */
  void take() {
    batch = null;
    taken++;
  }

  /** Whether no batch of this epoch is done yet. */
  boolean atStart() {
    return taken == 0;
  }

  /** Whether all batches of this epoch are done. */
  boolean atEnd() {
    if (iterator == null) comeBack();
    return batch == null && !iterator.hasNext();
  }

  void visit(Store store) {
    store.number("batches of the epoch", taken, value -> {
      taken = value;
      iterator = null;
      batch = null;
    });
    for (int k = 0; k < generators.size(); k++) {
      int place = k;
      Rng generator = generators.get(k);
      store.number("generator " + k, taken < 0 ? generator.state() : states.get(k), value -> {
        states.set(place, value);
        generator.restore(value);
      });
    }
  }
}
