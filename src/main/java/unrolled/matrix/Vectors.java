package unrolled.matrix;

/** Whether this JVM can work with vectors of doubles; what does so is found by name, since it cannot be loaded elsewhere. */
final class Vectors {
  static final boolean PRESENT = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private Vectors() {}

  static Object load(String name) {
    try {
      return Class.forName("unrolled.matrix." + name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
