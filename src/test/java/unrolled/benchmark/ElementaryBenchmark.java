package unrolled.benchmark;

import java.util.function.DoubleUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;

/** exp, tanh, the logistic function and log on 4096 values in place, which are put there anew outside of the time measured. */
@State(Scope.Thread)
public class ElementaryBenchmark {
  static final int VALUES = 4096;

  private final Matrix x = new Matrix(1, VALUES), positive = new Matrix(1, VALUES), y = new Matrix(1, VALUES), z = new Matrix(1, VALUES);

  @Setup public void setUp() {
    Rng rng = new Rng(1);
    for (int i = 0; i < VALUES; i++) {
      x.data()[i] = 8 * rng.nextDouble() - 4;
      positive.data()[i] = 4 * rng.nextDouble() + 1e-3;
    }
  }

  @Setup(Level.Invocation) public void fill() {
    y.copy(x);
    z.copy(positive);
  }

  @Benchmark public Matrix exp_own() {
    return y.exp();
  }

  @Benchmark public Matrix tanh_own() {
    return y.tanh();
  }

  @Benchmark public Matrix logistic_own() {
    return y.logistic();
  }

  @Benchmark public Matrix log_own() {
    return z.log();
  }

  @Benchmark public Matrix exp_Math() {
    return each(y, Math::exp);
  }

  @Benchmark public Matrix tanh_Math() {
    return each(y, Math::tanh);
  }

  @Benchmark public Matrix logistic_Math() {
    return each(y, v -> 1 / (1 + Math.exp(-v)));
  }

  @Benchmark public Matrix log_Math() {
    return each(z, Math::log);
  }

  @Benchmark public Matrix exp_StrictMath() {
    return each(y, StrictMath::exp);
  }

  @Benchmark public Matrix tanh_StrictMath() {
    return each(y, StrictMath::tanh);
  }

  @Benchmark public Matrix logistic_StrictMath() {
    return each(y, v -> 1 / (1 + StrictMath.exp(-v)));
  }

  @Benchmark public Matrix log_StrictMath() {
    return each(z, StrictMath::log);
  }

  private static Matrix each(Matrix m, DoubleUnaryOperator f) {
    double[] data = m.data();
    for (int i = 0; i < VALUES; i++) data[i] = f.applyAsDouble(data[i]);
    return m;
  }
}
