package unrolled.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.matrix.Rng;
import unrolled.optim.Momentum;
import unrolled.optim.Schedule;
import unrolled.optim.Sgd;
import unrolled.train.Outcome.Row;
import unrolled.train.Outcome.Tried;

class ComparisonTest {
  private static final Entrant SGD = Entrant.of("SGD", new Sgd());
  private static final Entrant MEAN = Entrant.of("mean", new Sgd()).schedule(rate -> Schedule.inverseTime(rate, 1));
  private static final Comparison NOISY = Comparison.of("θ²/2", Toys::noisyBowl).steps(200).entrants(SGD, MEAN)
      .rates(Values.decades("η", 0.003, 3, 1, 3)).tuningSeeds(101, 201).testSeeds(1, 20);

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  /** With the rate 1/t, θ is the mean of the noise: nothing is left of the start, and no rule has a smaller variance. */
  @Test void findsTheRateAndTheWinnerThatTheoryNames() {
    Outcome outcome = NOISY.run();
    assertEquals("θ²/2 after 200 steps, 20 test seeds, tuned on 101 others\nSGD, η = 0.03\nmean, η = 1.0", outcome.toString());
    Row sgd = outcome.row("SGD"), mean = outcome.row("mean");
    for (int seed = 1; seed <= 20; seed++) {
      Rng rng = new Rng(seed);
      double sum = IntStream.range(0, 200).mapToDouble(t -> rng.nextGaussian()).reduce(0, Double::sum);
      assertEquals(sum * sum / 200 / 200 / 2, mean.values()[seed - 1], 1e-15);
    }
    assertTrue(mean.spread().median() < sgd.spread().median(), outcome.rows().toString());
    assertTrue(mean.wins(sgd) > 10);
    assertEquals(20, mean.wins(sgd) + sgd.wins(mean));
  }

  private static List<Double> numbers(Outcome outcome) {
    List<Double> all = new ArrayList<>();
    for (Row row : outcome.rows()) {
      for (Tried tried : row.tried()) all.add(tried.median());
      for (double value : row.values()) all.add(value);
      for (double[] pass : row.again()) for (double value : pass) all.add(value);
    }
    return all;
  }

  @Test void hasTheSameBitsOnAnyNumberOfThreads() {
    List<Double> one = numbers(NOISY.perturbed(2).threads(1).run());
    assertEquals(2 * 7 + 2 * 3 * 20, one.size());
    assertEquals(one, numbers(NOISY.perturbed(2).threads(2).run()));
    assertEquals(one, numbers(NOISY.perturbed(2).threads(7).run()));
  }

  @Test void worksOnSoManyThreadsAtTheSameTime() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Comparison.of("loss", run -> {
      both.countDown();
      await(both);
      return 1;
    }).entrants(SGD).rates(Values.of("η", 1)).tuningSeeds(1, 2).testSeeds(3, 4).threads(2).run();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  /** What each run was given: seeds of the test with the best setting only, in a fixed order. */
  @Test void testSeedsSeeTheBestSettingOnly() {
    List<String> runs = new ArrayList<>();
    List<String> told = new ArrayList<>();
    Outcome outcome = Comparison.of("distance", run -> {
      runs.add(run.toString());
      assertEquals("momentum", run.entrant());
      return Math.abs(run.schedule().rate(1) - 0.3) + ((Momentum) run.rule()).beta() + run.steps() + run.seed();
    }).entrants(Entrant.of("momentum", Values.of("β", 0, 0.5), Momentum::new)).rates(Values.of("η", 0.1, 0.3, 0.9))
        .tuningSeeds(1, 2).testSeeds(3, 4).threads(1).progress((done, total) -> told.add(done + "/" + total)).run();
    List<String> expected = new ArrayList<>();
    for (String beta : List.of("0.0", "0.5")) {
      for (String eta : List.of("0.1", "0.3", "0.9")) {
        for (int seed = 1; seed <= 2; seed++) expected.add("momentum, β = " + beta + ", η = " + eta + ", seed " + seed);
      }
    }
    for (int seed = 3; seed <= 4; seed++) expected.add("momentum, β = 0.0, η = 0.3, seed " + seed);
    assertEquals(expected, runs);
    assertEquals(IntStream.rangeClosed(1, 14).mapToObj(done -> done + "/14").toList(), told);
    assertArrayEquals(new double[] {103, 104}, outcome.row("momentum").values());
    assertEquals(6, outcome.row("momentum").tried().size());
  }

