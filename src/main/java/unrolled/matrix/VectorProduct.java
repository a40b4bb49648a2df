package unrolled.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product in vectors: each lane holds one entry of c, so the width of the vectors decides how many entries are
 * computed at a time and nothing else. Blocks of four rows by two vectors stay in registers while p runs; where c has
 * fewer rows, one row by eight vectors.
 *
 * <p>For blocks, columns of b are copied into a panel as wide as a block, padded with zeros: the same code then serves
 * transposes and remainders, and reads memory in order. Where c has few rows, copying would take longer than computing,
 * and a b that is no transpose is read where it stands.
 */
final class VectorProduct extends Product {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int WIDTH = LANES.length(), BLOCK = 2 * WIDTH, STRIP = 8 * WIDTH, FEW = 16;

  /** How many products are still to come while the compiler may be forming its opinion of vectors. */
  private static int young = 2000;

  static {
    for (int round = 0; round < 20; round++) VectorEntrywise.showToTheCompiler();
  }

  @Override void add(Matrix c, Operand a, Operand b) {
    if (young > 0) {
      young--;
      VectorEntrywise.showToTheCompiler();
    }
    int m = c.rows(), n = c.cols(), depth = a.cols(), panelLength = depth * BLOCK, tileLength = 4 * BLOCK;
    boolean copyOfA = a.colStride != 1, strips = m < 4 && b.colStride == 1;
    double[] scratch = Scratch.array(panelLength + tileLength + (copyOfA ? m * depth : 0));
    double[] left = copyOfA ? scratch : a.array;
    int first = copyOfA ? panelLength + tileLength : a.offset;
    if (copyOfA) copyRows(a, scratch, first);
    int j = 0;
    if (strips) for (; j <= n - STRIP; j += STRIP) strip(c, left, first, depth, b.array, b.offset, j);
    for (; j < n; j += BLOCK) panel(c, j, left, first, depth, b, scratch, panelLength);
  }

  /** Columns j … of c, as wide as a block; behind the panel, in the tile, stand blocks that are not whole. */
  private static void panel(Matrix c, int j, double[] a, int first, int depth, Operand b, double[] panel, int tile) {
    int m = c.rows(), n = c.cols(), width = Math.min(BLOCK, n - j);
    boolean direct = m <= FEW && b.colStride == 1 && n >= BLOCK;
    int left = direct ? BLOCK - width : 0;                        // columns before j, computed again and left there
    int stride = direct ? n : BLOCK, from = direct ? b.at(0, j - left) : 0;
    double[] columns = direct ? b.array : panel;
    if (!direct) pack(panel, b, j, width);
    for (int i = 0; i < m; i += 4) {
      int height = Math.min(4, m - i), at = c.at(i, j), row = first + i * depth, inTile = tile + left;
      if (height == 4 && width == BLOCK) {
        block(c.array, at, n, a, row, depth, columns, from, stride);
        continue;
      }
      for (int r = 0; r < height; r++) System.arraycopy(c.array, at + r * n, panel, inTile + r * BLOCK, width);
      if (height == 4) block(panel, tile, BLOCK, a, row, depth, columns, from, stride);
      else for (int r = 0; r < height; r++) row(panel, tile + r * BLOCK, a, row + r * depth, depth, columns, from, stride);
      for (int r = 0; r < height; r++) System.arraycopy(panel, inTile + r * BLOCK, c.array, at + r * n, width);
    }
  }

  private static void pack(double[] panel, Operand b, int j, int width) {
    double[] data = b.array;
    int rowStride = b.rowStride, depth = b.rows();
    if (b.colStride == 1 && width == BLOCK) {
      for (int p = 0, from = b.at(0, j); p < depth; p++, from += rowStride) {
        load(data, from).intoArray(panel, p * BLOCK);
        load(data, from + WIDTH).intoArray(panel, p * BLOCK + WIDTH);
      }
      return;
    }
    for (int l = 0; l < BLOCK; l++) {
      for (int p = 0, from = b.at(0, j + l); p < depth; p++, from += rowStride) {
        panel[p * BLOCK + l] = l < width ? data[from] : 0;
      }
    }
  }

