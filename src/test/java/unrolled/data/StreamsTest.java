package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.rnn.Bptt;
import unrolled.rnn.SimpleCell;

class StreamsTest {
  private static int[] range(int n) {
    return IntStream.range(0, n).toArray();
  }

  private static List<int[]> inputs(Iterable<Batch<int[], int[]>> pieces) {
    List<int[]> all = new ArrayList<>();
    for (Batch<int[], int[]> piece : pieces) all.add(piece.x());
    return all;
  }

  private static void assertSame(List<int[]> expected, List<int[]> found) {
    assertArrayEquals(expected.toArray(), found.toArray());
  }

  @Test void standSideBySideAndGoOnFromPieceToPiece() {
    Streams streams = new Streams(range(13), 3, 2);              // 0 1 2 | 3 4 5 and 6 7 8 | 9 10 11
    assertSame(List.of(new int[] {0, 6, 1, 7, 2, 8}, new int[] {3, 9, 4, 10, 5, 11}), inputs(streams));
    assertEquals(2, streams.count());
    assertEquals(0, streams.leftOver());
  }

  @Test void targetsAreTheNextSymbols() {
    Streams streams = new Streams(new int[] {5, 3, 8, 1, 9, 2, 7}, 3, 2);
    assertArrayEquals(new int[] {5, 1, 3, 9, 8, 2}, streams.get(0).x());
    assertArrayEquals(new int[] {3, 9, 8, 2, 1, 7}, streams.get(0).y());
  }

  @Test void ofOneStreamAreTheTextInItsOrder() {
    Streams streams = new Streams(range(11), 4, 1);
    assertSame(List.of(new int[] {0, 1, 2, 3}, new int[] {4, 5, 6, 7}), inputs(streams));
    assertArrayEquals(new int[] {5, 6, 7, 8}, streams.get(1).y());
    assertEquals(2, streams.leftOver());
  }

  @Test void predictEverySymbolOnceButTheFirstAndThoseLeftOver() {
    for (int n = 7; n < 40; n++) {
      Streams streams = new Streams(range(n), 3, 2);
      int[] seen = new int[n], expected = new int[n];
      for (Batch<int[], int[]> piece : streams) for (int y : piece.y()) seen[y]++;
      for (int i = 1; i < n - streams.leftOver(); i++) expected[i] = 1;
      assertArrayEquals(expected, seen);
      assertEquals((n - 1) % 6, streams.leftOver());
    }
  }

  @Test void goOnFromAnyPiece() {
    Streams streams = new Streams(range(100), 3, 4);
    List<int[]> all = inputs(streams);
    assertSame(all, inputs(streams));
    for (int piece = 0; piece < streams.count(); piece++) {
      assertSame(all.subList(piece, all.size()), inputs(streams.from(piece)));
      assertArrayEquals(all.get(piece), streams.get(piece).x());
    }
  }

  @Test void keepTheirOwnSymbols() {
    int[] symbols = range(5);
    Streams streams = new Streams(symbols, 2, 2);
    symbols[0] = 9;
    streams.get(0).x()[1] = 9;
    assertArrayEquals(new int[] {0, 2, 1, 3}, streams.get(0).x());
  }

  @Test void statesCarriedFromPieceToPieceAreThoseOfOneLongSequence() {
    int[] symbols = IntStream.range(0, 41).map(i -> i * i % 7).toArray();
    SimpleCell cell = new SimpleCell("1", 7, 3, new Rng(1));
    Streams whole = new Streams(symbols, 20, 2), parts = new Streams(symbols, 5, 2);
    Bptt one = new Bptt(20, 2, cell), carried = new Bptt(5, 2, cell);
    one.forward(whole.get(0).x());
    for (Batch<int[], int[]> part : parts) {
      carried.forward(part.x());
      carried.carry();
    }
    Matrix end = new Matrix(2, 3).copy(one.top().at(20));
    assertArrayEquals(end.data(), new Matrix(2, 3).copy(carried.top().at(5)).data());
  }

  @Test void sayWhatTheyAre() {
    assertEquals("100 symbols in 2 streams, 4 pieces of 12 steps, 3 symbols left over", new Streams(range(100), 12, 2).toString());
  }

  @Test void nameWhatDoesNotFit() {
    fails("steps must be at least 1, but is 0", () -> new Streams(range(9), 0, 1));
    fails("batch must be at least 1, but is 0", () -> new Streams(range(9), 1, 0));
    fails("there must be at least 13 symbols for a piece of 3 steps in 4 streams, but there are 12", () -> new Streams(range(12), 3, 4));
    fails("there must be at least 4611686014132420610 symbols for a piece of 2147483647 steps in 2147483647 streams, but there are 0",
        () -> new Streams(range(0), Integer.MAX_VALUE, Integer.MAX_VALUE));
    Streams streams = new Streams(range(13), 3, 2);
    fails("a piece must be in 0 … 1, but is 2", () -> streams.get(2));
    fails("a piece must be in 0 … 1, but is -1", () -> streams.get(-1));
    fails("a piece must be in 0 … 1, but is 2", () -> streams.from(2));
  }

  private static void fails(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
