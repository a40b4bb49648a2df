package unrolled.matrix;

import java.util.Arrays;

/**
 * Which implementations work here: those on vectors of doubles where this JVM can run them, which are found by name since
 * they cannot be loaded elsewhere. It decides the speed, never a bit.
 */
public final class Vectors {
  private static final boolean PRESENT = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  private static final int FEWEST_LANES = 4, ROUNDS = 20;

  /** The product of this JVM. */
  static final Product PRODUCT = PRESENT ? (Product) load("VectorProduct") : new PlainProduct();
  /** The functions of this JVM; on two lanes they are slower than one by one. */
  static final Entrywise ENTRYWISE =
      PRODUCT.lanes() >= FEWEST_LANES ? (Entrywise) load("VectorEntrywise") : new PlainEntrywise();

  static {
    showAllOperations();
  }

  private Vectors() {}

  /** How products are computed here, for a page about the machine. */
  public static String arithmetic() {
    return PRODUCT.toString();
  }

  /**
   * The compiler of JDK 17 takes the kinds of operations that it saw first for all there are. A product only adds and
   * multiplies; where it comes first, the functions stay ten times slower for good, unless it has seen theirs before.
   */
  private static void showAllOperations() {
    double[] x = new double[PRODUCT.lanes()];
    for (int round = 0; round < ROUNDS; round++) {
      Arrays.fill(x, 0.7);
      ENTRYWISE.tanh(x, 0, x.length);
      ENTRYWISE.log(x, 0, x.length);
    }
  }

  private static Object load(String name) {
    try {
      return Class.forName("unrolled.matrix." + name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
