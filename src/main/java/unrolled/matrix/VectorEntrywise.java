package unrolled.matrix;

import static unrolled.matrix.Elementary.*;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The functions of {@link Elementary} in lanes: the same operations in the same order, and so the same bits.
 *
 * <p>Each loop stops at a vector with an entry outside of the range in which its operations hold; that one goes through
 * {@link Elementary} entry by entry. The loops share their lines by repetition: a method that takes or returns a vector is
 * slow wherever the compiler does not inline it.
 */
final class VectorEntrywise extends Entrywise {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int WIDTH = LANES.length(), FOUR = 4 * WIDTH;
  private static final Entrywise ONE_BY_ONE = new PlainEntrywise();

  /**
   * The compiler of JDK 17 takes the kinds of operations that it sees for all there are. A product only adds and
   * multiplies; where that is all it sees, the functions stay ten times slower for good. So it is shown theirs before the first
   * product, and beside many more: on a busy machine it begins to look later.
   */
  static void showToTheCompiler() {
    double[] x = new double[WIDTH];
    Arrays.fill(x, 0.7);
    tanhVectors(x, 0, WIDTH);
    logVectors(x, 0, WIDTH);
  }

  @Override void exp(double[] x, int from, int to) {
    for (int i = from; i < to; i += FOUR) {
      i = expVectors(x, i, to);
      ONE_BY_ONE.exp(x, i, Math.min(i + FOUR, to));
    }
  }

  @Override void logistic(double[] x, int from, int to) {
    for (int i = from; i < to; i += FOUR) {
      i = logisticVectors(x, i, to);
      ONE_BY_ONE.logistic(x, i, Math.min(i + FOUR, to));
    }
  }

  @Override void tanh(double[] x, int from, int to) {
    for (int i = from; i < to; i += WIDTH) {
      i = tanhVectors(x, i, to);
      ONE_BY_ONE.tanh(x, i, Math.min(i + WIDTH, to));
    }
  }

  @Override void log(double[] x, int from, int to) {
    for (int i = from; i < to; i += WIDTH) {
      i = logVectors(x, i, to);
      ONE_BY_ONE.log(x, i, Math.min(i + WIDTH, to));
    }
  }

  @Override boolean within(double[] x, int from, int to, double limit) {
    int i = from;
    for (; i <= to - WIDTH; i += WIDTH) {
      if (!DoubleVector.fromArray(LANES, x, i).abs().compare(VectorOperators.LE, limit).allTrue()) return false;
    }
    return ONE_BY_ONE.within(x, i, to, limit);
  }

