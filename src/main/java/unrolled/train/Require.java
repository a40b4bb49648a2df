package unrolled.train;

/** Checks of what a training is given. */
final class Require {
  private Require() {}

  static int atLeastOne(String name, int n) {
    if (n < 1) throw new IllegalArgumentException(name + " must be at least 1, but is " + n);
    return n;
  }
}
