package unrolled.benchmark;

import java.util.function.DoubleUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import unrolled.matrix.AfterProducts;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;

/**
 * exp, tanh, the logistic function and log on 4096 values in place, which are put there anew outside of the time measured;
 * each benchmark has only its own values in the cache.
 */
public class ElementaryBenchmark {
  static final int VALUES = 4096;

  @State(Scope.Thread) public static class AroundZero {
    final Matrix x = uniform(-4, 4), y = new Matrix(1, VALUES);

    @Setup(Level.Invocation) public void fill() {
      y.copy(x);
    }
  }

  @State(Scope.Thread) public static class Positive {
    final Matrix x = uniform(1e-3, 4), y = new Matrix(1, VALUES);

    @Setup(Level.Invocation) public void fill() {
      y.copy(x);
    }
  }

  /** The same in a process that multiplied first. */
  @State(Scope.Thread) public static class AroundZeroLater extends AroundZero {
    @Setup public void multiply() {
      AfterProducts.multiply();
    }
  }

  /** The same in a process that multiplied first. */
  @State(Scope.Thread) public static class PositiveLater extends Positive {
    @Setup public void multiply() {
      AfterProducts.multiply();
    }
  }

  @Benchmark public Matrix exp_own(AroundZero values) {
    return values.y.exp();
  }

  @Benchmark public Matrix tanh_own(AroundZero values) {
    return values.y.tanh();
  }

  @Benchmark public Matrix logistic_own(AroundZero values) {
    return values.y.logistic();
  }

  @Benchmark public Matrix log_own(Positive values) {
    return values.y.log();
  }

  @Benchmark public Matrix exp_afterProducts(AroundZeroLater values) {
    return values.y.exp();
  }

  @Benchmark public Matrix tanh_afterProducts(AroundZeroLater values) {
    return values.y.tanh();
  }

  @Benchmark public Matrix logistic_afterProducts(AroundZeroLater values) {
    return values.y.logistic();
  }

  @Benchmark public Matrix log_afterProducts(PositiveLater values) {
    return values.y.log();
  }

  @Benchmark public Matrix exp_Math(AroundZero values) {
    return each(values.y, Math::exp);
  }

  @Benchmark public Matrix tanh_Math(AroundZero values) {
    return each(values.y, Math::tanh);
  }

  @Benchmark public Matrix logistic_Math(AroundZero values) {
    return each(values.y, v -> 1 / (1 + Math.exp(-v)));
  }

  @Benchmark public Matrix log_Math(Positive values) {
    return each(values.y, Math::log);
  }

  @Benchmark public Matrix exp_StrictMath(AroundZero values) {
    return each(values.y, StrictMath::exp);
  }

  @Benchmark public Matrix tanh_StrictMath(AroundZero values) {
    return each(values.y, StrictMath::tanh);
  }

  @Benchmark public Matrix logistic_StrictMath(AroundZero values) {
    return each(values.y, v -> 1 / (1 + StrictMath.exp(-v)));
  }

  @Benchmark public Matrix log_StrictMath(Positive values) {
    return each(values.y, StrictMath::log);
  }

  private static Matrix uniform(double from, double to) {
    Rng rng = new Rng(1);
    Matrix m = new Matrix(1, VALUES);
    for (int i = 0; i < VALUES; i++) m.data()[i] = from + (to - from) * rng.nextDouble();
    return m;
  }

  private static Matrix each(Matrix m, DoubleUnaryOperator f) {
    double[] data = m.data();
    for (int i = 0; i < VALUES; i++) data[i] = f.applyAsDouble(data[i]);
    return m;
  }
}
