package unrolled.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What {@link VectorProduct} keeps in registers while p runs: entries of c, each of which gets its terms in ascending p. A block
 * that is too small waits for its own additions; one that is too large does not fit into the registers.
 */
final class VectorBlocks {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  static final int WIDTH = LANES.length();

  private VectorBlocks() {}

  /** Six rows by two vectors, for 32 registers. */
  static void six(double[] c, int at, int rowOfC, double[] a, int a0, int rowOfA, int depth, double[] b, int from, int stride) {
    int a1 = a0 + rowOfA, a2 = a1 + rowOfA, a3 = a2 + rowOfA, a4 = a3 + rowOfA, a5 = a4 + rowOfA;
    int c1 = at + rowOfC, c2 = c1 + rowOfC, c3 = c2 + rowOfC, c4 = c3 + rowOfC, c5 = c4 + rowOfC;
    DoubleVector s00 = load(c, at), s01 = load(c, at + WIDTH), s10 = load(c, c1), s11 = load(c, c1 + WIDTH);
    DoubleVector s20 = load(c, c2), s21 = load(c, c2 + WIDTH), s30 = load(c, c3), s31 = load(c, c3 + WIDTH);
    DoubleVector s40 = load(c, c4), s41 = load(c, c4 + WIDTH), s50 = load(c, c5), s51 = load(c, c5 + WIDTH);
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
      x = all(a[a4 + p]);
      s40 = s40.add(b0.mul(x));
      s41 = s41.add(b1.mul(x));
      x = all(a[a5 + p]);
      s50 = s50.add(b0.mul(x));
      s51 = s51.add(b1.mul(x));
    }
    s00.intoArray(c, at);
    s01.intoArray(c, at + WIDTH);
    s10.intoArray(c, c1);
    s11.intoArray(c, c1 + WIDTH);
    s20.intoArray(c, c2);
    s21.intoArray(c, c2 + WIDTH);
    s30.intoArray(c, c3);
    s31.intoArray(c, c3 + WIDTH);
    s40.intoArray(c, c4);
    s41.intoArray(c, c4 + WIDTH);
    s50.intoArray(c, c5);
    s51.intoArray(c, c5 + WIDTH);
  }

  /** Four rows by two vectors. */
  static void four(double[] c, int at, int rowOfC, double[] a, int a0, int rowOfA, int depth, double[] b, int from, int stride) {
    int a1 = a0 + rowOfA, a2 = a1 + rowOfA, a3 = a2 + rowOfA;
    int c1 = at + rowOfC, c2 = c1 + rowOfC, c3 = c2 + rowOfC;
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

  /** One row by two vectors. */
  static void row(double[] c, int at, double[] a, int a0, int depth, double[] b, int from, int stride) {
    DoubleVector s0 = load(c, at), s1 = load(c, at + WIDTH);
    for (int p = 0, q = from; p < depth; p++, q += stride) {
      DoubleVector x = all(a[a0 + p]);
      s0 = s0.add(load(b, q).mul(x));
      s1 = s1.add(load(b, q + WIDTH).mul(x));
    }
    s0.intoArray(c, at);
    s1.intoArray(c, at + WIDTH);
  }

  /** One row by eight vectors. */
  static void eightVectors(double[] c, int at, double[] a, int a0, int depth, double[] b, int from, int stride) {
    DoubleVector s0 = load(c, at), s1 = load(c, at + WIDTH);
    DoubleVector s2 = load(c, at + 2 * WIDTH), s3 = load(c, at + 3 * WIDTH);
    DoubleVector s4 = load(c, at + 4 * WIDTH), s5 = load(c, at + 5 * WIDTH);
    DoubleVector s6 = load(c, at + 6 * WIDTH), s7 = load(c, at + 7 * WIDTH);
    for (int p = 0, q = from; p < depth; p++, q += stride) {
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

  /** One row by four vectors. */
  static void fourVectors(double[] c, int at, double[] a, int a0, int depth, double[] b, int from, int stride) {
    DoubleVector s0 = load(c, at), s1 = load(c, at + WIDTH);
    DoubleVector s2 = load(c, at + 2 * WIDTH), s3 = load(c, at + 3 * WIDTH);
    for (int p = 0, q = from; p < depth; p++, q += stride) {
      DoubleVector x = all(a[a0 + p]);
      s0 = s0.add(load(b, q).mul(x));
      s1 = s1.add(load(b, q + WIDTH).mul(x));
      s2 = s2.add(load(b, q + 2 * WIDTH).mul(x));
      s3 = s3.add(load(b, q + 3 * WIDTH).mul(x));
    }
    s0.intoArray(c, at);
    s1.intoArray(c, at + WIDTH);
    s2.intoArray(c, at + 2 * WIDTH);
    s3.intoArray(c, at + 3 * WIDTH);
  }

  static DoubleVector load(double[] from, int at) {
    return DoubleVector.fromArray(LANES, from, at);
  }

  private static DoubleVector all(double x) {
    return DoubleVector.broadcast(LANES, x);
  }
}