  /** Four vectors at a time, whose chains of operations the processor can overlap; a quick test serves them all. */
  private static int expVectors(double[] x, int i, int to) {
    for (; i <= to - FOUR; i += FOUR) {
      DoubleVector v = DoubleVector.fromArray(LANES, x, i);
      DoubleVector v2 = DoubleVector.fromArray(LANES, x, i + WIDTH);
      DoubleVector v3 = DoubleVector.fromArray(LANES, x, i + 2 * WIDTH);
      DoubleVector v4 = DoubleVector.fromArray(LANES, x, i + 3 * WIDTH);
      DoubleVector sum = v.abs().add(v2.abs()).add(v3.abs().add(v4.abs()));
      if (!sum.compare(VectorOperators.LE, EXP_RANGE).allTrue() && !ONE_BY_ONE.within(x, i, i + FOUR, EXP_RANGE)) return i;
      {
        DoubleVector rounded = v.mul(LOG2_E).add(ROUNDER), k = rounded.sub(ROUNDER);
        DoubleVector r = v.sub(k.mul(LN2_HIGH)).sub(k.mul(LN2_LOW)), z = r.mul(r), w = z.mul(z);
        DoubleVector even = z.add(A8).mul(w.add(B8)).add(D8).mul(C8), odd = z.add(A9).mul(w.add(B9)).add(D9).mul(C9);
        DoubleVector p = r.mul(C1).add(C0).mul(z).add(even.add(odd.mul(r)).mul(w)).add(r);
        DoubleVector s = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        s.mul(p).add(s).intoArray(x, i);
      }
      {
        DoubleVector rounded = v2.mul(LOG2_E).add(ROUNDER), k = rounded.sub(ROUNDER);
        DoubleVector r = v2.sub(k.mul(LN2_HIGH)).sub(k.mul(LN2_LOW)), z = r.mul(r), w = z.mul(z);
        DoubleVector even = z.add(A8).mul(w.add(B8)).add(D8).mul(C8), odd = z.add(A9).mul(w.add(B9)).add(D9).mul(C9);
        DoubleVector p = r.mul(C1).add(C0).mul(z).add(even.add(odd.mul(r)).mul(w)).add(r);
        DoubleVector s = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        s.mul(p).add(s).intoArray(x, i + WIDTH);
      }
      {
        DoubleVector rounded = v3.mul(LOG2_E).add(ROUNDER), k = rounded.sub(ROUNDER);
        DoubleVector r = v3.sub(k.mul(LN2_HIGH)).sub(k.mul(LN2_LOW)), z = r.mul(r), w = z.mul(z);
        DoubleVector even = z.add(A8).mul(w.add(B8)).add(D8).mul(C8), odd = z.add(A9).mul(w.add(B9)).add(D9).mul(C9);
        DoubleVector p = r.mul(C1).add(C0).mul(z).add(even.add(odd.mul(r)).mul(w)).add(r);
        DoubleVector s = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        s.mul(p).add(s).intoArray(x, i + 2 * WIDTH);
      }
      {
        DoubleVector rounded = v4.mul(LOG2_E).add(ROUNDER), k = rounded.sub(ROUNDER);
        DoubleVector r = v4.sub(k.mul(LN2_HIGH)).sub(k.mul(LN2_LOW)), z = r.mul(r), w = z.mul(z);
        DoubleVector even = z.add(A8).mul(w.add(B8)).add(D8).mul(C8), odd = z.add(A9).mul(w.add(B9)).add(D9).mul(C9);
        DoubleVector p = r.mul(C1).add(C0).mul(z).add(even.add(odd.mul(r)).mul(w)).add(r);
        DoubleVector s = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        s.mul(p).add(s).intoArray(x, i + 3 * WIDTH);
      }
    }
    return i;
  }

  /** With −r in the place of r: the same bits, and no operation for the sign of −x. */
  private static int logisticVectors(double[] x, int i, int to) {
    for (; i <= to - FOUR; i += FOUR) {
      DoubleVector v = DoubleVector.fromArray(LANES, x, i);
      DoubleVector v2 = DoubleVector.fromArray(LANES, x, i + WIDTH);
      DoubleVector v3 = DoubleVector.fromArray(LANES, x, i + 2 * WIDTH);
      DoubleVector v4 = DoubleVector.fromArray(LANES, x, i + 3 * WIDTH);
      DoubleVector sum = v.abs().add(v2.abs()).add(v3.abs().add(v4.abs()));
      if (!sum.compare(VectorOperators.LE, LOGISTIC_RANGE).allTrue() && !ONE_BY_ONE.within(x, i, i + FOUR, LOGISTIC_RANGE)) return i;
      {
        DoubleVector rounded = v.mul(LOG2_E).add(ROUNDER), k = rounded.sub(ROUNDER);
        DoubleVector r = k.mul(LN2_HIGH).sub(v).add(k.mul(LN2_LOW)), z = r.mul(r), w = z.mul(z);
        DoubleVector even = z.add(A8).mul(w.add(B8)).add(D8).mul(C8), odd = z.add(A9).mul(w.add(B9)).add(D9).mul(C9);
        DoubleVector p = r.mul(C1).add(C0).mul(z).add(even.add(odd.mul(r)).mul(w)).add(r);
        DoubleVector s = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        s.div(s.add(1).add(p)).intoArray(x, i);
      }
      {
        DoubleVector rounded = v2.mul(LOG2_E).add(ROUNDER), k = rounded.sub(ROUNDER);
        DoubleVector r = k.mul(LN2_HIGH).sub(v2).add(k.mul(LN2_LOW)), z = r.mul(r), w = z.mul(z);
        DoubleVector even = z.add(A8).mul(w.add(B8)).add(D8).mul(C8), odd = z.add(A9).mul(w.add(B9)).add(D9).mul(C9);
        DoubleVector p = r.mul(C1).add(C0).mul(z).add(even.add(odd.mul(r)).mul(w)).add(r);
        DoubleVector s = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        s.div(s.add(1).add(p)).intoArray(x, i + WIDTH);
      }
      {
        DoubleVector rounded = v3.mul(LOG2_E).add(ROUNDER), k = rounded.sub(ROUNDER);
        DoubleVector r = k.mul(LN2_HIGH).sub(v3).add(k.mul(LN2_LOW)), z = r.mul(r), w = z.mul(z);
        DoubleVector even = z.add(A8).mul(w.add(B8)).add(D8).mul(C8), odd = z.add(A9).mul(w.add(B9)).add(D9).mul(C9);
        DoubleVector p = r.mul(C1).add(C0).mul(z).add(even.add(odd.mul(r)).mul(w)).add(r);
        DoubleVector s = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        s.div(s.add(1).add(p)).intoArray(x, i + 2 * WIDTH);
      }
      {
        DoubleVector rounded = v4.mul(LOG2_E).add(ROUNDER), k = rounded.sub(ROUNDER);
        DoubleVector r = k.mul(LN2_HIGH).sub(v4).add(k.mul(LN2_LOW)), z = r.mul(r), w = z.mul(z);
        DoubleVector even = z.add(A8).mul(w.add(B8)).add(D8).mul(C8), odd = z.add(A9).mul(w.add(B9)).add(D9).mul(C9);
        DoubleVector p = r.mul(C1).add(C0).mul(z).add(even.add(odd.mul(r)).mul(w)).add(r);
        DoubleVector s = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        s.div(s.add(1).add(p)).intoArray(x, i + 3 * WIDTH);
      }
    }
    return i;
  }

