package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.nn.Dense;
import unrolled.rnn.Bptt;
import unrolled.rnn.RecurrentNetwork;
import unrolled.rnn.RecurrentNetwork.Read;
import unrolled.rnn.SimpleCell;

class PaddedTest {
  private static final int[][] SEQUENCES = {{1, 2, 3}, {4}, {5, 6}, {7, 8, 9, 0}};
  private static final int[][] NEXT = {{11, 12, 13}, {14}, {15, 16}, {17, 18, 19, 20}};

  @Test void standSideBySideAndRepeatTheirLastSymbol() {
    Padded padded = Padded.of(SEQUENCES, 2, 0, 1);
    assertArrayEquals(new int[] {5, 1, 4, 6, 2, 4, 6, 3, 4}, padded.x());
    assertArrayEquals(new int[] {2, 3, 1}, padded.lengths());
    assertArrayEquals(new int[] {2, 0, 1}, padded.numbers());
    assertEquals(3, padded.steps());
    assertEquals(3, padded.batch());
  }

  @Test void areAsLongAsTheLongestAmongThem() {
    assertEquals(1, Padded.of(SEQUENCES, 1).steps());
    assertEquals(4, Padded.of(SEQUENCES, 1, 3).steps());
    assertArrayEquals(new int[] {7, 8, 9, 0}, Padded.of(SEQUENCES, 3).x());
  }

  @Test void targetsLeaveOutThePadding() {
    assertArrayEquals(new int[] {15, 11, 14, 16, 12, 13}, Padded.of(SEQUENCES, 2, 0, 1).targets(NEXT));
    assertArrayEquals(new int[] {17, 18, 19, 20}, Padded.of(SEQUENCES, 3).targets(NEXT));
  }

  /** Row by row what a network of one sequence alone says, and its targets stand beside it. */
  @Test void networksReadThemAsIfEachWereAlone() {
    SimpleCell cell = new SimpleCell("1", 10, 3, new Rng(1));
    Dense readout = Dense.random("y", 3, 2, new Rng(2));
    Padded padded = Padded.of(SEQUENCES, 2, 0, 1);
    Bptt bptt = new Bptt(padded.steps(), padded.batch(), cell);
    bptt.lengths(padded.lengths());
    Matrix y = new RecurrentNetwork(bptt, Read.EVERY_STEP, readout).predict(padded.x());
    int[] targets = padded.targets(NEXT);
    assertEquals(y.rows(), targets.length);
    for (int row = 0; row < targets.length; row++) {
      for (int k = 0; k < SEQUENCES.length; k++) {
        Matrix alone = new RecurrentNetwork(new Bptt(SEQUENCES[k].length, 1, cell), Read.EVERY_STEP, readout).predict(SEQUENCES[k]);
        for (int t = 0; t < NEXT[k].length; t++) {
          if (NEXT[k][t] == targets[row]) assertEquals(alone.get(t, 0), y.get(row, 0));
        }
      }
    }
  }

  @Test void copyWhatTheyAreMadeOf() {
    int[] numbers = {1, 3};
    Padded padded = Padded.of(SEQUENCES, numbers);
    numbers[0] = 2;
    assertEquals(1, padded.numbers()[0]);
  }

  @Test void nameWhatDoesNotFit() {
    fails("a batch needs at least one sequence", () -> Padded.of(SEQUENCES));
    fails("there is no sequence 4 among 4", () -> Padded.of(SEQUENCES, 0, 4));
    fails("there is no sequence -1 among 4", () -> Padded.of(SEQUENCES, -1));
    fails("sequence 1 is empty", () -> Padded.of(new int[][] {{1}, {}}, 0, 1));
    fails("sequence 1 has 1 symbols, but 2 targets", () -> Padded.of(SEQUENCES, 0, 1).targets(new int[][] {{1, 2, 3}, {4, 5}}));
    fails("sequence 0 has 3 symbols, but 2 targets", () -> Padded.of(SEQUENCES, 0, 1).targets(new int[][] {{1, 2}, {4}}));
  }

  private static void fails(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
