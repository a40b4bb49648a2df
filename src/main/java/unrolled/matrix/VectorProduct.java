package unrolled.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product in vectors: each lane holds one entry of c, so the width of the vectors decides how many entries are
 * computed at a time and nothing else. A block of four rows by two vectors stays in registers while p runs.
 *
 * <p>Columns of b are first copied into a panel of the width of a block, padded with zeros: the same code then serves
 * transposes and remainders, and reads memory in order.
 */
final class VectorProduct extends Product {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int WIDTH = LANES.length(), BLOCK = 2 * WIDTH;

  @Override void add(Matrix c, Operand a, Operand b) {
    int n = c.cols(), depth = a.cols();
    double[] panel = scratch((depth + 4) * BLOCK);
    int tile = depth * BLOCK;                     // behind the panel: four rows for the last, narrow block of c
    for (int j = 0; j < n; j += BLOCK) {
      int width = Math.min(BLOCK, n - j);
      pack(panel, b, j, width);
      for (int i = 0; i < c.rows(); i += 4) {
        int height = Math.min(4, c.rows() - i);
        if (width == BLOCK && height == 4) {
          block(c.data(), i * n + j, n, a, i, panel);
        } else {
          copy(c.data(), i * n + j, n, panel, tile, BLOCK, height, width);
          if (height == 4) block(panel, tile, BLOCK, a, i, panel);
          else for (int r = 0; r < height; r++) row(panel, tile + r * BLOCK, a, i + r, panel);
          copy(panel, tile, BLOCK, c.data(), i * n + j, n, height, width);
        }
      }
    }
  }

  private static void pack(double[] panel, Operand b, int j, int width) {
    double[] data = b.data();
    int rowStride = b.rowStride(), colStride = b.colStride(), depth = b.rows();
    for (int p = 0; p < depth; p++) {
      int from = p * rowStride + j * colStride, to = p * BLOCK;
      for (int l = 0; l < width; l++) panel[to + l] = data[from + l * colStride];
      for (int l = width; l < BLOCK; l++) panel[to + l] = 0;
    }
  }

  private static void copy(double[] from, int at, int stride, double[] to, int toAt, int toStride, int height, int width) {
    for (int r = 0; r < height; r++) System.arraycopy(from, at + r * stride, to, toAt + r * toStride, width);
  }

  private static void block(double[] c, int at, int stride, Operand left, int i, double[] panel) {
    double[] a = left.data();
    int rowStride = left.rowStride(), step = left.colStride(), depth = left.cols();
    int a0 = i * rowStride, a1 = a0 + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride;
    int c1 = at + stride, c2 = c1 + stride, c3 = c2 + stride;
    DoubleVector s00 = load(c, at), s01 = load(c, at + WIDTH), s10 = load(c, c1), s11 = load(c, c1 + WIDTH);
    DoubleVector s20 = load(c, c2), s21 = load(c, c2 + WIDTH), s30 = load(c, c3), s31 = load(c, c3 + WIDTH);
    for (int p = 0, q = 0, o = 0; p < depth; p++, q += BLOCK, o += step) {
      DoubleVector b0 = load(panel, q), b1 = load(panel, q + WIDTH);
      DoubleVector x = all(a[a0 + o]);
      s00 = s00.add(b0.mul(x));
      s01 = s01.add(b1.mul(x));
      x = all(a[a1 + o]);
      s10 = s10.add(b0.mul(x));
      s11 = s11.add(b1.mul(x));
      x = all(a[a2 + o]);
      s20 = s20.add(b0.mul(x));
      s21 = s21.add(b1.mul(x));
      x = all(a[a3 + o]);
      s30 = s30.add(b0.mul(x));
      s31 = s31.add(b1.mul(x));
    }
    s00.intoArray(c, at);
    s01.intoArray(c, at + WIDTH);
    s10.intoArray(c, c1);
    s11.intoArray(c, c1 + WIDTH);
    s20.intoArray(c, c2);
    s21.intoArray(c, c2 + WIDTH);
    s30.intoArray(c, c3);
    s31.intoArray(c, c3 + WIDTH);
  }

  private static void row(double[] c, int at, Operand left, int i, double[] panel) {
    double[] a = left.data();
    int step = left.colStride(), depth = left.cols();
    DoubleVector s0 = load(c, at), s1 = load(c, at + WIDTH);
    for (int p = 0, o = i * left.rowStride(); p < depth; p++, o += step) {
      DoubleVector x = all(a[o]);
      s0 = s0.add(load(panel, p * BLOCK).mul(x));
      s1 = s1.add(load(panel, p * BLOCK + WIDTH).mul(x));
    }
    s0.intoArray(c, at);
    s1.intoArray(c, at + WIDTH);
  }

  private static DoubleVector load(double[] from, int at) {
    return DoubleVector.fromArray(LANES, from, at);
  }

  private static DoubleVector all(double x) {
    return DoubleVector.broadcast(LANES, x);
  }

  @Override public String toString() {
    return "vectors of " + WIDTH + " doubles";
  }
}
