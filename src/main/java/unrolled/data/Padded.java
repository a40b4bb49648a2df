package unrolled.data;

import java.util.Arrays;

/**
 * Some sequences of symbols, made equally long for a network that reads them side by side.
 *
 * <pre>
 *   for (int[] batch : Batches.byLength(lengths, 32)) {
 *     Padded padded = Padded.of(sequences, batch);        // for a Bptt of padded.steps() and padded.batch()
 *     bptt.lengths(padded.lengths());
 *     network.lossAndGradients(padded.x(), network.oneHot(padded.targets(next)), loss);
 *   }
 * </pre>
 *
 * @param x T·B symbols: below the B of a step those of the next one
 * @param lengths how long each of the B sequences is, 1 … T; what follows is padding
 * @param numbers which sequence each of them is among all
 */
public record Padded(int[] x, int[] lengths, int[] numbers) {
  /** These sequences, each of at least one symbol; T is the length of the longest of them. */
  public static Padded of(int[][] sequences, int... numbers) {
    if (numbers.length == 0) throw new IllegalArgumentException("a batch needs at least one sequence");
    int[] lengths = new int[numbers.length];
    for (int b = 0; b < numbers.length; b++) {
      if (numbers[b] < 0 || numbers[b] >= sequences.length) {
        throw new IllegalArgumentException("there is no sequence " + numbers[b] + " among " + sequences.length);
      }
      lengths[b] = sequences[numbers[b]].length;
      if (lengths[b] == 0) throw new IllegalArgumentException("sequence " + numbers[b] + " is empty");
    }
    int[] x = new int[Math.multiplyExact(Arrays.stream(lengths).max().getAsInt(), lengths.length)];
    for (int row = 0; row < x.length; row++) {
      int b = row % lengths.length, t = row / lengths.length;
      x[row] = sequences[numbers[b]][Math.min(t, lengths[b] - 1)];    // its last symbol again: no other row of E comes into use
    }
    return new Padded(x, lengths, numbers.clone());
  }

  /** T. */
  public int steps() {
    return x.length / lengths.length;
  }

  /** B. */
  public int batch() {
    return lengths.length;
  }

  /**
   * The targets of all steps that are no padding, in the order in which a network reads its states: those of step 1, sequence
   * by sequence, then those of step 2, and so on.
   *
   * @param all for each of all sequences, a target for each of its symbols
   */
  public int[] targets(int[][] all) {
    int[] targets = new int[Arrays.stream(lengths).sum()];
    for (int row = 0, n = 0; row < x.length; row++) {
      int b = row % lengths.length, t = row / lengths.length;
      if (t < lengths[b]) targets[n++] = target(all[numbers[b]], b, t);
    }
    return targets;
  }

  private int target(int[] targets, int b, int t) {
    if (targets.length != lengths[b]) {
      throw new IllegalArgumentException("sequence " + numbers[b] + " has " + lengths[b] + " symbols, but " + targets.length
          + " targets");
    }
    return targets[t];
  }
}
