package unrolled.matrix;

/** Refuses operands whose shapes do not fit, or that share entries where they may not; the message prints the equation. */
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
    if (c.overlaps(a) || c.overlaps(b)) {
      throw new IllegalArgumentException("the result of a product may not be one of its factors");
    }
  }

  static void checkSame(Matrix c, String verb, Operand m) {
    if (c.rows() != m.rows() || c.cols() != m.cols()) fail(c, verb, m);
    checkPlaces(c, m);
  }

  /** c verb a sign b, entry by entry. */
  static void checkSame(Matrix c, String verb, Matrix a, String sign, Matrix b) {
    if (c.rows() != a.rows() || c.cols() != a.cols() || c.rows() != b.rows() || c.cols() != b.cols()) {
      throw new IllegalArgumentException("shapes do not fit: " + of(c) + " " + verb + " " + of(a) + sign + of(b));
    }
    checkPlaces(c, a);
    checkPlaces(c, b);
  }

  /** c verb m, where m is not of the shape of c. */
  static void check(boolean fits, Matrix c, String verb, Matrix m) {
    if (!fits) fail(c, verb, m);
    checkApart(c, m);
  }

  private static void checkApart(Matrix c, Matrix m) {
    if (c.overlaps(m)) throw new IllegalArgumentException("the result shares rows with its operand");
  }

  static void checkRows(Matrix c, Matrix m, int... rows) {
    if (c.cols() != m.cols() || c.rows() != rows.length) fail(c, "= " + rows.length + " rows of", m);   // no text otherwise
    checkApart(c, m);
    for (int row : rows) {
      if (row < 0 || row >= m.rows()) {
        throw new IndexOutOfBoundsException("there is no row " + row + " in a matrix of " + of(m));
      }
    }
  }

  private static void fail(Matrix c, String verb, Operand m) {
    throw new IllegalArgumentException("shapes do not fit: " + of(c) + " " + verb + " " + of(m));
  }

  /** Entry by entry, a result may stand in the place of an operand, but not halfway across it. */
  private static void checkPlaces(Matrix c, Operand m) {
    if (c.overlaps(m) && (c.offset != m.offset || c.colStride != m.colStride)) {
      throw new IllegalArgumentException("the result and an operand share some rows, but not all");
    }
  }
}
