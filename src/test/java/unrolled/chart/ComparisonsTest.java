package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import unrolled.optim.Momentum;
import unrolled.optim.Sgd;
import unrolled.train.Comparison;
import unrolled.train.Entrant;
import unrolled.train.Outcome;
import unrolled.train.Run;
import unrolled.train.Values;

class ComparisonsTest {
  @Test void theTuningIsALineForEachEntrantAtItsBestHyperParameters() {
    Outcome outcome = Comparison.of("loss", run -> {
      double rate = run.schedule().rate(1);
      double beta = run.rule() instanceof Momentum momentum ? momentum.beta() : 0;
      return rate > 5 ? Double.NaN : Math.abs(beta - 0.5) + Math.abs(rate - 1) + 0.5;
    }).entrants(Entrant.of("SGD", new Sgd()), Entrant.of("momentum", Values.of("β", 0, 0.5, 0.9), Momentum::new))
        .rates(Values.decades("η", 0.1, 10, 1)).tuningSeeds(1, 3).testSeeds(11, 14).run();
    assertEquals("Both have a best rate. x: learning rate η (logarithmic); y: loss, median of 3 (logarithmic). "
        + "SGD: from (0.1, 1.9) to (1, 1), lowest 1 at 1, highest 1.9 at 0.1, diverged after learning rate η 1. "
        + "momentum, β = 0.5: from (0.1, 1.4) to (1, 0.5), lowest 0.5 at 1, highest 1.4 at 0.1, diverged after learning rate η 1.",
        AltText.of(Comparisons.tuning("Both have a best rate", outcome)));
  }

  private static Outcome tested(ToDoubleFunction<Run> run) {
    return Comparison.of("loss", run).entrants(Entrant.of("SGD", new Sgd()), Entrant.of("momentum", new Momentum()))
        .rates(Values.of("η", 1)).tuningSeeds(1, 3).testSeeds(11, 15).run();
  }

  @Test void theTestIsAMarkForEachRunAndABarAtTheMedian() {
    XYChart chart = Comparisons.test("Momentum is lower", tested(run -> run.rule() instanceof Sgd
        ? run.seed() == 12 ? Double.NaN : run.seed() : 1 / (run.seed() - 10.0)));
    assertEquals("Momentum is lower. x: entrant; y: loss, 5 seeds (logarithmic). "
        + "SGD: median 14, quartiles 13 and 15, lowest 11, highest ∞, 1 failed. "
        + "momentum: median 0.3333, quartiles 0.25 and 0.5, lowest 0.2, highest 1.", AltText.of(chart));
    assertArrayEquals(new double[] {0.7, 0.85, 1, 1.15, 1.3}, chart.getSeries("SGD").getXData(), 1e-12);
    assertArrayEquals(new double[] {1.7, 1.85, 2, 2.15, 2.3}, chart.getSeries("momentum").getXData(), 1e-12);
    assertArrayEquals(new double[] {11, Double.NaN, 13, 14, 15}, chart.getSeries("SGD").getYData());
    assertEquals("SGD\n× 1 of 5 failed", chart.getSeries("key: SGD\n× 1 of 5 failed").getLabel());
    Function<Double, String> names = chart.getStyler().getXAxisTickLabelsFormattingFunction();
    assertEquals(List.of("0.5", "SGD", "", "momentum", "3", "0"),
        Stream.of(0.5, 1.0, 1.5, 2.0, 3.0, 0.0).map(names).toList());
  }

  @Test void numbersThatAreNotAllPositiveAreOnALinearAxis() {
    assertEquals("All is well. x: entrant; y: loss, 5 seeds. SGD: median 2, quartiles 1 and 3, lowest 0, highest 4. "
        + "momentum: median 2, quartiles 1 and 3, lowest 0, highest 4.",
        AltText.of(Comparisons.test("All is well", tested(run -> run.seed() - 11))));
  }
}
