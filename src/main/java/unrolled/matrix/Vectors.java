package unrolled.matrix;

/**
 * Which implementations work here: those on vectors of doubles where this JVM can run them, which are found by name since
 * they cannot be loaded elsewhere. It decides the speed, never a bit.
 */
public final class Vectors {
  private static final boolean PRESENT = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  private static final int FEWEST_LANES = 4;

  /** How many threads compute a large product. */
  static final int THREADS = threads(System.getProperty("unrolled.threads", "" + Runtime.getRuntime().availableProcessors()));

  /** The product of this JVM. */
  static final Product PRODUCT = PRESENT ? (Product) load("VectorProduct") : new PlainProduct();
  /** The functions of this JVM; on two lanes they are slower than one by one. */
  static final Entrywise ENTRYWISE =
      PRODUCT.lanes() >= FEWEST_LANES ? (Entrywise) load("VectorEntrywise") : new PlainEntrywise();

  private Vectors() {}

  /** How products are computed here, for a page about the machine. */
  public static String arithmetic() {
    return PRODUCT.toString();
  }

  /** How many threads compute a large product: as many as there are processors, or as {@code -Dunrolled.threads=1} says. */
  public static int threads() {
    return THREADS;
  }

  /** The calling thread computes its products alone from now on, as one of several that have work of their own. */
  public static void alone() {
    Team.leaveAlone();
  }

  static int threads(String number) {
    if (!number.matches("[1-9]\\d{0,3}")) throw new IllegalArgumentException("unrolled.threads must be a number from 1 to 9999, but is " + number);
    return Integer.parseInt(number);
  }

  private static Object load(String name) {
    try {
      return Class.forName("unrolled.matrix." + name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
