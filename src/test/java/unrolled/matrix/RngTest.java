package unrolled.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RngTest {
  @Test void isThePublishedSplitMix64() {
    Rng rng = new Rng(1234567);
    for (String expected : new String[] {"6457827717110365317", "3203168211198807973", "9817491932198370423",
        "4593380528125082431", "16408922859458223821"}) {
      assertEquals(expected, Long.toUnsignedString(rng.nextLong()));
    }
  }

  @Test void agreesWithTheGeneratorOfTheJdk() {
    Rng rng = new Rng(-5);
    SplittableRandom jdk = new SplittableRandom(-5);
    for (int i = 0; i < 1000; i++) assertEquals(jdk.nextLong(), rng.nextLong());
  }

  @Test void continuesFromItsState() {
    Rng rng = new Rng(1);
    for (int i = 0; i < 10; i++) rng.nextGaussian();
    Rng copy = new Rng(rng.state());
    for (int i = 0; i < 10; i++) assertEquals(rng.nextGaussian(), copy.nextGaussian());
  }

  @Test void drawsUniformNumbersWithTheRightMoments() {
    Rng rng = new Rng(2);
    double sum = 0, squares = 0;
    int n = 100_000;
    for (int i = 0; i < n; i++) {
      double x = rng.nextDouble();
      assertTrue(x >= 0 && x < 1);
      sum += x;
      squares += x * x;
    }
    assertEquals(0.5, sum / n, 0.004);              // four standard errors
    assertEquals(1 / 3.0, squares / n, 0.004);
  }

  @Test void drawsNormalNumbersWithTheRightMoments() {
    Rng rng = new Rng(3);
    double sum = 0, squares = 0, fourth = 0;
    int n = 100_000;
    for (int i = 0; i < n; i++) {
      double x = rng.nextGaussian();
      sum += x;
      squares += x * x;
      fourth += x * x * x * x;
    }
    assertEquals(0, sum / n, 0.013);                // four standard errors
    assertEquals(1, squares / n, 0.018);
    assertEquals(3, fourth / n, 0.13);
  }

  @Test void drawsEachWholeNumberEquallyOften() {
    Rng rng = new Rng(4);
    int[] count = new int[7];
    for (int i = 0; i < 70_000; i++) count[rng.nextInt(7)]++;
    for (int c : count) assertEquals(10_000, c, 370);   // four standard errors
    assertEquals(0, rng.nextInt(1));
    var e = assertThrows(IllegalArgumentException.class, () -> rng.nextInt(0));
    assertEquals("bound must be positive, but is 0", e.getMessage());
  }

  /** 31 bits hold the bound 2³⁰ + 1 once: of them, what is not below it is drawn again. */
  @Test void drawsAgainWhatWouldMakeSomeNumbersLikelier() {
    int bound = (1 << 30) + 1;
    Rng rng = new Rng(7), bits = new Rng(7);
    for (int i = 0; i < 100; i++) {
      long expected = bits.nextLong() >>> 33;
      while (expected >= bound) expected = bits.nextLong() >>> 33;
      assertEquals(expected, rng.nextInt(bound));
    }
    for (int i = 0; i < 100; i++) assertEquals((bits.nextLong() >>> 33) % (1 << 30), rng.nextInt(1 << 30));
    assertEquals(bits.state(), rng.state(), "a power of two goes into 31 bits without a rest");
  }

  @Test void goesOnFromAnyState() {
    Rng rng = new Rng(5), other = new Rng(6);
    rng.nextGaussian();
    other.restore(rng.state());
    assertEquals(rng.nextGaussian(), other.nextGaussian());
    assertEquals(rng.nextLong(), other.nextLong());
  }

  @Test void shufflesByADrawForEachPlaceFromTheLastOneDown() {
    int[] numbers = IntStream.range(0, 50).toArray();
    List<Integer> swapped = Arrays.stream(numbers).boxed().collect(Collectors.toList());
    Rng rng = new Rng(5), same = new Rng(5);
    rng.shuffle(numbers);
    for (int i = 49; i > 0; i--) Collections.swap(swapped, i, same.nextInt(i + 1));
    assertEquals(swapped, Arrays.stream(numbers).boxed().toList());
    assertEquals(same.state(), rng.state());
    rng.shuffle(new int[0]);
    rng.shuffle(new int[1]);
    assertEquals(same.state(), rng.state());
  }

  @Test void shufflesIntoEachOrderEquallyOften() {
    Rng rng = new Rng(6);
    int[] count = new int[60], numbers = {0, 1, 2, 3};
    for (int i = 0; i < 24_000; i++) {
      rng.shuffle(numbers);
      count[16 * numbers[0] + 4 * numbers[1] + numbers[2]]++;
    }
    assertEquals(24, Arrays.stream(count).filter(c -> c > 0).count());
    for (int c : count) if (c > 0) assertEquals(1000, c, 124);   // four standard errors
  }
}
