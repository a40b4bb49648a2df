package unrolled.matrix;

/** Whether this JVM can work with vectors of doubles; what does so is found by name, since it cannot be loaded elsewhere. */
public final class Vectors {
  static final boolean PRESENT = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private Vectors() {}

  /** How products are computed here, for a page about the machine: it decides the speed, never a bit. */
  public static String arithmetic() {
    return Product.FASTEST.toString();
  }

  static Object load(String name) {
    try {
      return Class.forName("unrolled.matrix." + name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
