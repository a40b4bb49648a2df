package unrolled.rnn;

/** Checks of what cells and sequences are given; written so that NaN fails. */
final class Require {
  private Require() {}

  static int atLeastOne(String name, int n) {
    if (n < 1) throw new IllegalArgumentException(name + " must be at least 1, but is " + n);
    return n;
  }

  static void positive(String name, double x) {
    if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be positive and finite, but is " + x);
    }
  }

  static void lengths(int steps, int batch, int... lengths) {
    if (lengths.length != batch) {
      throw new IllegalArgumentException("lengths must be " + batch + ", one for each sequence, not " + lengths.length);
    }
    for (int length : lengths) {
      if (length < 1 || length > steps) {
        throw new IllegalArgumentException("each of the lengths must be in 1 … " + steps + ", but one is " + length);
      }
    }
  }

  static void same(String what, int needed, String there, int found) {
    if (needed != found) throw new IllegalArgumentException(what + " needs " + needed + " inputs, but " + there + " has " + found);
  }
}
