package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.matrix.Rng;

class BatchesTest {
  private static List<Integer> epoch(Batches batches) {
    List<Integer> all = new ArrayList<>();
    for (int[] batch : batches) for (int i : batch) all.add(i);
    return all;
  }

  private static List<Integer> sizes(Batches batches) {
    List<Integer> sizes = new ArrayList<>();
    for (int[] batch : batches) sizes.add(batch.length);
    return sizes;
  }

  @Test void leaveNoExampleOut() {
    assertEquals(List.of(3, 3, 1), sizes(Batches.inOrder(7, 3)));
    assertEquals(List.of(3, 3), sizes(Batches.inOrder(6, 3)));
    assertEquals(List.of(6), sizes(Batches.inOrder(6, 6)));
    assertEquals(List.of(1), sizes(Batches.inOrder(1, 1)));
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), epoch(Batches.inOrder(7, 3)));
    for (int size = 1; size <= 7; size++) assertEquals(sizes(Batches.inOrder(7, size)).size(), Batches.inOrder(7, size).count());
  }

  @Test void inOrderAreTheSameInEveryEpoch() {
    Batches batches = Batches.inOrder(5, 2);
    assertEquals(epoch(batches), epoch(batches));
  }

  @Test void shuffledHaveEachExampleOnceAndAnotherOrderInEachEpoch() {
    Batches batches = Batches.shuffled(100, 8, new Rng(1));
    List<Integer> first = epoch(batches), second = epoch(batches);
    assertNotEquals(first, second);
    assertEquals(epoch(Batches.inOrder(100, 8)), first.stream().sorted().toList());
    assertEquals(epoch(Batches.inOrder(100, 8)), second.stream().sorted().toList());
  }

  @Test void shuffledAreThoseOfTheGeneratorWhateverTheSize() {
    int[] order = IntStream.range(0, 100).toArray();
    Rng rng = new Rng(2), other = new Rng(2);
    other.shuffle(order);
    assertEquals(Arrays.stream(order).boxed().toList(), epoch(Batches.shuffled(100, 8, rng)));
    assertEquals(other.state(), rng.state());
    Batches continued = Batches.shuffled(100, 25, rng);
    assertEquals(epoch(Batches.shuffled(100, 8, new Rng(rng.state()))), epoch(continued));
  }

  @Test void drawnLeaveOutOneInE() {
    List<Integer> drawn = epoch(Batches.drawn(10_000, 7, new Rng(3)));
    assertEquals(10_000, drawn.size());
    assertTrue(drawn.stream().allMatch(i -> i >= 0 && i < 10_000));
    assertEquals(1 - StrictMath.exp(-1), drawn.stream().distinct().count() / 10_000.0, 0.013);    // four standard errors
  }

  @Test void drawnAreThoseOfTheGenerator() {
    Rng rng = new Rng(4);
    Batches batches = Batches.drawn(5, 2, new Rng(4));
    for (int k = 0; k < 2; k++) assertEquals(IntStream.range(0, 5).map(i -> rng.nextInt(5)).boxed().toList(), epoch(batches));
  }

  private static final int[] LENGTHS = {3, 1, 2, 3, 1, 2, 5, 4, 1, 2, 1};

  @Test void byLengthAreSortedAndKeepTheOrderOfEqualOnes() {
    assertEquals(List.of(1, 4, 8, 10, 2, 5, 9, 0, 3, 7, 6), epoch(Batches.byLength(LENGTHS, 4)));
    assertEquals(List.of(4, 4, 3), sizes(Batches.byLength(LENGTHS, 4)));
    Batches batches = Batches.byLength(LENGTHS, 3);
    assertEquals(epoch(batches), epoch(batches));
  }

  @Test void byLengthShuffledHaveTheSameLengthsInOtherCompanyAndOrder() {
    Rng rng = new Rng(5);
    Batches batches = Batches.byLength(LENGTHS, 2, rng);
    List<List<Integer>> first = batchesOf(batches), second = batchesOf(batches);
    assertNotEquals(first, second);
    for (List<List<Integer>> epoch : List.of(first, second)) {
      assertEquals(epoch(Batches.inOrder(LENGTHS.length, 1)), epoch.stream().flatMap(List::stream).sorted().toList());
      assertEquals(List.of(6), epoch.get(5));
      assertEquals(List.of("[1, 1]", "[1, 1]", "[2, 2]", "[2, 3]", "[3, 4]"),
          epoch.subList(0, 5).stream().map(b -> b.stream().map(i -> LENGTHS[i]).sorted().toList().toString()).sorted().toList());
    }
    assertNotEquals(lengths(first), lengths(second));
    assertNotEquals(lengths(first), lengths(batchesOf(Batches.byLength(LENGTHS, 2))));
    assertNotEquals(first.stream().map(b -> b.stream().sorted().toList()).sorted(Comparator.comparing(List::toString)).toList(),
        second.stream().map(b -> b.stream().sorted().toList()).sorted(Comparator.comparing(List::toString)).toList());
  }

  @Test void byLengthShuffledKeepAFullLastBatchTheLast() {
    Batches batches = Batches.byLength(new int[] {4, 3, 2, 1}, 2, new Rng(1));
    for (int k = 0; k < 20; k++) assertEquals(List.of(List.of(3, 2), List.of(1, 0)), batchesOf(batches));
  }

  @Test void byLengthKeepTheirOwnLengths() {
    int[] lengths = {2, 1};
    Batches sorted = Batches.byLength(lengths, 1), shuffled = Batches.byLength(lengths, 1, new Rng(1));
    lengths[1] = 3;
    assertEquals(List.of(1, 0), epoch(sorted));
    assertEquals(List.of(1, 0), epoch(shuffled));
  }

  private static List<List<Integer>> batchesOf(Batches batches) {
    List<List<Integer>> all = new ArrayList<>();
    for (int[] batch : batches) all.add(Arrays.stream(batch).boxed().toList());
    return all;
  }

  private static List<List<Integer>> lengths(List<List<Integer>> epoch) {
    return epoch.stream().map(b -> b.stream().map(i -> LENGTHS[i]).toList()).toList();
  }

  @Test void selectSamples() {
    Samples samples = Samples.lags(new double[] {1, 2, 4, 8, 16}, 1);
    List<double[]> targets = new ArrayList<>();
    for (int[] batch : Batches.inOrder(samples.size(), 3)) targets.add(samples.select(batch).y().data());
    assertArrayEquals(new double[][] {{2, 4, 8}, {16}}, targets.toArray());
  }

  @Test void sayWhatTheyAre() {
    assertEquals("1043 examples, shuffled, in 105 batches of 10, the last of 3", Batches.shuffled(1043, 10, new Rng(1)).toString());
    assertEquals("6 examples, in order, in 2 batches of 3", Batches.inOrder(6, 3).toString());
    assertEquals("5 examples, drawn, in 2 batches of 4, the last of 1", Batches.drawn(5, 4, new Rng(1)).toString());
    assertEquals("11 examples, by length, in 3 batches of 4, the last of 3", Batches.byLength(LENGTHS, 4).toString());
    assertEquals("11 examples, by length, shuffled, in 1 batches of 11", Batches.byLength(LENGTHS, 11, new Rng(1)).toString());
  }

  @Test void namesSizesThatDoNotFit() {
    fails("size must be in 1 … 5, the number of examples, but is 0", () -> Batches.inOrder(5, 0));
    fails("size must be in 1 … 5, the number of examples, but is 6", () -> Batches.inOrder(5, 6));
    fails("examples must be at least 1, but is 0", () -> Batches.inOrder(0, 1));
  }

  private static void fails(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
