package unrolled.matrix;

/** Memory for the middle of a computation, one array for each thread. */
final class Scratch {
  private static final ThreadLocal<double[]> ARRAY = ThreadLocal.withInitial(() -> new double[0]);

  private Scratch() {}

  /** An array of at least this length whose content is anything; the same one at the next call. */
  static double[] array(int length) {
    if (ARRAY.get().length < length) ARRAY.set(new double[length]);
    return ARRAY.get();
  }
}