  @Test void choosesByTheMedianAndNotByTheMean() {
    Outcome outcome = Comparison.of("loss", run -> run.schedule().rate(1) == 1 ? (run.seed() == 1 ? 1000 : 1) : 2)
        .entrants(SGD).rates(Values.of("η", 0.5, 1, 2)).tuningSeeds(1, 3).testSeeds(4, 4).run();
    assertEquals(1, outcome.row("SGD").best().rate());
  }

  @Test void ofEqualSettingsTheSmallerRateIsChosenThenTheFirst() {
    Entrant momentum = Entrant.of("momentum", Values.of("β", 0.1, 0.5, 0.9), Momentum::new);
    Comparison equal = Comparison.of("loss", run -> ((Momentum) run.rule()).beta() == 0.1 && run.schedule().rate(1) < 3 ? 2 : 1)
        .entrants(momentum).rates(Values.of("η", 1, 2, 3)).tuningSeeds(1, 1).testSeeds(4, 4);
    assertEquals("β = 0.5, η = 1.0", equal.run().row("momentum").best().toString());
  }

  @Test void aRunThatIsNotFiniteOrDivergesHasFailed() {
    Outcome outcome = Comparison.of("loss", run -> {
      if (run.seed() == 12) return Double.NaN;
      if (run.seed() == 14) return Double.NEGATIVE_INFINITY;
      return run.seed() == 13 ? Toys.end(run, 1, theta -> 1e300 * theta) : 1;
    }).entrants(SGD).rates(Values.of("η", 1, 2, 3)).tuningSeeds(1, 1).testSeeds(11, 14).run();
    double failed = Double.POSITIVE_INFINITY;
    assertArrayEquals(new double[] {1, failed, failed, failed}, outcome.row("SGD").values());
    assertEquals(3, outcome.row("SGD").failures());
    assertEquals("seed 12", outcome.row("SGD").failure());
    Outcome diverging = Comparison.of("loss", run -> Toys.end(run, 1, theta -> 1e300 * theta)).entrants(SGD)
        .rates(Values.of("η", 1, 2, 3)).tuningSeeds(1, 1).testSeeds(13, 14).run();
    assertEquals("seed 13: step 2: the gradient of θ is not finite", diverging.row("SGD").failure());
    assertEquals(1, diverging.row("SGD").best().rate());
  }

  @Test void aMistakeInARunIsNamedTheFirstInTheirOrder() {
    Comparison broken = Comparison.of("loss", run -> {
      if (run.seed() > 101) throw new IllegalArgumentException("no " + run.seed());
      return 1;
    }).entrants(SGD, MEAN).rates(Values.of("η", 0.003)).tuningSeeds(101, 103).testSeeds(1, 2).threads(3);
    for (int repetition = 0; repetition < 20; repetition++) {
      Exception e = assertThrows(IllegalStateException.class, broken::run);
      assertEquals("SGD, η = 0.003, seed 102: java.lang.IllegalArgumentException: no 102", e.getMessage());
      assertEquals("no 102", e.getCause().getMessage());
    }
  }

  @Test void anInterruptStopsAllRunsWithinASecond() throws Exception {
    AtomicInteger working = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(2);
    Comparison endless = Comparison.of("loss", run -> {
      working.incrementAndGet();
      begun.countDown();
      try {
        return Toys.noisyBowl(run);
      } finally {
        working.decrementAndGet();
      }
    }).steps(Integer.MAX_VALUE).entrants(SGD).rates(Values.of("η", 0.1)).tuningSeeds(1, 9).testSeeds(10, 20).threads(2);
    List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    Thread cell = new Thread(() -> thrown.add(assertThrows(CancellationException.class, endless::run)));
    cell.start();
    begun.await();
    cell.interrupt();
    cell.join(1000);
    assertEquals("interrupted after 0 of 20 runs", thrown.get(0).getMessage());
    assertEquals(0, working.get());
  }

