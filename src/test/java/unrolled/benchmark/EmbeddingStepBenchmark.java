package unrolled.benchmark;

import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.optim.AdaGrad;
import unrolled.optim.Optimizer;
import unrolled.optim.Schedule;
import unrolled.param.Param;
import unrolled.param.Params;
import unrolled.rnn.Bptt;
import unrolled.rnn.Embedding;
import unrolled.rnn.SimpleCell;

/**
 * A training step of an embedding and a simple cell without a read-out, 16 steps of 8 sequences, 16 units, AdaGrad: with a row
 * for each of 65 characters, and of 2526. Characters are drawn as in a text, the j-th with a probability in proportion to 1/j.
 */
@State(Scope.Thread)
public class EmbeddingStepBenchmark {
  private static final int STEPS = 16, BATCH = 8, UNITS = 16, BATCHES = 128;

  @org.openjdk.jmh.annotations.Param({"65", "2526"}) public int rows;

  private final int[][] batches = new int[BATCHES][STEPS * BATCH];
  private final Matrix x = new Matrix(STEPS * BATCH, UNITS), dh = new Matrix(STEPS * BATCH, UNITS).fill(0.01);
  private Embedding embedding;
  private Bptt bptt;
  private Params params;
  private Optimizer optimizer;
  private int next;

  @Setup public void setUp() {
    Rng rng = new Rng(3);
    embedding = Embedding.random("E", rows, UNITS, rng);
    bptt = new Bptt(STEPS, BATCH, new SimpleCell("", UNITS, UNITS, rng));
    params = new Params(Stream.concat(Stream.of(embedding.E()), bptt.params().all().stream()).toArray(Param[]::new));
    optimizer = new Optimizer(params, new AdaGrad(), Schedule.constant(0.1));
    for (int[] batch : batches) {
      for (int i = 0; i < batch.length; i++) batch[i] = (int) StrictMath.pow(rows, rng.nextDouble()) - 1;
    }
  }

  @Benchmark public double step_own() {
    int[] words = batches[next];
    next = (next + 1) % BATCHES;
    params.clearGradients();
    embedding.forward(words, x);
    bptt.forward(x);
    bptt.top().gradient().range(1, STEPS).copy(dh);
    bptt.backward();
    embedding.backward(words, bptt.inputGradient().all());
    optimizer.step();
    return bptt.top().at(STEPS).get(0, 0);
  }
}
