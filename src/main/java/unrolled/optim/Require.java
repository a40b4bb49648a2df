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

  static void fading(String name, double x) {
    if (!(x >= 0 && x < 1)) {
      throw new IllegalArgumentException(name + " must be at least 0 and less than 1, but is " + x);
    }
  }

  static void limit(String name, double x) {
    if (!(x > 0)) throw new IllegalArgumentException(name + " must be positive, but is " + x);
  }

  static void decay(String name, double x) {
    if (!(x > 0 && x <= 1)) throw new IllegalArgumentException(name + " must be positive and at most 1, but is " + x);
  }

  static void steps(long steps) {
    if (steps < 1) throw new IllegalArgumentException("steps must be at least 1, but is " + steps);
  }
}
