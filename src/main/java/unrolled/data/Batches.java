package unrolled.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import unrolled.matrix.Rng;

/**
 * Which examples come in which step: an epoch is a loop over batches, each the numbers of its examples.
 *
 * <pre>
 *   for (int[] batch : batches) {              // one epoch; the next loop is the next epoch
 *     model.lossAndGradients(x.select(batch), y.select(batch));
 *     optimizer.step();
 *   }
 * </pre>
 *
 * The last batch is smaller where the size does not divide the number of examples; none is left out.
 */
public final class Batches implements Iterable<int[]> {
  private final int examples, size;
  private final String how;
  private final Supplier<int[]> order;

  private Batches(int examples, int size, String how, Supplier<int[]> order) {
    if (examples < 1) throw new IllegalArgumentException("examples must be at least 1, but is " + examples);
    if (size < 1 || size > examples) {
      throw new IllegalArgumentException("size must be in 1 … " + examples + ", the number of examples, but is " + size);
    }
    this.examples = examples;
    this.size = size;
    this.how = how;
    this.order = order;
  }

  /** The examples 0 … examples − 1 in their order, the same in every epoch. */
  public static Batches inOrder(int examples, int size) {
    return new Batches(examples, size, "in order", () -> IntStream.range(0, examples).toArray());
  }

  /** Each example once in an epoch, shuffled anew for each; how depends on the state of the generator alone. */
  public static Batches shuffled(int examples, int size, Rng rng) {
    return new Batches(examples, size, "shuffled", () -> {
      int[] order = IntStream.range(0, examples).toArray();
      rng.shuffle(order);
      return order;
    });
  }

  /** As many draws in an epoch as there are examples, with replacement: some come twice, about 1/e of them never. */
  public static Batches drawn(int examples, int size, Rng rng) {
    return new Batches(examples, size, "drawn", () -> IntStream.range(0, examples).map(i -> rng.nextInt(examples)).toArray());
  }

  /**
   * Sequences from the shortest to the longest, those of the same length in their order, so that a batch needs little padding;
   * the same in every epoch.
   *
   * @param lengths the length of each sequence
   */
  public static Batches byLength(int[] lengths, int size) {
    int[] own = lengths.clone();
    return new Batches(own.length, size, "by length", () -> byLength(own, IntStream.range(0, own.length)));
  }

  /**
   * Sequences of similar length in a batch, and for each epoch other company and another order of the batches; the last one,
   * of the longest sequences, stays the last.
   *
   * @param lengths the length of each sequence
   */
  public static Batches byLength(int[] lengths, int size, Rng rng) {
    int[] own = lengths.clone();
    return new Batches(own.length, size, "by length, shuffled", () -> {
      int[] any = IntStream.range(0, own.length).toArray(), full = IntStream.range(0, (own.length - 1) / size).toArray();
      rng.shuffle(any);
      rng.shuffle(full);
      int[] sorted = byLength(own, Arrays.stream(any));
      IntStream last = IntStream.range(full.length * size, own.length);
      return IntStream.concat(Arrays.stream(full).flatMap(k -> IntStream.range(k * size, k * size + size)), last)
          .map(place -> sorted[place]).toArray();
    });
  }

  private static int[] byLength(int[] lengths, IntStream order) {
    return order.boxed().sorted(Comparator.comparingInt(i -> lengths[i])).mapToInt(i -> i).toArray();
  }

  /** How many batches an epoch has: examples / size, rounded up. */
  public int count() {
    return (examples - 1) / size + 1;
  }

  /** The batches of the next epoch. */
  @Override public Iterator<int[]> iterator() {
    int[] all = order.get();
    return IntStream.range(0, count())
        .mapToObj(k -> Arrays.copyOfRange(all, k * size, Math.min(k * size + size, examples))).iterator();
  }

  /** Such as {@code 1043 examples, shuffled, in 105 batches of 10, the last of 3}. */
  @Override public String toString() {
    int last = examples - (count() - 1) * size;
    return examples + " examples, " + how + ", in " + count() + " batches of " + size + (last == size ? "" : ", the last of " + last);
  }
}
