package unrolled.benchmark;

import unrolled.matrix.Rng;
import unrolled.nn.Dense;
import unrolled.nn.SoftmaxCrossEntropy;
import unrolled.optim.AdaGrad;
import unrolled.optim.ClipNorm;
import unrolled.optim.Optimizer;
import unrolled.optim.Schedule;
import unrolled.param.Param;
import unrolled.param.Params;
import unrolled.rnn.Bptt;
import unrolled.rnn.Cell;
import unrolled.rnn.Gru;
import unrolled.rnn.Lstm;
import unrolled.rnn.RecurrentNetwork;
import unrolled.rnn.SimpleCell;
import unrolled.rnn.Start;

/**
 * A whole training step of a language model on 64 characters, read out at every time step: forward, BPTT, clipping, AdaGrad,
 * states carried on. Ten batches of random characters come in turn.
 */
final class RecurrentStep {
  private static final int WORDS = 64, BATCHES = 10;

  private final int[][] x = new int[BATCHES][], y = new int[BATCHES][];
  private final RecurrentNetwork network;
  private final Optimizer optimizer;
  private int next;

  /** Of a cell, simple, lstm or gru, and of a size H×T×B such as 100x25x1. */
  RecurrentStep(String cell, String size) {
    String[] parts = size.split("x");
    int units = Integer.parseInt(parts[0]), steps = Integer.parseInt(parts[1]), batch = Integer.parseInt(parts[2]);
    Rng rng = new Rng(3);
    network = new RecurrentNetwork(new Bptt(steps, batch, cell(cell, units, rng)), RecurrentNetwork.Read.EVERY_STEP,
        Dense.random("y", units, WORDS, rng));
    optimizer = new Optimizer(network.params(), new AdaGrad(), Schedule.constant(0.01), new ClipNorm(5));
    for (int k = 0; k < BATCHES; k++) {
      x[k] = words(steps * batch, rng);
      y[k] = words(steps * batch, rng);
    }
  }

  private static Cell cell(String cell, int units, Rng rng) {
    return switch (cell) {
      case "simple" -> new SimpleCell("", WORDS, units, rng);
      case "lstm" -> new Lstm("", WORDS, units, rng);
      default -> Gru.resetAfter("", WORDS, units, Start.glorotUniform(), Start.orthogonal(1), rng);   // PyTorch's variant
    };
  }

  private static int[] words(int count, Rng rng) {
    int[] words = new int[count];
    for (int i = 0; i < count; i++) words[i] = rng.nextInt(WORDS);
    return words;
  }

  /** The next step; returns the loss. */
  double step() {
    double loss = network.lossAndGradients(x[next], network.oneHot(y[next]), SoftmaxCrossEntropy.MEAN);
    optimizer.step();
    network.bptt().carry();
    next = (next + 1) % BATCHES;
    return loss;
  }

  /** All numbers that another program needs to take the same steps: the parameters, then inputs and targets batch by batch. */
  double[] start() {
    Params params = network.params();
    double[] all = new double[params.size() + 2 * BATCHES * x[0].length];
    int at = 0;
    for (Param p : params) {
      System.arraycopy(p.value().data(), 0, all, at, p.size());
      at += p.size();
    }
    for (int k = 0; k < BATCHES; k++) {
      for (int word : x[k]) all[at++] = word;
      for (int word : y[k]) all[at++] = word;
    }
    return all;
  }
}
