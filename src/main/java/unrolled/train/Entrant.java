package unrolled.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import unrolled.optim.Rule;
import unrolled.optim.Schedule;

/**
 * A rule that takes part in a {@link Comparison}, with lists of its own for what is to be tuned: every combination is
 * tried. It is not changed once it is made.
 */
public final class Entrant {
  private final String name;
  private final List<Values> lists;
  private final BiFunction<Double, Double, Rule> rule;
  private final Values rates;
  private final DoubleFunction<Schedule> schedule;

  private Entrant(String name, List<Values> lists, BiFunction<Double, Double, Rule> rule, Values rates,
      DoubleFunction<Schedule> schedule) {
    if (name.isBlank()) throw new IllegalArgumentException("an entrant needs a name");
    this.name = name;
    this.lists = lists;
    this.rule = rule;
    this.rates = rates;
    this.schedule = schedule;
  }

  /** A rule of which only the rate is tuned. */
  public static Entrant of(String name, Rule rule) {
    return new Entrant(name, List.of(), (none, either) -> rule, null, Schedule::constant);
  }

  /** A rule with one hyper-parameter that is tuned with the rate, such as the β of {@code Momentum::new}. */
  public static Entrant of(String name, Values values, DoubleFunction<Rule> rule) {
    return new Entrant(name, List.of(values), (a, none) -> rule.apply(a), null, Schedule::constant);
  }

  /** A rule with two hyper-parameters that are tuned with the rate, such as the β₁ and β₂ of Adam. */
  public static Entrant of(String name, Values first, Values second, BiFunction<Double, Double, Rule> rule) {
    return new Entrant(name, List.of(first, second), rule, null, Schedule::constant);
  }

  /** The same with rates of its own, instead of those that the comparison has for all. */
  public Entrant rates(Values rates) {
    return new Entrant(name, lists, rule, rates, schedule);
  }

  /** The same with a schedule made from the rate, such as {@code Schedule::inverseSqrt}; without it the rate is constant. */
  public Entrant schedule(DoubleFunction<Schedule> schedule) {
    return new Entrant(name, lists, rule, rates, schedule);
  }

  /** What tables and charts call it. */
  public String name() {
    return name;
  }

  /** All combinations, rates ascending, and later lists faster than earlier ones. */
  List<Setting> settings(Values common) {
    if (rates == null && common == null) {
      throw new IllegalArgumentException("there are no rates for " + name + "; give them to the comparison or to the entrant");
    }
    List<Values> all = new ArrayList<>(lists);
    all.add(rates == null ? common : rates);
    List<Setting> settings = new ArrayList<>();
    add(all, List.of(), settings);
    return settings;
  }

  private void add(List<Values> all, List<Integer> places, List<Setting> settings) {
    if (places.size() == all.size()) {
      settings.add(setting(all, places));
      return;
    }
    for (int place = 0; place < all.get(places.size()).list().size(); place++) {
      List<Integer> longer = new ArrayList<>(places);
      longer.add(place);
      add(all, longer, settings);
    }
  }

  private Setting setting(List<Values> all, List<Integer> places) {
    double[] x = {Double.NaN, Double.NaN, Double.NaN};               // a list that is not there has no value
    for (int k = 0; k < places.size(); k++) x[k] = all.get(k).list().get(places.get(k));
    return new Setting(name, all, places, rule.apply(x[0], x[1]), schedule.apply(x[places.size() - 1]));
  }
}
