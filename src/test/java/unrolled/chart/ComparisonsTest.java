package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import unrolled.optim.Momentum;
import unrolled.optim.Sgd;
import unrolled.train.Comparison;
import unrolled.train.Entrant;
import unrolled.train.Outcome;
import unrolled.train.Values;

class ComparisonsTest {
  @Test void theTuningIsALineForEachEntrantAtItsBestHyperParameters() {
    Outcome outcome = Comparison.of("loss", run -> {
      double rate = run.schedule().rate(1);
      double gamma = run.rule() instanceof Momentum momentum ? momentum.gamma() : 0;
      return rate > 5 ? Double.NaN : Math.abs(gamma - 0.5) + Math.abs(rate - 1) + 0.5;
    }).entrants(Entrant.of("SGD", new Sgd()), Entrant.of("momentum", Values.of("γ", 0, 0.5, 0.9), Momentum::new))
        .rates(Values.decades("η", 0.1, 10, 1)).tuningSeeds(1, 3).testSeeds(11, 14).run();
    assertEquals("Both have a best rate. x: learning rate η (logarithmic); y: loss, median of 3 (logarithmic). "
        + "SGD: from (0.1, 1.9) to (1, 1), lowest 1 at 1, highest 1.9 at 0.1, diverged after learning rate η 1. "
        + "momentum, γ = 0.5: from (0.1, 1.4) to (1, 0.5), lowest 0.5 at 1, highest 1.4 at 0.1, diverged after learning rate η 1.",
        AltText.of(Comparisons.tuning("Both have a best rate", outcome)));
  }
}
