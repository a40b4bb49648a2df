package unrolled.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Allocation;
import unrolled.matrix.Elementary;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.nn.Dense;
import unrolled.optim.Adam;
import unrolled.param.Param;
import unrolled.rnn.Bptt;
import unrolled.rnn.RecurrentNetwork;
import unrolled.rnn.RecurrentNetwork.Read;
import unrolled.rnn.SimpleCell;

/** What is drawn how often, and what never. */
class SamplerTest {
  private static final double NEVER = Double.NEGATIVE_INFINITY;
  private static final Matrix LOGITS = Matrix.row(Elementary.log(1), Elementary.log(5), NEVER, Elementary.log(3), Elementary.log(1));

  private static int[] counts(Sampler sampler, int draws) {
    int[] counts = new int[LOGITS.cols()];
    for (int i = 0; i < draws; i++) counts[sampler.next(LOGITS)]++;
    return counts;
  }

  @Test void hasTheProbabilitiesOfTheSoftmax() {
    assertArrayEquals(new double[] {0.1, 0.5, 0, 0.3, 0.1}, Sampler.of(1, new Rng(1)).probabilities(LOGITS), 1e-15);
    assertArrayEquals(new double[] {1.0 / 36, 25.0 / 36, 0, 9.0 / 36, 1.0 / 36}, Sampler.of(0.5, new Rng(1)).probabilities(LOGITS), 1e-15);
    double[] hot = Sampler.of(1e300, new Rng(1)).probabilities(LOGITS);
    assertArrayEquals(new double[] {0.25, 0.25, 0, 0.25, 0.25}, hot);
  }

  /** Pearson's χ² with 3 degrees of freedom: in one of a thousand seeds it exceeds 16.27. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 3})
  void drawsAsOftenAsTheProbabilitiesSay(double temperature) {
    int draws = 100_000;
    Sampler sampler = Sampler.of(temperature, new Rng(2));
    double[] p = sampler.probabilities(LOGITS);
    int[] counts = counts(sampler, draws);
    double chi2 = 0;
    for (int i = 0; i < p.length; i++) {
      double expected = draws * p[i];
      if (p[i] == 0) assertEquals(0, counts[i]);
      else chi2 += (counts[i] - expected) * (counts[i] - expected) / expected;
    }
    assertTrue(chi2 < 16.27, "χ² is " + chi2);
  }

  /** One number of the generator for each symbol: the first one whose sum of weights exceeds that part of all. */
  @Test void drawsBySumsOfTheWeights() {
    Rng rng = new Rng(9), same = new Rng(9);
    Sampler sampler = Sampler.of(1, rng);
    for (int i = 0; i < 1000; i++) {
      double u = same.nextDouble();
      assertEquals(u < 0.1 ? 0 : u < 0.6 ? 1 : u < 0.9 ? 3 : 4, sampler.next(LOGITS));
      assertEquals(same.state(), rng.state());
    }
  }

  @Test void cutsAllButTheGreatest() {
    Sampler two = Sampler.of(1, new Rng(1)).top(2);
    assertArrayEquals(new double[] {0, 5.0 / 8, 0, 3.0 / 8, 0}, two.probabilities(LOGITS), 1e-15);
    int[] counts = counts(two, 1000);
    assertEquals(1000, counts[1] + counts[3]);
    assertEquals(625, counts[1], 60);
    assertArrayEquals(Sampler.of(1, new Rng(1)).probabilities(LOGITS), Sampler.of(1, new Rng(1)).top(99).probabilities(LOGITS));
    assertArrayEquals(new double[] {0, 1, 0, 0, 0}, two.top(1).probabilities(LOGITS));
    assertArrayEquals(two.probabilities(LOGITS), two.top(4).probabilities(LOGITS));
  }

  @Test void ofEqualOnesTheFirstIsTheGreater() {
    Matrix equal = Matrix.row(0, 2, 1, 2, 1, -0.0, 1);
    assertEquals(1, Sampler.greedy().next(equal));
    double[] p = Sampler.of(1, new Rng(1)).top(4).probabilities(equal);
    assertTrue(p[1] > 0 && p[3] > 0 && p[2] > 0 && p[4] > 0);
    assertEquals(0, p[0] + p[5] + p[6]);
    p = Sampler.of(1, new Rng(1)).top(6).probabilities(equal);
    assertTrue(p[0] > 0);
    assertEquals(0, p[5]);
  }

  @Test void greedyIsTheLimitOfLowTemperatures() {
    Matrix logits = Matrix.row(1, 3, -1e308, 2.999, NEVER);
    double[] limit = {0, 1, 0, 0, 0};
    assertArrayEquals(limit, Sampler.greedy().probabilities(logits));
    assertArrayEquals(limit, Sampler.of(Double.MIN_VALUE, new Rng(1)).probabilities(logits));
    assertArrayEquals(limit, Sampler.of(1e-6, new Rng(1)).probabilities(logits));
    assertArrayEquals(limit, Sampler.greedy().top(3).probabilities(logits));
    assertEquals(1, Sampler.of(Double.MIN_VALUE, new Rng(1)).next(logits));
  }

