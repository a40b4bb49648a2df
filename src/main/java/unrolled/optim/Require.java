package unrolled.optim;

/** Checks of hyper-parameters; written so that NaN fails. */
final class Require {
  private Require() {}

  static void positive(String name, double x) {
    if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be positive and finite, but is " + x);
    }
  }

  static void atLeastZero(String name, double x) {
    if (!(x >= 0 && x < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be at least 0 and finite, but is " + x);
    }
  }
}
