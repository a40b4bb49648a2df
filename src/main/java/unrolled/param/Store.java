package unrolled.param;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import unrolled.matrix.Matrix;

/**
 * Where the state of a training goes to or comes from. What has a state names each of its parts once, in a method {@code
 * visit(Store)}, which serves saving and loading alike, so that the two cannot disagree. Whoever loads checks all parts first,
 * and then sets them.
 */
@FunctionalInterface
public interface Store {
  /** Stands for as many rows as there are. */
  int ANY = -1;

  /**
   * A part of the state.
   *
   * @param rows how many rows it must have where it is loaded; or {@link #ANY}
   * @param cols how many columns
   * @param now row by row, whole numbers or the bits of doubles
   * @param set is given those that are loaded
   */
  void words(String name, int rows, int cols, long[] now, Consumer<long[]> set);

  /** Says what follows, such as a rule; it must be the same where it is loaded. */
  default void same(String what) {
    words(what, 0, 0, new long[0], none -> { });
  }

  /** A whole number. */
  default void number(String name, long now, LongConsumer set) {
    words(name, 1, 1, new long[] {now}, loaded -> set.accept(loaded[0]));
  }

  /** A matrix, or a view of some rows; its entries are replaced. */
  default void matrix(String name, Matrix m) {
    double[] entries = Arrays.copyOfRange(m.array(), m.offset(), m.offset() + m.size());
    numbers(name, m.rows(), m.cols(), entries, loaded -> System.arraycopy(loaded, 0, m.array(), m.offset(), loaded.length));
  }

  /** An array of which the numbers are replaced. */
  default void numbers(String name, double[] values) {
    numbers(name, 1, values.length, values, loaded -> System.arraycopy(loaded, 0, values, 0, loaded.length));
  }

  /** Numbers row by row. */
  default void numbers(String name, int rows, int cols, double[] now, Consumer<double[]> set) {
    words(name, rows, cols, Arrays.stream(now).mapToLong(Double::doubleToRawLongBits).toArray(),
        loaded -> set.accept(Arrays.stream(loaded).mapToDouble(Double::longBitsToDouble).toArray()));
  }
}
