package unrolled.benchmark;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a loop of vector multiplies and adds reaches that touches registers alone: twelve sums, as in a block of the product. */
@State(Scope.Thread)
public class RegisterBenchmark {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int LOOPS = 100_000;

  public double start = 0.75, factor = 1 - 1e-9;

  @Benchmark public double registers() {
    DoubleVector x = DoubleVector.broadcast(LANES, start), y = x.mul(factor), f = DoubleVector.broadcast(LANES, factor);
    DoubleVector s0 = x, s1 = y, s2 = x.mul(2), s3 = y.mul(2), s4 = x.mul(3), s5 = y.mul(3), s6 = x.mul(4), s7 = y.mul(4);
    DoubleVector s8 = x.mul(5), s9 = y.mul(5), s10 = x.mul(6), s11 = y.mul(6);
    for (int i = 0; i < LOOPS; i++) {
      s0 = s0.mul(f).add(x);
      s1 = s1.mul(f).add(y);
      s2 = s2.mul(f).add(x);
      s3 = s3.mul(f).add(y);
      s4 = s4.mul(f).add(x);
      s5 = s5.mul(f).add(y);
      s6 = s6.mul(f).add(x);
      s7 = s7.mul(f).add(y);
      s8 = s8.mul(f).add(x);
      s9 = s9.mul(f).add(y);
      s10 = s10.mul(f).add(x);
      s11 = s11.mul(f).add(y);
    }
    return s0.add(s1).add(s2.add(s3)).add(s4.add(s5).add(s6.add(s7))).add(s8.add(s9).add(s10.add(s11))).lane(0);
  }

  /** Floating-point operations of one call. */
  static double operations() {
    return 24.0 * LOOPS * LANES.length();
  }
}
