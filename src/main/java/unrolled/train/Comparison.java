package unrolled.train;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import unrolled.train.Crew.Result;
import unrolled.train.Outcome.Row;
import unrolled.train.Outcome.Tried;

/**
 * A fair comparison of rules: each is tuned over its own hyper-parameters, and judged on seeds that it was not tuned on.
 *
 * <pre>
 *   Outcome outcome = Comparison.of("loss", run -&gt; loss(run)).steps(500)
 *       .entrants(Entrant.of("SGD", new Sgd()), Entrant.of("momentum", Values.of("β", 0.5, 0.9, 0.99), Momentum::new))
 *       .rates(Values.decades("η", 1e-3, 1, 1, 3))
 *       .tuningSeeds(101, 105).testSeeds(1, 20).run();
 * </pre>
 *
 * Of all settings of an entrant, the one with the lowest median over the tuning seeds is chosen; of equal ones the one
 * with the smaller rate, and then the first in the order of the lists. With it the entrant runs once for each test seed;
 * no other setting ever sees those. Every run has as many steps, every entrant the same seeds.
 *
 * <p>Why so: the order of rules depends on what was tuned and how far, Choi et al., "On Empirical Comparisons of
 * Optimizers for Deep Learning", 2019; on the task and on luck, Schmidt, Schneider and Hennig, "Descending through a
 * Crowded Valley", ICML 2021; and the tuning belongs to what is measured, Dahl et al., "Benchmarking Neural Network
 * Training Algorithms", 2023.
 *
 * <p>A comparison is not changed once it is made: each method gives a new one.
 */
public final class Comparison {
  private final String measure;
  private final ToDoubleFunction<Run> run;
  private List<Entrant> entrants = List.of();
  private Values rates;
  private long[] tuning = {}, test = {};
  private int steps = 100, times, threads = Runtime.getRuntime().availableProcessors();
  private Progress progress = Progress.SILENT;

  private Comparison(String measure, ToDoubleFunction<Run> run) {
    if (measure.isBlank()) throw new IllegalArgumentException("what is measured needs a name");
    this.measure = measure;
    this.run = run;
  }

  /**
   * A comparison by this measure.
   *
   * @param measure what is measured, such as {@code test loss}
   * @param run makes all that a run needs from its seed, takes its steps with its optimizer, and tells how well it went:
   *     smaller is better, and NaN or ∞ is a run that failed, as is one that ends with an {@link ArithmeticException},
   *     such as an optimizer's when a gradient is not finite. Called by several threads.
   */
  public static Comparison of(String measure, ToDoubleFunction<Run> run) {
    return new Comparison(measure, run);
  }

  /** Between these, with different names. */
  public Comparison entrants(Entrant... entrants) {
    Set<String> names = new LinkedHashSet<>();
    for (Entrant entrant : entrants) {
      if (!names.add(entrant.name())) throw new IllegalArgumentException("two entrants have the name " + entrant.name());
    }
    return with(c -> c.entrants = List.of(entrants));
  }

  /** With these rates for all entrants that have none of their own. */
  public Comparison rates(Values rates) {
    return with(c -> c.rates = rates);
  }

  /** With the seeds first … last for the choice of the settings; five or more make the median worth something. */
  public Comparison tuningSeeds(long first, long last) {
    return with(c -> c.tuning = seeds("tuning", first, last));
  }

  /** With the seeds first … last for the judgement, ten or more. */
  public Comparison testSeeds(long first, long last) {
    return with(c -> c.test = seeds("test", first, last));
  }

  private static long[] seeds(String what, long first, long last) {
    if (last < first) throw new IllegalArgumentException("there are no " + what + " seeds from " + first + " to " + last);
    return LongStream.rangeClosed(first, last).toArray();
  }

  /** With this budget, which a run finds in {@link Run#steps}; 100 if nothing is said. */
  public Comparison steps(int steps) {
    return with(c -> c.steps = Require.atLeastOne("steps", steps));
  }

  /**
   * With the test runs repeated so many times, each time with every gradient changed by one unit in its last place: the
   * digits that this leaves alone are properties of the rule, the others of the order of summation.
   */
  public Comparison perturbed(int times) {
    return with(c -> c.times = Require.atLeastOne("times", times));
  }

  /** On so many threads; on as many as there are processors if nothing is said. The outcome has the same bits. */
  public Comparison threads(int threads) {
    return with(c -> c.threads = Require.atLeastOne("threads", threads));
  }

  /** Telling its progress, in runs. */
  public Comparison progress(Progress progress) {
    return with(c -> c.progress = progress);
  }

  private Comparison with(Consumer<Comparison> change) {
    Comparison copy = new Comparison(measure, run);
    copy.entrants = entrants;
    copy.rates = rates;
    copy.tuning = tuning;
    copy.test = test;
    copy.steps = steps;
    copy.times = times;
    copy.threads = threads;
    copy.progress = progress;
    change.accept(copy);
    return copy;
  }

  /**
   * Tunes, then judges.
   *
   * @throws IllegalArgumentException if entrants, rates or seeds are missing, or a seed is for tuning and for the test
   * @throws IllegalStateException if a run threw an exception; the message names its entrant, its setting and its seed
   * @throws CancellationException if the thread was interrupted; the runs are stopped, those at work at their next step
   */
  public Outcome run() {
    check();
    List<Setting> all = entrants.stream().flatMap(entrant -> entrant.settings(rates).stream()).toList();
    int total = all.size() * tuning.length + entrants.size() * test.length * (1 + times);
    try (Crew crew = new Crew(threads, run, progress, total)) {
      List<List<Result>> tuned = work(crew, all, tuning, 0);
      List<Tried> tried = IntStream.range(0, all.size()).mapToObj(k -> Tried.of(all.get(k), tuned.get(k))).toList();
      List<Setting> best = entrants.stream().map(entrant -> Tried.best(tried, entrant.name())).toList();
      List<List<Result>> judged = work(crew, best, test, 0);
      List<List<List<Result>>> again = new ArrayList<>();
      for (int nudge = 1; nudge <= times; nudge++) again.add(work(crew, best, test, nudge));
      List<Row> rows = IntStream.range(0, best.size()).mapToObj(k ->
          Row.of(best.get(k), tried, test, judged.get(k), again.stream().map(pass -> pass.get(k)).toList())).toList();
      return new Outcome(measure, steps, tuning.length, test.length, rows);
    }
  }

  private void check() {
    if (entrants.isEmpty()) throw new IllegalArgumentException("a comparison needs entrants");
    if (tuning.length == 0 || test.length == 0) throw new IllegalArgumentException("a comparison needs tuning seeds and test seeds");
    for (long seed : tuning) {
      if (seed >= test[0] && seed <= test[test.length - 1]) {
        throw new IllegalArgumentException("seed " + seed + " is for tuning and for the test; the test needs seeds of its own");
      }
    }
  }

  /** For each setting its results on these seeds. */
  private List<List<Result>> work(Crew crew, List<Setting> settings, long[] seeds, int nudge) {
    List<Run> runs = new ArrayList<>();
    for (Setting setting : settings) for (long seed : seeds) runs.add(new Run(setting, seed, steps, nudge));
    List<Result> results = crew.work(runs);
    return IntStream.range(0, settings.size())
        .mapToObj(k -> results.subList(k * seeds.length, (k + 1) * seeds.length)).toList();
  }
}