  private static void copyRows(Operand a, double[] to, int first) {
    int depth = a.cols();
    for (int p = 0; p < depth; p++) {
      for (int i = 0; i < a.rows(); i++) to[first + i * depth + p] = a.array[a.at(i, p)];
    }
  }

  private static void block(double[] c, int at, int rowOfC, double[] a, int a0, int depth, double[] b, int from, int stride) {
    int a1 = a0 + depth, a2 = a1 + depth, a3 = a2 + depth, c1 = at + rowOfC, c2 = c1 + rowOfC, c3 = c2 + rowOfC;
    DoubleVector s00 = load(c, at), s01 = load(c, at + WIDTH), s10 = load(c, c1), s11 = load(c, c1 + WIDTH);
    DoubleVector s20 = load(c, c2), s21 = load(c, c2 + WIDTH), s30 = load(c, c3), s31 = load(c, c3 + WIDTH);
    for (int p = 0, q = from; p < depth; p++, q += stride) {
      DoubleVector b0 = load(b, q), b1 = load(b, q + WIDTH);
      DoubleVector x = all(a[a0 + p]);
      s00 = s00.add(b0.mul(x));
      s01 = s01.add(b1.mul(x));
      x = all(a[a1 + p]);
      s10 = s10.add(b0.mul(x));
      s11 = s11.add(b1.mul(x));
      x = all(a[a2 + p]);
      s20 = s20.add(b0.mul(x));
      s21 = s21.add(b1.mul(x));
      x = all(a[a3 + p]);
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

  private static void row(double[] c, int at, double[] a, int a0, int depth, double[] b, int from, int stride) {
    DoubleVector s0 = load(c, at), s1 = load(c, at + WIDTH);
    for (int p = 0, q = from; p < depth; p++, q += stride) {
      DoubleVector x = all(a[a0 + p]);
      s0 = s0.add(load(b, q).mul(x));
      s1 = s1.add(load(b, q + WIDTH).mul(x));
    }
    s0.intoArray(c, at);
    s1.intoArray(c, at + WIDTH);
  }

  /** Columns j … of each row of c, straight from b. */
  private static void strip(Matrix m, double[] a, int first, int depth, double[] b, int b0, int j) {
    double[] c = m.array;
    int n = m.cols();
    for (int i = 0; i < m.rows(); i++) {
      int at = m.at(i, j), a0 = first + i * depth;
      DoubleVector s0 = load(c, at), s1 = load(c, at + WIDTH), s2 = load(c, at + 2 * WIDTH), s3 = load(c, at + 3 * WIDTH);
      DoubleVector s4 = load(c, at + 4 * WIDTH), s5 = load(c, at + 5 * WIDTH);
      DoubleVector s6 = load(c, at + 6 * WIDTH), s7 = load(c, at + 7 * WIDTH);
      for (int p = 0, q = b0 + j; p < depth; p++, q += n) {
        DoubleVector x = all(a[a0 + p]);
        s0 = s0.add(load(b, q).mul(x));
        s1 = s1.add(load(b, q + WIDTH).mul(x));
        s2 = s2.add(load(b, q + 2 * WIDTH).mul(x));
        s3 = s3.add(load(b, q + 3 * WIDTH).mul(x));
        s4 = s4.add(load(b, q + 4 * WIDTH).mul(x));
        s5 = s5.add(load(b, q + 5 * WIDTH).mul(x));
        s6 = s6.add(load(b, q + 6 * WIDTH).mul(x));
        s7 = s7.add(load(b, q + 7 * WIDTH).mul(x));
      }
      s0.intoArray(c, at);
      s1.intoArray(c, at + WIDTH);
      s2.intoArray(c, at + 2 * WIDTH);
      s3.intoArray(c, at + 3 * WIDTH);
      s4.intoArray(c, at + 4 * WIDTH);
      s5.intoArray(c, at + 5 * WIDTH);
      s6.intoArray(c, at + 6 * WIDTH);
      s7.intoArray(c, at + 7 * WIDTH);
    }
  }

  private static DoubleVector load(double[] from, int at) {
    return DoubleVector.fromArray(LANES, from, at);
  }

  private static DoubleVector all(double x) {
    return DoubleVector.broadcast(LANES, x);
  }

  @Override int lanes() {
    return WIDTH;
  }

  @Override public String toString() {
    return "vectors of " + WIDTH + " doubles";
  }
}
