package unrolled.matrix;

/** The product in plain loops: row i of c gets row p of b times a(i, p), four p at a time so that c is read less often. */
final class PlainProduct extends Product {
  @Override void add(Matrix c, Operand a, Operand b) {
    int n = c.cols(), depth = a.cols();
    double[] rowsOfB = rowMajor(b);
    int first = rowsOfB == b.array ? b.offset : 0;
    for (int i = 0; i < c.rows(); i++) {
      int p = 0;
      for (; p + 3 < depth; p += 4) addFourRows(c.array, c.at(i, 0), n, a, i, p, rowsOfB, first + p * n);
      for (; p < depth; p++) addRow(c.array, c.at(i, 0), n, a.array[a.at(i, p)], rowsOfB, first + p * n);
    }
  }

  private static void addFourRows(double[] c, int to, int n, Operand a, int i, int p, double[] b, int b0) {
    double a0 = a.array[a.at(i, p)], a1 = a.array[a.at(i, p + 1)];
    double a2 = a.array[a.at(i, p + 2)], a3 = a.array[a.at(i, p + 3)];
    int b1 = b0 + n, b2 = b1 + n, b3 = b2 + n;
    for (int j = 0; j < n; j++) {
      c[to + j] = (((c[to + j] + a0 * b[b0 + j]) + a1 * b[b1 + j]) + a2 * b[b2 + j]) + a3 * b[b3 + j];
    }
  }

  private static void addRow(double[] c, int to, int n, double factor, double[] b, int from) {
    for (int j = 0; j < n; j++) c[to + j] += factor * b[from + j];
  }

  /** An array in which the rows of b stand one after the other; a transpose is laid out anew. */
  private static double[] rowMajor(Operand b) {
    if (b.colStride == 1) return b.array;
    double[] rows = Scratch.array(b.size());
    for (int j = 0; j < b.cols(); j++) {
      for (int p = 0; p < b.rows(); p++) rows[p * b.cols() + j] = b.array[b.at(p, j)];
    }
    return rows;
  }

  @Override int lanes() {
    return 1;
  }

  @Override public String toString() {
    return "plain loops";
  }
}
