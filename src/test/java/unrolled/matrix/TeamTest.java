package unrolled.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Allocation;

@Timeout(60)
class TeamTest {
  private final Team team = new Team(2);
  private final Matrix none = new Matrix(1, 1);

  @ParameterizedTest @ValueSource(ints = {1, 2, 3, 5, 8})
  void computesAProductBitForBit(int parts) {
    Rng rng = new Rng(4);
    VectorProduct vectors = new VectorProduct();
    for (int[] shape : new int[][] {{64, 300, 50}, {1, 70, 203}, {100, 25, 64}, {7, 9, 33}, {3, 2, 1}}) {
      Matrix a = random(shape[0], shape[1], rng), b = random(shape[1], shape[2], rng), start = random(shape[0], shape[2], rng);
      for (Operand left : new Operand[] {a, new Matrix(shape[1], shape[0]).copy(a.T()).T()}) {
        for (Operand right : new Operand[] {b, new Matrix(shape[2], shape[1]).copy(b.T()).T()}) {
          Matrix expected = new Matrix(shape[0], shape[2]).copy(start), c = new Matrix(shape[0], shape[2]).copy(start);
          new PlainProduct().add(expected, left, right);
          assertTrue(team.multiply(vectors, c, left, right, parts));
          assertArrayEquals(expected.data(), c.data(), Arrays.toString(shape) + " " + left + " " + right);
        }
      }
    }
  }

  private static Matrix random(int rows, int cols, Rng rng) {
    Matrix m = new Matrix(rows, cols);
    for (int i = 0; i < m.size(); i++) m.data()[i] = rng.nextGaussian();
    return m;
  }

  /** The first three parts wait for one another. */
  @Test void allHelpToGetEachPartDoneOnce() {
    CountDownLatch three = new CountDownLatch(3);
    AtomicInteger[] done = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    team.multiply((c, a, b, part, parts) -> {
      threads.add(Thread.currentThread());
      done[part].incrementAndGet();
      three.countDown();
      await(three);
    }, none, none, none, 5);
    for (AtomicInteger each : done) assertEquals(1, each.get());
    assertEquals(3, threads.size());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test void helpersWakeUp() throws InterruptedException {
    for (int round = 0; round < 5; round++) {
      allHelpToGetEachPartDoneOnce();
      Thread.sleep(20);
    }
  }

  @Test void aProductWithinAProductIsComputedByOneThread() {
    AtomicInteger refused = new AtomicInteger();
    team.multiply((c, a, b, part, parts) -> {
      if (!team.multiply((c2, a2, b2, part2, parts2) -> {}, none, none, none, 2)) refused.incrementAndGet();
    }, none, none, none, 4);
    assertEquals(4, refused.get());
  }

  @Test void aThreadMayWorkAlone() throws InterruptedException {
    boolean[] helped = new boolean[1];
    Thread thread = new Thread(() -> {
      Team.leaveAlone();
      helped[0] = team.multiply((c, a, b, part, parts) -> {}, none, none, none, 2);
    });
    thread.start();
    thread.join();
    assertFalse(helped[0]);
    assertTrue(team.multiply((c, a, b, part, parts) -> {}, none, none, none, 2));
  }

  /** Whoever throws it; nobody works on any more afterwards, and the next product is computed as ever. */
  @Test void anExceptionComesOutOnceAllHaveEnded() {
    for (boolean byHelper : new boolean[] {true, false}) {
      Thread caller = Thread.currentThread();
      CountDownLatch three = new CountDownLatch(3);
      AtomicInteger atWork = new AtomicInteger();
      RuntimeException thrown = assertThrows(RuntimeException.class, () -> team.multiply((c, a, b, part, parts) -> {
        atWork.incrementAndGet();
        three.countDown();
        await(three);
        if (byHelper == (Thread.currentThread() != caller)) {
          atWork.decrementAndGet();
          throw new UnsupportedOperationException("part");
        }
        for (long end = System.nanoTime() + 20_000_000; System.nanoTime() < end;) Thread.onSpinWait();
        atWork.decrementAndGet();
      }, none, none, none, 3));
      assertEquals(0, atWork.get());
      assertTrue(thrown.toString().contains("UnsupportedOperationException: part"), thrown.toString());
      allHelpToGetEachPartDoneOnce();
    }
  }

  @Test void anInterruptedThreadEndsItsProductAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    AtomicInteger parts = new AtomicInteger();
    boolean did = team.multiply((c, a, b, part, of) -> parts.incrementAndGet(), none, none, none, 7);
    assertTrue(Thread.interrupted() && did);
    assertEquals(7, parts.get());
  }

  @Test void allocatesNothing() {
    VectorProduct vectors = new VectorProduct();
    Matrix a = new Matrix(8, 16), b = new Matrix(16, 64), c = new Matrix(8, 64);
    Allocation.assertNoneOnceCompiled(() -> team.multiply(vectors, c, a, b, 4));
  }

  @Test void theNumberOfThreadsIsToldOnTheCommandLine() {
    String name = "unrolled.threads";
    assertTrue(Vectors.threads() >= 1);
    for (String wrong : new String[] {"0", "-1", "two", ""}) {
      String message = assertThrows(IllegalArgumentException.class, () -> Vectors.threads(wrong)).getMessage();
      assertTrue(message.startsWith(name), message);
    }
    assertEquals(3, Vectors.threads("3"));
  }
}
