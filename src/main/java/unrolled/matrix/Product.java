package unrolled.matrix;

/**
 * c += a·b, in two implementations of the same bits: each entry of c gets its terms a(i, p)·b(p, j) one by one in
 * ascending p, as on paper. An implementation may work on many entries at a time, never on the order of one sum.
 */
abstract class Product {
  /** {@link VectorProduct} where the JVM has the module it needs, else {@link PlainProduct}. */
  static final Product FASTEST = Vectors.PRESENT ? (Product) Vectors.load("VectorProduct") : new PlainProduct();

  private static final ThreadLocal<double[]> SCRATCH = ThreadLocal.withInitial(() -> new double[0]);

  /** c += a·b; the shapes fit, and c is neither a nor b. */
  abstract void add(Matrix c, Operand a, Operand b);

  /** An array of at least this length whose content is anything; the same one at the next call. */
  static double[] scratch(int length) {
    if (SCRATCH.get().length < length) SCRATCH.set(new double[length]);
    return SCRATCH.get();
  }
}
