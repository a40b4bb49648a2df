package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.optim.Refusal.fails;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test void everyScheduleBeginsWithItsRate() {
    Schedule[] all = {Schedule.constant(0.3), Schedule.inverseTime(0.3, 2), Schedule.inverseSqrt(0.3),
        Schedule.exponential(0.3, 0.5), Schedule.stepDecay(0.3, 0.1, 7), Schedule.cosine(0.3, 0.1, 10)};
    for (Schedule schedule : all) assertEquals(0.3, schedule.rate(1), 1e-16, schedule.toString());
  }

  @Test void inverseTimeIsHalfAfterOneOverDSteps() {
    assertRates(Schedule.inverseTime(0.5, 0.25), 0.5, 0.4, 0.5 / 1.5, 0.5 / 1.75, 0.25);
  }

  @Test void inverseSqrtIsHalfAtStepFour() {
    assertRates(Schedule.inverseSqrt(3), 3, 3 / Math.sqrt(2), 3 / Math.sqrt(3), 1.5);
  }

  @Test void exponentialLosesTheSamePartAtEveryStep() {
    assertRates(Schedule.exponential(8, 0.5), 8, 4, 2, 1, 0.5);
    assertRates(Schedule.exponential(8, 1), 8, 8, 8);
  }

  @Test void stepDecayLosesItAfterEverySSteps() {
    assertRates(Schedule.stepDecay(8, 0.5, 3), 8, 8, 8, 4, 4, 4, 2, 2, 2, 1);
  }

  @Test void cosineIsHalfwayInTheMiddleAndExactlyAtItsEndAfterSSteps() {
    Schedule schedule = Schedule.cosine(0.5, 0.1, 4);
    double side = 0.2 * Math.sqrt(0.5);
    assertArrayEquals(new double[] {0.5, 0.3 + side, 0.3, 0.3 - side, 0.1, 0.1}, rates(schedule, 6), 1e-16);
    assertEquals(0.1, schedule.rate(5));
    assertEquals(0.1, schedule.rate(1_000_000));
    assertEquals(0, Schedule.cosine(0.5, 0, 4).rate(5));
  }

  @Test void warmupEndsAtThePlainRate() {
    assertRates(Schedule.constant(8).warmup(4), 2, 4, 6, 8, 8);
    Schedule plain = Schedule.cosine(0.5, 0.1, 40), warm = plain.warmup(10);
    assertEquals(0.9 * plain.rate(9), warm.rate(9), 1e-16);
    for (long t = 10; t < 50; t++) assertEquals(plain.rate(t), warm.rate(t));
    assertRates(Schedule.constant(8).warmup(1), 8, 8);
  }

  @Test void namesABadArgument() {
    fails("rate must be positive and finite, but is 0.0", () -> Schedule.inverseSqrt(0));
    fails("rate must be positive and finite, but is NaN", () -> Schedule.exponential(Double.NaN, 0.5));
    fails("rate must be positive and finite, but is -1.0", () -> Schedule.stepDecay(-1, 0.5, 1));
    fails("rate must be positive and finite, but is Infinity", () -> Schedule.cosine(Double.POSITIVE_INFINITY, 0, 1));
    fails("decay must be positive and at most 1, but is 0.0", () -> Schedule.exponential(1, 0));
    fails("decay must be positive and at most 1, but is 1.5", () -> Schedule.stepDecay(1, 1.5, 2));
    fails("decay must be positive and at most 1, but is NaN", () -> Schedule.stepDecay(1, Double.NaN, 2));
    fails("end must be at least 0 and finite, but is -0.1", () -> Schedule.cosine(1, -0.1, 2));
    fails("steps must be at least 1, but is 0", () -> Schedule.stepDecay(1, 0.5, 0));
    fails("steps must be at least 1, but is 0", () -> Schedule.cosine(1, 0, 0));
    fails("steps must be at least 1, but is -5", () -> Schedule.constant(1).warmup(-5));
  }

  @Test void saysWhatItIs() {
    assertEquals("constant 0.1", Schedule.constant(0.1).toString());
    assertEquals("10 / (1 + (t − 1)·0.5)", Schedule.inverseTime(10, 0.5).toString());
    assertEquals("1.0E-4 / √t", Schedule.inverseSqrt(1e-4).toString());
    assertEquals("0.1·0.5^(t − 1)", Schedule.exponential(0.1, 0.5).toString());
    assertEquals("0.1·0.5^⌊(t − 1) / 7⌋", Schedule.stepDecay(0.1, 0.5, 7).toString());
    assertEquals("cosine from 0.1 to 0 in 100 steps", Schedule.cosine(0.1, 0, 100).toString());
    assertEquals("cosine from 0.1 to 0.01 in 1 step", Schedule.cosine(0.1, 0.01, 1).toString());
    assertEquals("constant 0.1 after a warm-up of 10 steps", Schedule.constant(0.1).warmup(10).toString());
    Schedule own = t -> 1.0 / t;
    assertEquals("a schedule after a warm-up of 1 step", own.warmup(1).toString());
  }

  private static void assertRates(Schedule schedule, double... expected) {
    assertArrayEquals(expected, rates(schedule, expected.length), schedule.toString());
  }

  private static double[] rates(Schedule schedule, int steps) {
    return LongStream.rangeClosed(1, steps).mapToDouble(schedule::rate).toArray();
  }
}
