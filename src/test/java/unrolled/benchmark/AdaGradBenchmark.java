package unrolled.benchmark;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.optim.AdaGrad;
import unrolled.optim.Optimizer;
import unrolled.optim.Schedule;
import unrolled.optim.Slots;
import unrolled.optim.Update;
import unrolled.param.Param;
import unrolled.param.Params;

/** The loop of AdaGrad, the whole step of an optimizer around it, and a plain triad a = b + s·c over arrays of the same size. */
@State(Scope.Thread)
public class AdaGradBenchmark {
  /** AdaGrad reads θ, g and G and writes θ and G; the triad reads b and c and writes a. */
  static final int ADAGRAD_BYTES = 40, TRIAD_BYTES = 24;

  @org.openjdk.jmh.annotations.Param({"1000", "10000000"})
  public int parameters;

  private Update update;
  private Optimizer optimizer;
  private double[] a, b, c;
  private long t;

  @Setup public void setUp() {
    Param p = new Param("theta", new Matrix(1, parameters));
    Rng rng = new Rng(1);
    for (int i = 0; i < parameters; i++) p.gradient().data()[i] = rng.nextDouble() - 0.5;
    update = new AdaGrad().on(p, new Slots(parameters));
    optimizer = new Optimizer(new Params(p), new AdaGrad(), Schedule.constant(0.1));
    a = new double[parameters];
    b = p.gradient().data().clone();
    c = p.gradient().data().clone();
  }

  @Benchmark public Update adagrad() {
    update.step(++t, 0.1, 0, parameters);
    return update;
  }

  @Benchmark public Optimizer optimizer() {
    optimizer.step();
    return optimizer;
  }

  @Benchmark public double[] triad() {
    for (int i = 0; i < parameters; i++) a[i] = b[i] + 0.5 * c[i];
    return a;
  }
}
