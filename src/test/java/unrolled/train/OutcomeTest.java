package unrolled.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import unrolled.data.Spread;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.optim.ClipValue;
import unrolled.optim.Momentum;
import unrolled.optim.Optimizer;
import unrolled.optim.Sgd;
import unrolled.param.Param;
import unrolled.param.Params;
import unrolled.train.Outcome.Row;

/** What is read off an outcome: wins, notes, digits. */
class OutcomeTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final Entrant SGD = Entrant.of("SGD", new Sgd()).rates(Values.of("η", 1));

  private static Row row(double... values) {
    return new Row(SGD.settings(null).get(0), List.of(), values, List.of(), "");
  }

  private static Comparison of(Entrant entrant, ToDoubleFunction<Run> run) {
    return Comparison.of("loss", run).entrants(entrant).tuningSeeds(101, 103).testSeeds(1, 10);
  }

  @Test void winsAndTiesAddUpToTheSeeds() {
    Row a = row(1, 2, 3, INFINITE, INFINITE, 0), b = row(2, 2, 1, INFINITE, 5, 1);
    assertEquals(2, a.wins(b));
    assertEquals(2, b.wins(a));
    assertEquals(2, a.failures());
    assertEquals(0, a.wins(a));
    assertEquals(new Spread(0, 1.25, 2.5, INFINITE, INFINITE), a.spread());
  }

  @Test void findsARowByItsName() {
    Outcome outcome = of(SGD, run -> 1).run();
    assertEquals("SGD", outcome.row("SGD").name());
    Exception e = assertThrows(IllegalArgumentException.class, () -> outcome.row("Adam"));
    assertEquals("there is no entrant Adam among SGD", e.getMessage());
  }

  @Test void countsInWords() {
    assertEquals("loss after 1 step, 1 test seed (fewer than ten), tuned on 1 other", new Outcome("loss", 1, 1, 1, List.of()).title());
    assertEquals("loss after 2 steps, 10 test seeds, tuned on 2 others", new Outcome("loss", 2, 2, 10, List.of()).title());
  }

  @Test void warnsWhereTheBestLiesAtTheEndOfItsList() {
    Entrant narrow = SGD.rates(Values.of("η", 0.1, 0.3, 1)), wide = SGD.rates(Values.of("η", 0.3, 1, 3));
    ToDoubleFunction<Run> oneIsBest = run -> Math.abs(run.schedule().rate(1) - 1);
    assertEquals("loss after 100 steps, 10 test seeds, tuned on 3 others\nSGD, η = 1.0; best at the end of the list of η: 1.0; extend it",
        of(narrow, oneIsBest).run().toString());
    assertEquals("loss after 100 steps, 9 test seeds (fewer than ten), tuned on 3 others\nSGD, η = 1.0",
        of(wide, oneIsBest).testSeeds(1, 9).run().toString());
  }

  @Test void saysThatRunsFailed() {
    assertEquals("loss after 100 steps, 10 test seeds, tuned on 3 others\nSGD, η = 1.0; 4 of 10 runs failed, first seed 7",
        of(SGD.rates(Values.of("η", 0.5, 1, 2)), run -> run.seed() > 6 && run.seed() < 20 ? Double.NaN : Math.abs(1 - run.schedule().rate(1)))
            .run().toString());
  }

  @Test void aContractionKeepsItsDigitsAndAChaoticMapLosesThem() {
    Outcome calm = of(SGD.rates(Values.of("η", 0.4, 0.5, 0.6)), run -> Toys.end(run, 1, theta -> theta - 0.3)).perturbed(3).run();
    assertTrue(calm.row("SGD").digits() >= 14, "digits: " + calm.row("SGD").digits());
    assertEquals(List.of(), calm.row("SGD").notes(Double::toString).stream().filter(note -> note.contains("chaos")).toList());
    Row few = of(SGD, Toys::chaos).steps(20).perturbed(3).run().row("SGD");
    assertTrue(few.digits() >= 5 && few.digits() < 14, "digits: " + few.digits());
    Row chaos = of(SGD, Toys::chaos).perturbed(3).run().row("SGD");
    assertEquals(0, chaos.digits());
    assertEquals(3, chaos.again().size());
    assertTrue(chaos.notes(Double::toString).contains("chaos: a change of 1e-16 changes every digit"));
    assertNotEquals(chaos.again().get(0)[0], chaos.again().get(1)[0]);
  }

  @Test void digitsAreThoseOfTheMedianAndBothQuartiles() {
    double[] values = {1, 2, 3, 4, 5};
    assertEquals(17, digits(values, values.clone()));
    assertEquals(17, new Row(SGD.settings(null).get(0), List.of(), values, List.of(), "").digits());
    assertEquals(4, digits(values, 1, 2, 3.0004, 4, 5));
    assertEquals(3, digits(values, 1, 2.004, 3.0004, 4, 5));
    assertEquals(2, digits(values, 1, 2.004, 3.0004, 4.04, 5));
    assertEquals(0, digits(values, 1, 2, INFINITE, INFINITE, 5));
    assertEquals(17, digits(values, 0, 2, 3, 4, 7));
    assertEquals(17, digits(new double[] {INFINITE}, INFINITE));
    assertEquals(5, Digits.common(0.149999, 0.150001));
  }

  private static int digits(double[] values, double... again) {
    return new Row(SGD.settings(null).get(0), List.of(), values, List.of(again), "").digits();
  }

  @Test void aNudgeIsOneUnitInTheLastPlace() {
    Param p = new Param("p", new Matrix(1, 64)), rows = Param.byRows("rows", new Matrix(3, 2));
    p.gradient().fill(0.1).set(0, 7, 0);
    rows.use(1);
    rows.gradient().set(1, 0, -3);
    rows.gradient().set(2, 0, 5);
    new Nudge(new Rng(1)).apply(new Params(p, rows));
    Rng bits = new Rng(1);
    int up = 0;
    for (int i = 0; i < 64; i++) {
      boolean isUp = bits.nextLong() < 0;
      if (i == 7) continue;
      assertEquals(isUp ? Math.nextUp(0.1) : Math.nextDown(0.1), p.gradient().get(0, i));
      if (isUp) up++;
    }
    assertTrue(up > 20 && up < 43, up + " of 63 up");
    assertEquals(0, p.gradient().get(0, 7));
    assertEquals(Math.ulp(3.0), Math.abs(rows.gradient().get(1, 0) + 3));
    assertArrayEquals(new double[] {0, 0, 0, 5, 0}, new double[] {rows.gradient().get(0, 0), rows.gradient().get(0, 1),
        rows.gradient().get(1, 1), rows.gradient().get(2, 0), rows.gradient().get(2, 1)});
  }

  @Test void aPerturbedRunNudgesBeforeItsTransforms() {
    Setting setting = SGD.settings(null).get(0);
    for (int nudge = 0; nudge < 2; nudge++) {
      Param p = new Param("p", Matrix.row(0));
      Optimizer optimizer = new Run(setting, 1, 1, nudge).optimizer(new Params(p), new ClipValue(0.5));
      p.gradient().fill(3);
      optimizer.step();
      assertEquals(-0.5, p.value().get(0, 0));
    }
  }

  @Test void everySeedAndEveryRepetitionIsNudgedInItsOwnWay() {
    Setting setting = SGD.settings(null).get(0);
    for (int seed = 2; seed < 5; seed++) {
      for (int nudge = 1; nudge < 3; nudge++) {
        Param p = new Param("p", new Matrix(1, 64)), q = new Param("q", new Matrix(1, 64));
        Optimizer optimizer = new Run(setting, seed, 1, nudge).optimizer(new Params(p));
        p.gradient().fill(0.1);
        q.gradient().fill(0.1);
        optimizer.step();
        new Nudge(new Rng(31 * seed + nudge)).apply(new Params(q));
        assertArrayEquals(q.gradient().data(), p.gradient().data());
      }
    }
  }

  @Test void aMeasureWithAnOptimizerOfItsOwnCannotBePerturbed() {
    assertEquals(0, of(SGD, run -> 1).run().row("SGD").failures());
    Exception e = assertThrows(IllegalStateException.class, () -> of(SGD, run -> 1).perturbed(1).run());
    assertEquals("SGD, η = 1.0, seed 1: java.lang.IllegalStateException: a perturbed run takes its steps with "
        + "run.optimizer(params), and this one did not", e.getMessage());
  }

  @Test void theCurveIsThatOfTheBestSetting() {
    Entrant momentum = Entrant.of("momentum", Values.of("β", 0.1, 0.5, 0.9), Momentum::new).rates(Values.of("η", 1, 2, 3));
    Row row = of(momentum, run -> Math.abs(((Momentum) run.rule()).beta() - 0.5) + Math.abs(run.schedule().rate(1) - 2)).run().row("momentum");
    assertEquals(List.of("β = 0.5, η = 1.0", "β = 0.5, η = 2.0", "β = 0.5, η = 3.0"),
        row.curve().stream().map(tried -> tried.setting().toString()).toList());
    assertEquals(List.of(1.0, 0.0, 1.0), row.curve().stream().map(Outcome.Tried::median).toList());
    assertEquals(9, row.tried().size());
  }

  @Test void winsOfRepetitionsAreCountedOneByOne() {
    Setting setting = SGD.settings(null).get(0);
    Row a = new Row(setting, List.of(), new double[] {1, 1}, List.of(new double[] {1, 3}, new double[] {3, 3}), "");
    Row b = new Row(setting, List.of(), new double[] {2, 2}, List.of(new double[] {2, 2}, new double[] {2, 2}), "");
    assertArrayEquals(new int[] {1, 0}, a.winsAgain(b));
    assertArrayEquals(new int[] {1, 2}, b.winsAgain(a));
  }
}