  @Test void largeLogitsDoNotOverflow() {
    assertArrayEquals(new double[] {0.5, 0, 0.5}, Sampler.of(1, new Rng(1)).probabilities(Matrix.row(1e308, -1e308, 1e308)));
  }

  @Test void saysWhatItIs() {
    assertEquals("greedy", Sampler.greedy().toString());
    assertEquals("temperature 0.8", Sampler.of(0.8, new Rng(1)).toString());
    assertEquals("temperature 0.8, top 5", Sampler.of(0.8, new Rng(1)).top(5).toString());
  }

  @Test void allocatesNothing() {
    Sampler sampler = Sampler.of(0.7, new Rng(1)).top(3);
    Allocation.assertNoneOnceCompiled(() -> sampler.next(LOGITS));
  }

  private static RecurrentNetwork trained() {
    Letters letters = Letters.full("LSTM", new Adam());
    letters.trainer.train(400);
    return letters.network;
  }

  /** The rows of all weights say: the next symbol is mostly this one and 1. */
  @Test void goesOnAsTheNetworkLearned() {
    RecurrentNetwork network = trained();
    String hash = network.params().hash();
    double before = network.bptt().top().at(0).sumOfSquares();
    assertArrayEquals(new int[] {3, 4, 0, 1, 2, 3, 4}, Sampler.greedy().text(network, 7, 0, 1, 2));
    assertEquals(hash, network.params().hash());
    assertEquals(before, network.bptt().top().at(0).sumOfSquares());
    int[] first = Sampler.of(1, new Rng(4)).text(network, 50, 0), again = Sampler.of(1, new Rng(4)).text(network, 50, 0);
    assertArrayEquals(first, again);
    assertTrue(!Arrays.equals(first, Sampler.of(1, new Rng(5)).text(network, 50, 0)));
  }

  /** With what the network says of the whole text at once. */
  @Test void readsTheStartAndThenWhatItChose() {
    for (String kind : Letters.KINDS) {
      RecurrentNetwork network = Letters.network(kind);
      for (Param p : network.params()) p.value().scale(4);           // so that states count
      int count = 40;
      int[] start = {4, 0, 3}, text = Sampler.of(1, new Rng(6)).text(network, count, start), all = new int[count + 2];
      System.arraycopy(start, 0, all, 0, 3);
      System.arraycopy(text, 0, all, 3, count - 1);
      Matrix logits = network.over(count + 2, 1).predict(all);
      Sampler sampler = Sampler.of(1, new Rng(6));
      for (int i = 0; i < count; i++) {
        Matrix row = new Matrix(1, Letters.SYMBOLS).copy(logits.rows(i + 2, i + 3));
        assertEquals(sampler.next(row), text[i], kind);
      }
    }
  }

  @Test void refusesByName() {
    for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertRefused("temperature must be positive and finite, but is " + wrong, () -> Sampler.of(wrong, new Rng(1)));
    }
    assertRefused("temperature must be positive and finite, but is 0.0; Sampler.greedy() is its limit at 0",
        () -> Sampler.of(0, new Rng(1)));
    assertRefused("k must be at least 1, but is 0", () -> Sampler.of(1, new Rng(1)).top(0));
    assertRefused("logit 1 is NaN", () -> Sampler.greedy().next(Matrix.row(0, Double.NaN)));
    assertRefused("logit 0 is Infinity", () -> Sampler.greedy().next(Matrix.row(Double.POSITIVE_INFINITY, 0)));
    assertRefused("all logits are -Infinity", () -> Sampler.greedy().next(Matrix.row(NEVER, NEVER)));
    assertRefused("logits must be one row, not 2", () -> Sampler.greedy().next(new Matrix(2, 3)));
    RecurrentNetwork network = Letters.network("words");
    assertRefused("count must be at least 1, but is 0", () -> Sampler.greedy().text(network, 0, 1));
    assertRefused("start must have a symbol for the network to read", () -> Sampler.greedy().text(network, 1));
    for (int wrong : new int[] {-1, 5}) {
      assertRefused("each symbol of the start must be in 0 … 4, but one is " + wrong, () -> Sampler.greedy().text(network, 1, 4, wrong));
    }
    Rng rng = new Rng(1);
    RecurrentNetwork three = new RecurrentNetwork(new Bptt(1, 1, new SimpleCell("", 3, 4, rng)), Read.LAST_STEP, Dense.random("y", 4, 6, rng));
    assertRefused("the network reads 3 symbols, but predicts one of 6", () -> Sampler.greedy().text(three, 1, 2));
  }

  @Test void canBeInterrupted() {
    Thread.currentThread().interrupt();
    assertEquals("interrupted after 0 symbols", assertThrows(CancellationException.class,
        () -> Sampler.greedy().text(Letters.network("LSTM"), 5, 1)).getMessage());
    assertTrue(!Thread.interrupted());
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