  /** One division serves both ranges: the lanes of each get their own base, numerator and denominator. */
  private static int tanhVectors(double[] x, int i, int to) {
    for (; i <= to - WIDTH; i += WIDTH) {
      DoubleVector v = DoubleVector.fromArray(LANES, x, i), a = v.abs();
      if (!a.compare(VectorOperators.LE, TANH_RANGE).allTrue()) return i;
      VectorMask<Double> large = a.compare(VectorOperators.GE, TANH_SMALL);
      DoubleVector y = a.mul(a), base = a.blend(1, large);
      DoubleVector top = a.mul(y).mul(y.mul(P2).add(P1).mul(y).add(P0)), bottom = y.mul(Q3).add(Q2).mul(y).add(Q1).mul(y).add(1);
      DoubleVector rounded = a.mul(-2 * LOG2_E).add(ROUNDER), k = rounded.sub(ROUNDER);
      DoubleVector r = k.mul(LN2_HIGH).add(a.add(a)).add(k.mul(LN2_LOW)), z = r.mul(r), w = z.mul(z);
      DoubleVector even = z.add(A8).mul(w.add(B8)).add(D8).mul(C8), odd = z.add(A9).mul(w.add(B9)).add(D9).mul(C9);
      DoubleVector p = r.mul(C1).add(C0).mul(z).add(even.add(odd.mul(r)).mul(w)).add(r);
      DoubleVector s = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
      DoubleVector above = top.blend(s.mul(-2), large), below = bottom.blend(s.add(1).add(p), large);
      LongVector sign = v.reinterpretAsLongs().and(Long.MIN_VALUE);
      base.add(above.div(below)).reinterpretAsLongs().or(sign).reinterpretAsDoubles().intoArray(x, i);
    }
    return i;
  }

  private static int logVectors(double[] x, int i, int to) {
    for (; i <= to - WIDTH; i += WIDTH) {
      DoubleVector v = DoubleVector.fromArray(LANES, x, i);
      VectorMask<Double> normal = v.compare(VectorOperators.GE, Double.MIN_NORMAL);
      if (!normal.and(v.compare(VectorOperators.LE, Double.MAX_VALUE)).allTrue()) return i;
      LongVector bits = v.reinterpretAsLongs(), t = bits.add(ONE - ROOT_HALF);
      DoubleVector f = bits.sub(t.and(EXPONENT)).add(ONE).reinterpretAsDoubles().sub(1);
      DoubleVector e = t.lanewise(VectorOperators.LSHR, 52).or(TWO_TO_52).reinterpretAsDoubles().sub(0x1p52 + 1023);
      DoubleVector s = f.div(f.add(2)), z = s.mul(s), half = f.mul(0.5).mul(f);
      DoubleVector tail = z.mul(L6).add(L5).mul(z).add(L4).mul(z).add(L3).mul(z).add(L2).mul(z).add(L1).mul(z).add(L0).mul(z);
      e.mul(LN2_HIGH).sub(half.sub(s.mul(half.add(tail)).add(e.mul(LN2_LOW))).sub(f)).intoArray(x, i);
    }
    return i;
  }
}
