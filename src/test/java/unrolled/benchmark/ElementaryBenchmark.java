package unrolled.benchmark;

import java.util.function.DoubleUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;

/** exp, tanh, the logistic function and log on 4096 values: ours (the time to copy them is in it), Math and StrictMath. */
@State(Scope.Thread)
public class ElementaryBenchmark {
  static final int VALUES = 4096;

  private final Matrix x = new Matrix(1, VALUES), positive = new Matrix(1, VALUES), y = new Matrix(1, VALUES);

  @Setup public void setUp() {
    Rng rng = new Rng(1);
    for (int i = 0; i < VALUES; i++) {
      x.data()[i] = 8 * rng.nextDouble() - 4;
      positive.data()[i] = 4 * rng.nextDouble() + 1e-3;
    }
  }

  @Benchmark public Matrix exp_own() {
    return y.copy(x).exp();
  }

  @Benchmark public Matrix tanh_own() {
    return y.copy(x).tanh();
  }

  @Benchmark public Matrix logistic_own() {
    return y.copy(x).logistic();
  }

  @Benchmark public Matrix log_own() {
    return y.copy(positive).log();
  }

  @Benchmark public Matrix exp_Math() {
    return each(x, Math::exp);
  }

  @Benchmark public Matrix tanh_Math() {
    return each(x, Math::tanh);
  }

  @Benchmark public Matrix logistic_Math() {
    return each(x, v -> 1 / (1 + Math.exp(-v)));
  }

  @Benchmark public Matrix log_Math() {
    return each(positive, Math::log);
  }

  @Benchmark public Matrix exp_StrictMath() {
    return each(x, StrictMath::exp);
  }

  @Benchmark public Matrix tanh_StrictMath() {
    return each(x, StrictMath::tanh);
  }

  @Benchmark public Matrix logistic_StrictMath() {
    return each(x, v -> 1 / (1 + StrictMath.exp(-v)));
  }

  @Benchmark public Matrix log_StrictMath() {
    return each(positive, StrictMath::log);
  }

  private Matrix each(Matrix from, DoubleUnaryOperator f) {
    double[] in = from.data(), out = y.data();
    for (int i = 0; i < VALUES; i++) out[i] = f.applyAsDouble(in[i]);
    return y;
  }
}
