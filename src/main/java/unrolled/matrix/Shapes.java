package unrolled.matrix;

/** Refuses operands whose shapes do not fit; the message prints the equation. */
final class Shapes {
  private Shapes() {}

  /** Such as {@code (2×3)}. */
  static String of(Operand m) {
    return "(" + m.rows() + "×" + m.cols() + ")";
  }

  static void checkProduct(Matrix c, String verb, Operand a, Operand b) {
    if (a.cols() != b.rows() || c.rows() != a.rows() || c.cols() != b.cols()) {
      throw new IllegalArgumentException("shapes do not fit: " + of(c) + " " + verb + " " + of(a) + "·" + of(b));
    }
    if (a.data() == c.data() || b.data() == c.data()) {
      throw new IllegalArgumentException("the result of a product may not be one of its factors");
    }
  }

  static void checkSame(Matrix c, String verb, Matrix m) {
    check(c.rows() == m.rows() && c.cols() == m.cols(), c, verb, m);
  }

  static void check(boolean fits, Matrix c, String verb, Matrix m) {
    if (!fits) throw new IllegalArgumentException("shapes do not fit: " + of(c) + " " + verb + " " + of(m));
  }
}
