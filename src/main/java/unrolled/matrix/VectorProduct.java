package unrolled.matrix;

import static unrolled.matrix.VectorBlocks.WIDTH;

/**
 * The product in vectors: each lane holds one entry of c, so the width of the vectors decides how many entries are
 * computed at a time and nothing else. {@link VectorBlocks} stay in registers while p runs over a slice of the inner index, short
 * enough that what they read of b stays in the fastest cache; between slices the sums so far wait in c, where no bit is lost.
 *
 * <p>For blocks, columns of b are copied into a panel as wide as a block, padded with zeros: the same code then serves
 * transposes and remainders, and reads memory in order. Where c has few rows, copying would take longer than computing,
 * and a b that is no transpose is read where it stands.
 */
final class VectorProduct extends Product implements Team.Work {
  private static final int HEIGHT = WIDTH < 8 ? 4 : 6;              // vectors of eight doubles come with twice the registers
  /** So many multiplications are worth the way to other threads. */
  private static final long LARGE = 1 << 21;
  private static final int BLOCK = 2 * WIDTH, STRIP = 8 * WIDTH, SLICE = 256, FEW = 16, NARROW = 32, WIDE = 96;
  private static final int TILE = SLICE * BLOCK, COPY = TILE + HEIGHT * BLOCK;   // places in the scratch array, behind the panel

