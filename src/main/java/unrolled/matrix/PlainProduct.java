package unrolled.matrix;

/** The product in plain loops: row i of c gets row p of b times a(i, p), four p at a time so that c is read less often. */
final class PlainProduct extends Product {
  @Override void add(Matrix c, Operand a, Operand b) {
    int n = c.cols(), depth = a.cols();
    double[] rowsOfB = rowMajor(b), entries = c.data();
    for (int i = 0; i < c.rows(); i++) {
      int p = 0;
      for (; p + 3 < depth; p += 4) addFourRows(entries, i * n, n, a, i, p, rowsOfB);
      for (; p < depth; p++) addRow(entries, i * n, n, at(a, i, p), rowsOfB, p * n);
    }
  }

  private static void addFourRows(double[] c, int to, int n, Operand a, int i, int p, double[] b) {
    double a0 = at(a, i, p), a1 = at(a, i, p + 1), a2 = at(a, i, p + 2), a3 = at(a, i, p + 3);
    int b0 = p * n, b1 = b0 + n, b2 = b1 + n, b3 = b2 + n;
    for (int j = 0; j < n; j++) {
      c[to + j] = (((c[to + j] + a0 * b[b0 + j]) + a1 * b[b1 + j]) + a2 * b[b2 + j]) + a3 * b[b3 + j];
    }
  }

  private static void addRow(double[] c, int to, int n, double factor, double[] b, int from) {
    for (int j = 0; j < n; j++) c[to + j] += factor * b[from + j];
  }

  private static double at(Operand a, int i, int p) {
    return a.data()[i * a.rowStride() + p * a.colStride()];
  }

  /** The rows of b one after the other; a transpose is laid out anew. */
  private static double[] rowMajor(Operand b) {
    if (b.colStride() == 1) return b.data();
    double[] rows = scratch(b.rows() * b.cols()), data = b.data();
    for (int j = 0; j < b.cols(); j++) {
      for (int p = 0; p < b.rows(); p++) rows[p * b.cols() + j] = data[j * b.colStride() + p * b.rowStride()];
    }
    return rows;
  }

  @Override public String toString() {
    return "plain loops";
  }
}
