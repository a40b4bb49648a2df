package unrolled.benchmark;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** {@link RecurrentStep} of every cell in three sizes: units, time steps, sequences in a batch. */
@State(Scope.Thread)
public class RecurrentStepBenchmark {
  @Param({"simple", "lstm", "gru"}) public String cell;

  @Param({"100x25x1", "128x32x16", "256x50x32"}) public String size;

  private RecurrentStep training;

  @Setup public void setUp() {
    training = new RecurrentStep(cell, size);
  }

  @Benchmark public double step() {
    return training.step();
  }
}
