package unrolled.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unrolled.data.Spread;
import unrolled.data.Statistics;
import unrolled.train.Crew.Result;

/**
 * What came out of a {@link Comparison}.
 *
 * @param measure what was measured; smaller is better
 * @param steps the budget of every run
 * @param tuningSeeds how many seeds chose the settings
 * @param testSeeds how many others judged them
 * @param rows one for each entrant, in their order
 */
public record Outcome(String measure, int steps, int tuningSeeds, int testSeeds, List<Row> rows) {
  /** With fewer seeds a table says so. */
  private static final int FEW = 10;

  public Outcome {
    rows = List.copyOf(rows);
  }

  /**
   * A setting in the tuning.
   *
   * @param median over the tuning seeds; a run that failed counts as ∞
   */
  public record Tried(Setting setting, double median) {
    static Tried of(Setting setting, List<Result> results) {
      return new Tried(setting, Statistics.median(values(results)));
    }

    /** The lowest median, then the smallest rate, then the first. */
    static Setting best(List<Tried> all, String entrant) {
      return all.stream().filter(tried -> tried.setting.entrant().equals(entrant))
          .min(Comparator.comparingDouble(Tried::median).thenComparing(tried -> tried.setting.rate())).get().setting;
    }
  }

  /**
   * What became of an entrant.
   *
   * @param best the setting that the tuning chose
   * @param tried all settings, in the order of the lists
   * @param values what was measured with the best one, for each test seed; ∞ if the run failed
   * @param again the same from each perturbed repetition; empty if there was none
   * @param failure of the first run that failed, its seed and what was thrown; empty if none failed
   */
  public record Row(Setting best, List<Tried> tried, double[] values, List<double[]> again, String failure) {
    static Row of(Setting best, List<Tried> all, long[] seeds, List<Result> results, List<List<Result>> again) {
      String failure = IntStream.range(0, seeds.length).filter(k -> results.get(k).failed())
          .mapToObj(k -> "seed " + seeds[k] + results.get(k).why()).findFirst().orElse("");
      List<Tried> own = all.stream().filter(tried -> tried.setting.entrant().equals(best.entrant())).toList();
      return new Row(best, own, Outcome.values(results), again.stream().map(Outcome::values).toList(), failure);
    }

    /** The name of the entrant. */
    public String name() {
      return best.entrant();
    }

    /** Lowest, quartiles, median and highest over the test seeds. */
    public Spread spread() {
      return Spread.of(values);
    }

    /** How many test runs failed. */
    public int failures() {
      return (int) IntStream.range(0, values.length).filter(k -> values[k] == Double.POSITIVE_INFINITY).count();
    }

    /** The tuning with all but the rate as in the best setting, rates ascending: a curve with its lowest point inside. */
    public List<Tried> curve() {
      return tried.stream().filter(one -> one.setting.differsInRateOnly(best)).toList();
    }

    /**
     * How many significant digits of the median and of both quartiles are the same in all repetitions, 0 to 17: none
     * means chaos; 17, also where nothing was perturbed, that no bit is known to change.
     */
    public int digits() {
      List<Spread> spreads = new ArrayList<>(List.of(spread()));
      for (double[] values : again) spreads.add(Spread.of(values));
      return Math.min(common(spreads, Spread::median), Math.min(common(spreads, Spread::lower), common(spreads, Spread::upper)));
    }

    private static int common(List<Spread> spreads, ToDoubleFunction<Spread> part) {
      return Digits.common(spreads.stream().mapToDouble(part).toArray());
    }

    /** For how many test seeds this entrant has a smaller value than the other; both failed is no win for either. */
    public int wins(Row other) {
      return wins(values, other.values);
    }

    /** The same for each perturbed repetition. */
    public int[] winsAgain(Row other) {
      return IntStream.range(0, again.size()).map(k -> wins(again.get(k), other.again.get(k))).toArray();
    }

    private static int wins(double[] a, double[] b) {
      return (int) IntStream.range(0, a.length).filter(k -> a[k] < b[k]).count();
    }

    /** What a reader should know before believing the row, with numbers in this format; empty if there is nothing. */
    public List<String> notes(DoubleFunction<String> format) {
      List<String> notes = new ArrayList<>(best.ends(format));
      if (failures() > 0) notes.add(failures() + " of " + values.length + " runs failed, first " + failure);
      if (digits() == 0) notes.add("chaos: a change of 1e-16 changes every digit");
      return notes;
    }
  }

  private static double[] values(List<Result> results) {
    return results.stream().mapToDouble(Result::value).toArray();
  }

  /** The row of this entrant. */
  public Row row(String name) {
    return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow(() -> new IllegalArgumentException(
        "there is no entrant " + name + " among " + rows.stream().map(Row::name).collect(Collectors.joining(", "))));
  }

  /** Such as {@code test loss after 500 steps, 20 test seeds, tuned on 5 others}. */
  public String title() {
    return measure + " after " + steps + (steps == 1 ? " step, " : " steps, ") + testSeeds
        + (testSeeds == 1 ? " test seed" : " test seeds") + (testSeeds < FEW ? " (fewer than ten)" : "") + ", tuned on "
        + tuningSeeds + (tuningSeeds == 1 ? " other" : " others");
  }

  /** The best settings, and what speaks against them; tables show the numbers. */
  @Override public String toString() {
    return title() + "\n" + rows.stream().map(row -> row.name() + ", " + String.join("; ", words(row))).collect(Collectors.joining("\n"));
  }

  private static List<String> words(Row row) {
    List<String> words = new ArrayList<>(List.of(row.best.toString()));
    words.addAll(row.notes(Double::toString));
    return words;
  }
}
