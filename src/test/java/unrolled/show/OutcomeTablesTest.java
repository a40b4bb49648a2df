package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.optim.Momentum;
import unrolled.optim.Schedule;
import unrolled.optim.Sgd;
import unrolled.train.Comparison;
import unrolled.train.Entrant;
import unrolled.train.Outcome;
import unrolled.train.Outcome.Row;
import unrolled.train.Setting;
import unrolled.train.Values;

class OutcomeTablesTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static Row row(String name, double[] values, double[]... again) {
    Setting setting = new Setting(name, List.of(Values.of("η", 1e-5, 0.1, 1)), List.of(1), new Sgd(), Schedule.constant(0.1));
    return new Row(setting, List.of(new Outcome.Tried(setting, 1)), values, List.of(again), "");
  }

  private static Outcome outcome(Row... rows) {
    return new Outcome("loss", 50, 5, 12, List.of(rows));
  }

  @Test void anOutcomeIsATableWithARowForEachEntrant() {
    Outcome outcome = Comparison.of("loss", run -> {
      double rate = run.schedule().rate(1);
      return rate > 50 || run.seed() == 3 ? Double.NaN : Math.abs(rate - 1e-5) + run.seed() / 7.0;
    }).entrants(Entrant.of("SGD", new Sgd()).rates(Values.of("η", 1e-5, 10, 100)),
        Entrant.of("momentum", Values.of("β", 0, 0.5), Momentum::new).rates(Values.of("η", 1e-6, 1e-5, 10)))
        .tuningSeeds(11, 13).testSeeds(1, 4).run();
    assertEquals("""
        loss after 100 steps, 4 test seeds (fewer than ten), tuned on 3 others (3 significant digits)
        entrant   best setting     median  lower quartile  upper quartile  failed  tried  note
        --------  ---------------  ------  --------------  --------------  ------  -----  ----
        SGD       η = 1e-5          0.429            0.25               ∞       1      3  best at the end of the list of η: 1e-5; extend it; 1 of 4 runs failed, first seed 3
        momentum  β = 0, η = 1e-5   0.429            0.25               ∞       1      6  1 of 4 runs failed, first seed 3""",
        Tables.text(Tables.of(outcome), 3).replaceFirst("  -{20,}", "  ----"));
  }

  @Test void aTableShowsTheDigitsThatAPerturbationLeavesAlone() {
    Outcome outcome = outcome(row("calm", new double[] {1 / 3.0}, new double[] {1 / 3.0}),
        row("moved", new double[] {2 / 3.0}, new double[] {0.6668}), row("steps", new double[] {1234}, new double[] {1233}),
        row("wild", new double[] {2 / 3.0}, new double[] {0.9}), row("lost", new double[] {0.5}, new double[] {INFINITE}));
    assertEquals("""
        loss after 50 steps, 12 test seeds, tuned on 5 others (5 significant digits)
        entrant  best setting   median  lower quartile  upper quartile  failed  tried  digits  note
        -------  ------------  -------  --------------  --------------  ------  -----  ------  ----
        calm     η = 0.1       0.33333         0.33333         0.33333       0      1  ≥ 4
        moved    η = 0.1         0.667           0.667           0.667       0      1  3
        steps    η = 0.1          1230            1230            1230       0      1  3
        wild     η = 0.1           NaN             NaN             NaN       0      1  0       chaos: a change of 1e-16 changes every digit
        lost     η = 0.1           NaN             NaN             NaN       0      1  0       chaos: a change of 1e-16 changes every digit""",
        Tables.text(Tables.of(outcome), 5).replaceFirst("  -{20,}", "  ----"));
  }

  @Test void winsAreAMatrix() {
    Outcome outcome = outcome(row("a", new double[] {1, 2, 3}), row("b", new double[] {2, 2, 1}), row("c", new double[] {3, 3, INFINITE}));
    assertEquals("""
        Wins on 12 test seeds
        entrant  beats a  beats b  beats c
        -------  -------  -------  -------
        a        –        1        3
        b        1        –        3
        c        0        0        –""", Tables.text(Tables.wins(outcome), 3));
  }

  @Test void winsThatAPerturbationChangesAreARange() {
    Outcome outcome = outcome(row("a", new double[] {1, 2}, new double[] {3, 3}), row("b", new double[] {2, 3}, new double[] {2, 3}));
    assertEquals("""
        Wins on 12 test seeds
        entrant  beats a  beats b
        -------  -------  -------
        a        –        0–2
        b        0–1      –""", Tables.text(Tables.wins(outcome), 3));
  }
}
