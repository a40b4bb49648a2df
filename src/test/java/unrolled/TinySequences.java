package unrolled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import unrolled.matrix.Rng;
import unrolled.nn.Dense;
import unrolled.nn.SoftmaxCrossEntropy;
import unrolled.optim.AdaGrad;
import unrolled.optim.Adam;
import unrolled.optim.ClipNorm;
import unrolled.optim.Optimizer;
import unrolled.optim.Rule;
import unrolled.optim.Schedule;
import unrolled.rnn.Bptt;
import unrolled.rnn.Cell;
import unrolled.rnn.Gru;
import unrolled.rnn.Lstm;
import unrolled.rnn.RecurrentNetwork;
import unrolled.rnn.SimpleCell;
import unrolled.rnn.Start;

/**
 * 200 steps of every cell, with AdaGrad and with Adam, on sequences to be repeated, and the fingerprints of what was learned.
 * Small, since vectors are interpreted, too, which takes its time; nine units are a vector and a remainder.
 */
final class TinySequences {
  private static final int STEPS = 4, BATCH = 2, WORDS = 5, UNITS = 9;

  private TinySequences() {}

  /** Prints the fingerprints. */
  public static void main(String[] arguments) {
    System.out.println(fingerprints());
  }

  static String fingerprints() {
    List<String> all = new ArrayList<>();
    for (Rule rule : List.of(new AdaGrad(), new Adam())) {
      for (int kind = 0; kind < 4; kind++) all.add(fingerprint(cell(kind, new Rng(2024)), rule));
    }
    return String.join(" ", all);
  }

  private static Cell cell(int kind, Rng rng) {
    return switch (kind) {
      case 0 -> new SimpleCell("", WORDS, UNITS, rng);
      case 1 -> new Lstm("", WORDS, UNITS, rng);
      case 2 -> Gru.resetBefore("", WORDS, UNITS, Start.glorotNormal(), Start.orthogonal(1), rng);
      default -> Gru.resetAfter("", WORDS, UNITS, Start.scaledNormal(1), Start.identity(1), rng);
    };
  }

  /** What was read two steps before is to be said again. */
  private static String fingerprint(Cell cell, Rule rule) {
    Rng rng = new Rng(7);
    RecurrentNetwork network = new RecurrentNetwork(new Bptt(STEPS, BATCH, 2, 3, cell), RecurrentNetwork.Read.EVERY_STEP,
        Dense.random("y", UNITS, WORDS, rng));
    Optimizer optimizer = new Optimizer(network.params(), rule, Schedule.constant(0.05), new ClipNorm(0.5));
    int[] x = new int[STEPS * BATCH], y = new int[x.length];
    for (int step = 0; step < 200; step++) {
      for (int i = 0; i < x.length; i++) {
        x[i] = rng.nextInt(WORDS);
        y[i] = i < 2 * BATCH ? 0 : x[i - 2 * BATCH];
      }
      network.bptt().lengths(STEPS, STEPS - 1);
      network.lossAndGradients(x, network.oneHot(counted(y)), SoftmaxCrossEntropy.MEAN);
      optimizer.step();
      network.bptt().carry();
    }
    return network.params().hash();
  }

  /** Without padding: the second sequence ends one step earlier. */
  private static int[] counted(int[] y) {
    return Arrays.copyOf(y, y.length - 1);
  }
}
