package unrolled.param;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import unrolled.matrix.Matrix;

/**
 * Where the state of a training goes to or comes from. What has a state names each of its parts once, in a method {@code
 * visit(Store)}, which serves saving and loading alike, so that the two cannot disagree. Whoever loads checks all parts first,
 * and then lets them change.
 */
public interface Store {
  /** Says what follows, such as a rule; it must be the same where it is loaded. */
  void same(String what);

  /**
   * A whole number.
   *
   * @param set is given the one that is loaded
   */
  void number(String name, long value, LongConsumer set);

  /** A matrix, or a view of some rows, which keeps its shape; its entries are replaced. */
  void matrix(String name, Matrix m);

  /** Numbers of which there are always as many; they are replaced. */
  void numbers(String name, double[] values);

  /**
   * Numbers of which there may be more or fewer where they are loaded.
   *
   * @param set is given those that are loaded
   */
  void series(String name, double[] values, Consumer<double[]> set);
}