  @Test void anotherInterruptWhileItWaitsForARunThatDoesNotStopIsNotLost() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean stop = new AtomicBoolean();
    Comparison stubborn = Comparison.of("loss", run -> {
      assertTrue(Thread.currentThread().isDaemon());
      begun.countDown();
      while (!stop.get()) Thread.onSpinWait();
      return 1;
    }).entrants(SGD).rates(Values.of("η", 0.1)).tuningSeeds(1, 9).testSeeds(10, 20).threads(1);
    List<String> ended = Collections.synchronizedList(new ArrayList<>());
    Thread cell = new Thread(() -> {
      String message = assertThrows(CancellationException.class, stubborn::run).getMessage();
      ended.add(message + Thread.currentThread().isInterrupted());
    });
    cell.start();
    begun.await();
    cell.interrupt();
    while (cell.getState() != Thread.State.TIMED_WAITING && cell.isAlive()) Thread.onSpinWait();
    cell.interrupt();
    cell.join(1000);
    stop.set(true);
    assertEquals(List.of("interrupted after 0 of 20 runstrue"), ended);
  }

  @Test void tellsHowManyOfAllRunsAreDone() {
    List<String> told = new ArrayList<>();
    NOISY.steps(1).tuningSeeds(101, 103).testSeeds(1, 5).perturbed(2).progress((done, total) -> told.add(done + "/" + total)).run();
    assertEquals(IntStream.rangeClosed(1, 72).mapToObj(done -> done + "/72").toList(), told);   // 2·7·3 + 2·5·(1 + 2)
  }

  @Test void saysWhenItBeginsAndEndsWhateverHappens() {
    List<String> told = new ArrayList<>();
    Progress progress = new Progress() {
      @Override public void begin() {
        told.add("begin");
      }

      @Override public void done(int done, int total) {
        told.add(done + "/" + total);
      }

      @Override public void end() {
        told.add("end");
      }
    };
    Comparison two = NOISY.entrants(SGD).rates(Values.of("η", 0.1)).steps(1).tuningSeeds(1, 1).testSeeds(2, 2).progress(progress);
    two.run();
    assertEquals(List.of("begin", "1/2", "2/2", "end"), told);
    told.clear();
    assertThrows(IllegalStateException.class, () -> Comparison.of("loss", run -> {
      throw new IllegalArgumentException();
    }).entrants(SGD).rates(Values.of("η", 0.1)).tuningSeeds(1, 1).testSeeds(2, 2).progress(progress).run());
    assertEquals(List.of("begin", "end"), told);
  }

  @Test void isNotChangedByItsMethods() {
    Comparison before = NOISY.testSeeds(1, 2);
    before.testSeeds(5, 9).tuningSeeds(30, 33).steps(7).rates(Values.of("η", 5)).entrants(SGD).perturbed(3).threads(1);
    assertEquals(NOISY.testSeeds(1, 2).run().toString(), before.run().toString());
    assertEquals(0, before.run().row("mean").again().size());
  }

  @Test void refusesWhatIsNotFair() {
    assertRefused("seed 105 is for tuning and for the test; the test needs seeds of its own",
        () -> NOISY.tuningSeeds(101, 110).testSeeds(105, 120).run());
    assertRefused("seed 9 is for tuning and for the test; the test needs seeds of its own",
        () -> NOISY.tuningSeeds(9, 9).testSeeds(1, 9).run());
    assertRefused("two entrants have the name SGD", () -> NOISY.entrants(SGD, MEAN, SGD));
    assertRefused("a comparison needs entrants", () -> NOISY.entrants().run());
    assertRefused("there are no tuning seeds from 3 to 2", () -> NOISY.tuningSeeds(3, 2));
    assertRefused("there are no test seeds from 3 to 2", () -> NOISY.testSeeds(3, 2));
    Comparison bare = Comparison.of("loss", run -> 1).entrants(SGD);
    assertRefused("a comparison needs tuning seeds and test seeds", bare::run);
    assertRefused("a comparison needs tuning seeds and test seeds", bare.tuningSeeds(1, 2)::run);
    assertRefused("there are no rates for SGD; give them to the comparison or to the entrant",
        bare.tuningSeeds(1, 2).testSeeds(3, 4)::run);
    assertRefused("what is measured needs a name", () -> Comparison.of(" ", run -> 1));
    assertRefused("steps must be at least 1, but is 0", () -> NOISY.steps(0));
    assertRefused("times must be at least 1, but is 0", () -> NOISY.perturbed(0));
    assertRefused("threads must be at least 1, but is -1", () -> NOISY.threads(-1));
  }
}
