package unrolled.benchmark;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import unrolled.matrix.Rng;
import unrolled.nn.Dense;
import unrolled.nn.SoftmaxCrossEntropy;
import unrolled.optim.AdaGrad;
import unrolled.optim.ClipNorm;
import unrolled.optim.Optimizer;
import unrolled.optim.Schedule;
import unrolled.rnn.Bptt;
import unrolled.rnn.Cell;
import unrolled.rnn.Gru;
import unrolled.rnn.Lstm;
import unrolled.rnn.RecurrentNetwork;
import unrolled.rnn.SimpleCell;
import unrolled.rnn.Start;

/** A whole training step of a language model on characters: 64 of them, 100 units, 25 steps of one sequence, clipping, AdaGrad. */
@State(Scope.Thread)
public class RecurrentStepBenchmark {
  private static final int WORDS = 64, UNITS = 100, STEPS = 25;

  @Param({"simple", "lstm", "gru"}) public String cell;

  private final int[] x = new int[STEPS], y = new int[STEPS];
  private RecurrentNetwork network;
  private Optimizer optimizer;

  @Setup public void setUp() {
    Rng rng = new Rng(3);
    network = new RecurrentNetwork(new Bptt(STEPS, 1, cell(rng)), RecurrentNetwork.Read.EVERY_STEP, Dense.random("y", UNITS, WORDS, rng));
    optimizer = new Optimizer(network.params(), new AdaGrad(), Schedule.constant(0.1), new ClipNorm(5));
    for (int t = 0; t < STEPS; t++) {
      x[t] = rng.nextInt(WORDS);
      y[t] = rng.nextInt(WORDS);
    }
  }

  private Cell cell(Rng rng) {
    return switch (cell) {
      case "simple" -> new SimpleCell("", WORDS, UNITS, rng);
      case "lstm" -> new Lstm("", WORDS, UNITS, rng);
      default -> Gru.resetBefore("", WORDS, UNITS, Start.glorotUniform(), Start.orthogonal(1), rng);
    };
  }

  @Benchmark public double step_own() {
    double loss = network.lossAndGradients(x, network.oneHot(y), SoftmaxCrossEntropy.MEAN);
    optimizer.step();
    network.bptt().carry();
    return loss;
  }
}
