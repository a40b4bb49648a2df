package unrolled.train;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import unrolled.matrix.Elementary;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.rnn.RecurrentNetwork;

/**
 * Chooses the next symbol, from the logits z that a network gives to all symbols.
 *
 * <pre>
 *   pᵢ = e^(zᵢ / τ) / Σ e^(zⱼ / τ)      over the k symbols with the greatest logits, 0 for all others
 * </pre>
 *
 * The temperature τ is that of Ackley, Hinton and Sejnowski, "A Learning Algorithm for Boltzmann Machines", Cognitive Science
 * 9, 1985; below 1 the likely becomes likelier. As τ → 0 the symbol with the greatest logit remains, which is {@link #greedy}.
 * Top k: Fan, Lewis and Dauphin, "Hierarchical Neural Story Generation", ACL 2018. Of equal logits the first one is the greater.
 */
public final class Sampler {
  private final double temperature;
  private final int k;
  private final Rng rng;
  private double[] p = {}, sorted = {};

  private Sampler(double temperature, int k, Rng rng) {
    this.temperature = temperature;
    this.k = k;
    this.rng = rng;
  }

  /** Always the symbol with the greatest logit. */
  public static Sampler greedy() {
    return new Sampler(1, 1, new Rng(0));
  }

  /** Draws with this temperature, which is positive and finite; 1 draws with the probabilities of the network itself. */
  public static Sampler of(double temperature, Rng rng) {
    if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("temperature must be positive and finite, but is " + temperature
          + (temperature == 0 ? "; Sampler.greedy() is its limit at 0" : ""));
    }
    return new Sampler(temperature, Integer.MAX_VALUE, rng);
  }

  /** The same from the k symbols with the greatest logits; k is at least 1, and as many as there are if it is more. */
  public Sampler top(int k) {
    return new Sampler(temperature, Math.min(Require.atLeastOne("k", k), this.k), rng);
  }

  /**
   * The probabilities with which it chooses, one for each symbol; a new array.
   *
   * @param logits 1 × symbols, each finite or −∞, for a symbol that is impossible, but not all −∞
   */
  public double[] probabilities(Matrix logits) {
    double sum = weigh(logits), all[] = Arrays.copyOf(p, p.length);
    for (int i = 0; i < all.length; i++) all[i] /= sum;
    return all;
  }

  /** The next symbol, counted from 0, with one draw from the generator; allocates nothing if there are as many symbols as before. */
  public int next(Matrix logits) {
    double rest = weigh(logits) * rng.nextDouble();
    int last = 0;
    for (int i = 0; i < p.length; i++) {
      if (p[i] == 0) continue;
      last = i;                                          // rounding may leave a rest behind the last one
      rest -= p[i];
      if (rest < 0) break;
    }
    return last;
  }

  /** p = e^((z − m) / τ) for the k greatest, with the greatest logit m, so that nothing overflows; returns the sum. */
  private double weigh(Matrix logits) {
    int n = logits.cols();
    if (logits.rows() != 1) throw new IllegalArgumentException("logits must be one row, not " + logits.rows());
    if (p.length != n) {
      p = new double[n];
      sorted = new double[n];
    }
    for (int i = 0; i < n; i++) {
      p[i] = sorted[i] = logits.get(0, i);
      if (!(p[i] < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("logit " + i + " is " + p[i]);
    }
    Arrays.sort(sorted);
    double max = sorted[n - 1], threshold = sorted[Math.max(n - k, 0)], sum = 0;
    if (max == Double.NEGATIVE_INFINITY) throw new IllegalArgumentException("all logits are -Infinity");
    int room = k;                                        // for those that equal the threshold
    for (int i = n - 1; i >= 0 && sorted[i] > threshold; i--) room--;
    for (int i = 0; i < n; i++) {
      boolean chosen = p[i] > threshold || p[i] == threshold && room-- > 0;
      p[i] = chosen ? Elementary.exp((p[i] - max) / temperature) : 0;
      sum += p[i];
    }
    return sum;
  }

  /**
   * Goes on with a text: the network reads its start, and then each symbol that was chosen.
   *
   * @param network predicts the next symbol at every step; its states and those of its batches stay what they are
   * @param count how many symbols are wanted, at least 1
   * @param start the symbols to begin with, at least one
   * @return the new symbols, without the start
   * @throws CancellationException if the thread was interrupted
   */
  public int[] text(RecurrentNetwork network, int count, int... start) {
    int symbols = network.symbols();
    Require.atLeastOne("count", count);
    if (start.length == 0) throw new IllegalArgumentException("start must have a symbol for the network to read");
    for (int symbol : start) {
      if (symbol < 0 || symbol >= symbols) {
        throw new IllegalArgumentException("each symbol of the start must be in 0 … " + (symbols - 1) + ", but one is " + symbol);
      }
    }
    RecurrentNetwork one = network.over(1, 1);
    int[] text = Arrays.copyOf(start, Math.addExact(start.length, count));
    for (int i = 0; i + 1 < text.length; i++) {
      if (Thread.interrupted()) throw new CancellationException("interrupted after " + i + " symbols");
      Matrix logits = one.predict(text[i]);
      if (logits.cols() != symbols) {
        throw new IllegalArgumentException("the network reads " + symbols + " symbols, but predicts one of " + logits.cols());
      }
      one.bptt().carry();
      if (i + 1 >= start.length) text[i + 1] = next(logits);
    }
    return Arrays.copyOfRange(text, start.length, text.length);
  }

  /** Such as {@code temperature 0.8, top 5}. */
  @Override public String toString() {
    if (k == 1) return "greedy";
    return "temperature " + temperature + (k == Integer.MAX_VALUE ? "" : ", top " + k);
  }
}
