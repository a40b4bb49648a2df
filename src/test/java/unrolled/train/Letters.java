package unrolled.train;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import unrolled.data.Batch;
import unrolled.matrix.Rng;
import unrolled.nn.Dense;
import unrolled.optim.AdaDelta;
import unrolled.optim.AdaGrad;
import unrolled.optim.AdaMax;
import unrolled.optim.Adam;
import unrolled.optim.AdamW;
import unrolled.optim.AmsGrad;
import unrolled.optim.CenteredRmsProp;
import unrolled.optim.ClipNorm;
import unrolled.optim.Momentum;
import unrolled.optim.NAdam;
import unrolled.optim.Nesterov;
import unrolled.optim.Optimizer;
import unrolled.optim.RAdam;
import unrolled.optim.RmsProp;
import unrolled.optim.Rule;
import unrolled.optim.Schedule;
import unrolled.optim.Sgd;
import unrolled.rnn.Bptt;
import unrolled.rnn.Cell;
import unrolled.rnn.Embedding;
import unrolled.rnn.Gru;
import unrolled.rnn.Lstm;
import unrolled.rnn.RecurrentNetwork;
import unrolled.rnn.RecurrentNetwork.Read;
import unrolled.rnn.SimpleCell;
import unrolled.rnn.Start;

/** A small network of each kind, and the letters that it learns to predict: all of a training, made anew from the same seeds. */
final class Letters {
  static final int SYMBOLS = 5, STEPS = 4, BATCH = 2;
  static final double CLIP = 0.1;
  static final List<String> KINDS = List.of("simple", "LSTM", "GRU, reset before", "GRU, reset after", "words");
  static final List<Rule> RULES = List.of(new Sgd(), new Momentum(), new Nesterov(), new AdaGrad(), new RmsProp(), new CenteredRmsProp(),
      new AdaDelta(), new Adam(), new AmsGrad(), new AdamW(), new NAdam(), new RAdam(), new AdaMax());

  /** Batches in an order that is drawn for each epoch, one by one; in their own order without a generator. */
  record Drawn(List<Batch<int[], int[]>> batches, Rng rng) implements Iterable<Batch<int[], int[]>> {
    @Override public Iterator<Batch<int[], int[]>> iterator() {
      List<Batch<int[], int[]>> left = new ArrayList<>(batches);
      return new Iterator<>() {
        @Override public boolean hasNext() {
          return !left.isEmpty();
        }

        @Override public Batch<int[], int[]> next() {
          return left.remove(rng == null ? 0 : rng.nextInt(left.size()));
        }
      };
    }
  }

  final RecurrentNetwork network;
  final Optimizer optimizer;
  final Rng rng = new Rng(3);
  final Trainer<int[], int[]> trainer;

  private Letters(String kind, Rule rule) {
    network = network(kind);
    optimizer = new Optimizer(network.params(), rule, Schedule.inverseSqrt(0.1).warmup(3), new ClipNorm(CLIP));
    trainer = Trainer.of(network.classifier(), optimizer, new Drawn(batches(5, 8), rng));
  }

  /** Shuffled batches without a state that is carried. */
  static Letters of(String kind, Rule rule) {
    Letters letters = new Letters(kind, rule);
    letters.trainer.generator(letters.rng);
    return letters;
  }

  /** All that a training can have. */
  static Letters full(String kind, Rule rule) {
    Letters letters = of(kind, rule);
    letters.trainer.carry(letters.network.bptt()).validate(3, letters.evaluation()).patience(1000);
    return letters;
  }

  Evaluation<int[], int[]> evaluation() {
    RecurrentNetwork other = network.over(STEPS, 1);
    List<Batch<int[], int[]>> held = new ArrayList<>();
    for (Batch<int[], int[]> two : batches(8, 2)) held.add(new Batch<>(every(two.x(), 0), every(two.y(), 0)));
    return Evaluation.of(other.classifier(), held).carry(other.bptt());
  }

  /** Of the sequences side by side, this one. */
  static int[] every(int[] both, int b) {
    int[] one = new int[both.length / BATCH];
    for (int t = 0; t < one.length; t++) one[t] = both[t * BATCH + b];
    return one;
  }

  static RecurrentNetwork network(String kind) {
    Rng rng = new Rng(1);
    Dense readout = Dense.random("y", 6, SYMBOLS, rng);
    if (kind.equals("words")) {
      Embedding embedding = Embedding.random("E", SYMBOLS, 3, rng);
      Bptt bptt = new Bptt(STEPS, BATCH, new SimpleCell("1", 3, 4, rng), new Lstm("2", 4, 6, rng));
      return new RecurrentNetwork(embedding, bptt, Read.EVERY_STEP, readout);
    }
    return new RecurrentNetwork(new Bptt(STEPS, BATCH, 2, 3, cell(kind, rng)), Read.EVERY_STEP, readout);
  }

  private static Cell cell(String kind, Rng rng) {
    return switch (kind) {
      case "simple" -> new SimpleCell("", SYMBOLS, 6, rng);
      case "LSTM" -> new Lstm("", SYMBOLS, 6, rng);
      case "GRU, reset before" -> Gru.resetBefore("", SYMBOLS, 6, Start.glorotNormal(), Start.orthogonal(1), rng);
      default -> Gru.resetAfter("", SYMBOLS, 6, Start.glorotNormal(), Start.orthogonal(1), rng);
    };
  }

  /** Each symbol is the one before it and one more, now and then two more. */
  static List<Batch<int[], int[]>> batches(long seed, int count) {
    Rng rng = new Rng(seed);
    List<Batch<int[], int[]>> batches = new ArrayList<>();
    int[] now = {0, 2};
    for (int k = 0; k < count; k++) {
      int[] x = new int[STEPS * BATCH], y = new int[x.length];
      for (int row = 0; row < x.length; row++) {
        x[row] = now[row % BATCH];
        y[row] = now[row % BATCH] = (x[row] + (rng.nextInt(5) == 0 ? 2 : 1)) % SYMBOLS;
      }
      batches.add(new Batch<>(x, y));
    }
    return batches;
  }
}
