package unrolled.matrix;

import static unrolled.matrix.Elementary.*;

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
  private static final int WIDTH = LANES.length(), PAIR = 2 * WIDTH;
  private static final Entrywise ONE_BY_ONE = new PlainEntrywise();

  @Override void exp(double[] x, int from, int to) {
    for (int i = from; i < to; i += PAIR) {
      i = expVectors(x, i, to);
      ONE_BY_ONE.exp(x, i, Math.min(i + PAIR, to));
    }
  }

  @Override void logistic(double[] x, int from, int to) {
    for (int i = from; i < to; i += PAIR) {
      i = logisticVectors(x, i, to);
      ONE_BY_ONE.logistic(x, i, Math.min(i + PAIR, to));
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

  /** Two vectors at a time, whose chains of operations the processor can overlap; one test serves both. */
  private static int expVectors(double[] x, int i, int to) {
    for (; i <= to - PAIR; i += PAIR) {
      DoubleVector v = DoubleVector.fromArray(LANES, x, i), w = DoubleVector.fromArray(LANES, x, i + WIDTH);
      if (!v.abs().add(w.abs()).compare(VectorOperators.LE, EXP_RANGE).allTrue()) return i;      // or a NaN
      DoubleVector rounded = v.mul(LOG2_E).add(ROUNDER), rounded2 = w.mul(LOG2_E).add(ROUNDER);
      DoubleVector k = rounded.sub(ROUNDER), k2 = rounded2.sub(ROUNDER);
      DoubleVector r = v.sub(k.mul(LN2_HIGH)).sub(k.mul(LN2_LOW)), r2 = w.sub(k2.mul(LN2_HIGH)).sub(k2.mul(LN2_LOW));
      DoubleVector z = r.mul(r), z2 = r2.mul(r2);
      DoubleVector even = z.mul(C8).add(C6).mul(z).add(C4).mul(z).add(C2).mul(z).add(C0);
      DoubleVector even2 = z2.mul(C8).add(C6).mul(z2).add(C4).mul(z2).add(C2).mul(z2).add(C0);
      DoubleVector odd = z.mul(C9).add(C7).mul(z).add(C5).mul(z).add(C3).mul(z).add(C1);
      DoubleVector odd2 = z2.mul(C9).add(C7).mul(z2).add(C5).mul(z2).add(C3).mul(z2).add(C1);
      DoubleVector p = z.mul(even.add(odd.mul(r))).add(r), p2 = z2.mul(even2.add(odd2.mul(r2))).add(r2);
      DoubleVector s = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
      DoubleVector s2 = rounded2.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
      s.mul(p).add(s).intoArray(x, i);
      s2.mul(p2).add(s2).intoArray(x, i + WIDTH);
    }
    return i;
  }

  /** With −r in the place of r: the same bits, and no operation for the sign of −x. */
  private static int logisticVectors(double[] x, int i, int to) {
    DoubleVector one = all(1);
    for (; i <= to - PAIR; i += PAIR) {
      DoubleVector v = DoubleVector.fromArray(LANES, x, i), w = DoubleVector.fromArray(LANES, x, i + WIDTH);
      if (!v.abs().add(w.abs()).compare(VectorOperators.LE, LOGISTIC_RANGE).allTrue()) return i;
      DoubleVector rounded = v.mul(-LOG2_E).add(ROUNDER), rounded2 = w.mul(-LOG2_E).add(ROUNDER);
      DoubleVector k = rounded.sub(ROUNDER), k2 = rounded2.sub(ROUNDER);
      DoubleVector r = v.add(k.mul(LN2_HIGH)).add(k.mul(LN2_LOW)), r2 = w.add(k2.mul(LN2_HIGH)).add(k2.mul(LN2_LOW));
      DoubleVector z = r.mul(r), z2 = r2.mul(r2);
      DoubleVector even = z.mul(C8).add(C6).mul(z).add(C4).mul(z).add(C2).mul(z).add(C0);
      DoubleVector even2 = z2.mul(C8).add(C6).mul(z2).add(C4).mul(z2).add(C2).mul(z2).add(C0);
      DoubleVector odd = z.mul(C9).add(C7).mul(z).add(C5).mul(z).add(C3).mul(z).add(C1);
      DoubleVector odd2 = z2.mul(C9).add(C7).mul(z2).add(C5).mul(z2).add(C3).mul(z2).add(C1);
      DoubleVector p = z.mul(even.sub(odd.mul(r))).sub(r), p2 = z2.mul(even2.sub(odd2.mul(r2))).sub(r2);
      DoubleVector s = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
      DoubleVector s2 = rounded2.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
      one.div(s.mul(p).add(s.add(1))).intoArray(x, i);
      one.div(s2.mul(p2).add(s2.add(1))).intoArray(x, i + WIDTH);
    }
    return i;
  }

  /** One division serves both ranges: the lanes of each get their own base, numerator and denominator. */
  private static int tanhVectors(double[] x, int i, int to) {
    DoubleVector one = all(1), minusTwo = all(-2);
    for (; i <= to - WIDTH; i += WIDTH) {
      DoubleVector v = DoubleVector.fromArray(LANES, x, i), a = v.abs();
      if (!a.compare(VectorOperators.LE, TANH_RANGE).allTrue()) return i;
      VectorMask<Double> small = a.compare(VectorOperators.LT, TANH_SMALL);
      DoubleVector y = a.mul(a), base = one.blend(a, small);
      DoubleVector above = minusTwo.blend(a.mul(y).mul(y.mul(P2).add(P1).mul(y).add(P0)), small);
      DoubleVector q = y.mul(Q3).add(Q2).mul(y).add(Q1).mul(y).add(1);
      DoubleVector rounded = a.add(a).mul(LOG2_E).add(ROUNDER), k = rounded.sub(ROUNDER);
      DoubleVector r = a.add(a).sub(k.mul(LN2_HIGH)).sub(k.mul(LN2_LOW)), z = r.mul(r);
      DoubleVector even = z.mul(C8).add(C6).mul(z).add(C4).mul(z).add(C2).mul(z).add(C0);
      DoubleVector odd = z.mul(C9).add(C7).mul(z).add(C5).mul(z).add(C3).mul(z).add(C1);
      DoubleVector p = z.mul(even.add(odd.mul(r))).add(r);
      DoubleVector s = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
      DoubleVector below = s.mul(p).add(s.add(1)).blend(q, small);
      LongVector sign = v.reinterpretAsLongs().and(Long.MIN_VALUE);
      base.add(above.div(below)).reinterpretAsLongs().or(sign).reinterpretAsDoubles().intoArray(x, i);
    }
    return i;
  }

  private static DoubleVector all(double x) {
    return DoubleVector.broadcast(LANES, x);
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
