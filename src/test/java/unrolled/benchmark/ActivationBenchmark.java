package unrolled.benchmark;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.nn.Activation;

/** The way back through all activations in turn, as where one process trains several networks, and three plain loops. */
@State(Scope.Thread)
public class ActivationBenchmark {
  /** How many derivatives one call computes. */
  static final int VALUES = 3 * 64 * 64;

  private static final Activation[] ALL = Activation.values();

  private final Matrix h = new Matrix(64, 64), ones = new Matrix(64, 64).fill(1), dh = new Matrix(64, 64);

  @Setup public void setUp() {
    Rng rng = new Rng(1);
    for (int i = 0; i < 64 * 64; i++) h.data()[i] = rng.nextDouble();
  }

  @Benchmark public Matrix backward() {
    for (Activation activation : ALL) activation.backward(h, dh.copy(ones));
    return dh;
  }

  @Benchmark public Matrix loops() {
    double[] f = h.data(), d = dh.copy(ones).data();
    for (int i = 0; i < d.length; i++) d[i] *= f[i] > 0 ? 1 : 0;
    dh.copy(ones);
    for (int i = 0; i < d.length; i++) d[i] *= 1 - f[i] * f[i];
    dh.copy(ones);
    for (int i = 0; i < d.length; i++) d[i] *= f[i] * (1 - f[i]);
    return dh;
  }
}