  private static final Team HELPERS = new Team(Math.max(1, Vectors.THREADS - 1));

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
    boolean large = Vectors.THREADS > 1 && (long) c.size() * a.cols() >= LARGE;
    if (!large || !HELPERS.multiply(this, c, a, b, parts(a.colStride == 1 ? c.cols() : c.rows()))) part(c, a, b, 0, c.rows(), 0, c.cols());
  }

  /** Two for each thread, unless they would become narrow; more if they would take so long that a cell is not stopped at once. */
  private static int parts(int side) {
    return Math.min(0xffff, Math.max(Math.min(2 * Vectors.THREADS, (side + NARROW - 1) / NARROW), side / WIDE));
  }

  /** Some columns of c, or some rows where those of a have to be copied: what is copied is copied once. */
  @Override public void part(Matrix c, Operand a, Operand b, int part, int parts) {
    boolean columns = a.colStride == 1;
    int side = columns ? c.cols() : c.rows(), unit = columns ? BLOCK : HEIGHT, units = (side + unit - 1) / unit;
    int from = units * part / parts * unit, to = Math.min(side, units * (part + 1) / parts * unit);
    if (columns) part(c, a, b, 0, c.rows(), from, to);
    else part(c, a, b, from, to, 0, c.cols());
  }

  /** The rows {@code top … bottom − 1} and the columns {@code left … right − 1} of c. */
  private static void part(Matrix c, Operand a, Operand b, int top, int bottom, int left, int right) {
    int depth = a.cols();
    boolean copyOfA = a.colStride != 1;
    double[] scratch = Scratch.array(COPY + (copyOfA ? (bottom - top) * Math.min(SLICE, depth) : 0));
    for (int p = 0; p < depth; p += SLICE) {
      int length = Math.min(SLICE, depth - p), rowOfA = copyOfA ? length : a.rowStride;
      if (copyOfA) copyRows(a, top, bottom, p, length, scratch);
      slice(c, copyOfA ? scratch : a.array, copyOfA ? COPY : a.at(top, p), rowOfA, b, p, length, top, bottom, left, right, scratch);
    }
  }

  private static void slice(Matrix c, double[] a, int first, int rowOfA, Operand b, int p, int length, int top, int bottom, int left,
      int right, double[] scratch) {
    int j = left, n = c.cols();
    if (bottom - top < 4 && b.colStride == 1) {
      for (; j <= right - STRIP / 2; j += j <= right - STRIP ? STRIP : STRIP / 2) {
        for (int i = top; i < bottom; i++) {
          int at = c.at(i, j), row = first + (i - top) * rowOfA, from = b.at(p, j);
          if (j <= right - STRIP) VectorBlocks.eightVectors(c.array, at, a, row, length, b.array, from, n);
          else VectorBlocks.fourVectors(c.array, at, a, row, length, b.array, from, n);
        }
      }
    }
    for (; j < right; j += BLOCK) panel(c, j, Math.min(BLOCK, right - j), a, first, rowOfA, b, p, length, top, bottom, scratch);
  }

  /** Columns j … of c, as many as width says; behind the panel, in the tile, stand blocks that are not whole. */
  private static void panel(Matrix c, int j, int width, double[] a, int first, int rowOfA, Operand b, int p, int length, int top,
      int bottom, double[] scratch) {
    int m = bottom - top, n = c.cols();
    boolean direct = m <= FEW && b.colStride == 1 && n >= BLOCK;
    int left = direct ? BLOCK - width : 0;                        // columns before j, computed again and left there
    int stride = direct ? n : BLOCK, from = direct ? b.at(p, j - left) : 0;
    double[] columns = direct ? b.array : scratch;
    if (!direct) pack(scratch, b, j, width, p, length);
    for (int i = 0; i < m; i += HEIGHT) {
      int height = Math.min(HEIGHT, m - i), above = height > 1 && m >= HEIGHT ? HEIGHT - height : 0;   // rows computed again, too
      int at = c.at(top + i - above, j), row = first + (i - above) * rowOfA;
      if (height == HEIGHT && width == BLOCK) {
        rows(height, c.array, at, n, a, row, rowOfA, length, columns, from, stride);
        continue;
      }
      int all = height + above;
      for (int r = 0; r < all; r++) System.arraycopy(c.array, at + r * n, scratch, TILE + left + r * BLOCK, width);
      rows(all, scratch, TILE, BLOCK, a, row, rowOfA, length, columns, from, stride);
      for (int r = above; r < all; r++) System.arraycopy(scratch, TILE + left + r * BLOCK, c.array, at + r * n, width);
    }
  }

  /** A block of this height, at most the greatest one. */
  private static void rows(int height, double[] c, int at, int rowOfC, double[] a, int row, int rowOfA, int depth, double[] b, int from,
      int stride) {
    int r = 0;
    if (height == 6) {
      VectorBlocks.six(c, at, rowOfC, a, row, rowOfA, depth, b, from, stride);
      return;
    }
    if (height >= 4) {
      VectorBlocks.four(c, at, rowOfC, a, row, rowOfA, depth, b, from, stride);
      r = 4;
    }
    for (; r < height; r++) VectorBlocks.row(c, at + r * rowOfC, a, row + r * rowOfA, depth, b, from, stride);
  }

  private static void pack(double[] panel, Operand b, int j, int width, int p0, int length) {
    double[] data = b.array;
    int rowStride = b.rowStride;
    if (b.colStride == 1 && width == BLOCK) {
      for (int p = 0, from = b.at(p0, j); p < length; p++, from += rowStride) {
        VectorBlocks.load(data, from).intoArray(panel, p * BLOCK);
        VectorBlocks.load(data, from + WIDTH).intoArray(panel, p * BLOCK + WIDTH);
      }
      return;
    }
    for (int l = 0; l < BLOCK; l++) {
      for (int p = 0, from = b.at(p0, j + l); p < length; p++, from += rowStride) {
        panel[p * BLOCK + l] = l < width ? data[from] : 0;
      }
    }
  }

  /** Eight rows at a time: rows whose lengths are powers of two would push one another out of the cache. */
  private static void copyRows(Operand a, int top, int bottom, int p0, int length, double[] to) {
    double[] data = a.array;
    for (int i = top; i < bottom; i += 8) {
      int end = Math.min(i + 8, bottom);
      for (int p = 0; p < length; p++) {
        int from = a.at(i, p0 + p), at = COPY + (i - top) * length + p;
        for (int r = i; r < end; r++, from++, at += length) to[at] = data[from];
      }
    }
  }

  @Override int lanes() {
    return WIDTH;
  }

  @Override public String toString() {
    return "vectors of " + WIDTH + " doubles";
  }
}
