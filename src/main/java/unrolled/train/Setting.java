package unrolled.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unrolled.optim.Rule;
import unrolled.optim.Schedule;

/**
 * One choice from each list of an {@link Entrant}, and the rule and the schedule that they make.
 *
 * @param entrant the name of the entrant
 * @param lists the hyper-parameters, the rate η last
 * @param places where in each list the choice is, from 0
 */
public record Setting(String entrant, List<Values> lists, List<Integer> places, Rule rule, Schedule schedule) {
  public Setting {
    lists = List.copyOf(lists);
    places = List.copyOf(places);
  }

  /** The choice from list k. */
  public double value(int k) {
    return lists.get(k).list().get(places.get(k));
  }

  /** η, the choice from the last list. */
  public double rate() {
    return value(lists.size() - 1);
  }

  /** Whether all choices but that of the rate are the same. */
  public boolean differsInRateOnly(Setting other) {
    int last = lists.size() - 1;
    return places.subList(0, last).equals(other.places.subList(0, last));
  }

  /** The choices as text, such as {@code ρ = 0.99, η = 0.1}, with numbers in this format. */
  public String words(DoubleFunction<String> format) {
    return words(lists.size(), format);
  }

  /** The same without the rate; empty where nothing else was tuned. */
  public String wordsWithoutRate(DoubleFunction<String> format) {
    return words(lists.size() - 1, format);
  }

  private String words(int count, DoubleFunction<String> format) {
    return IntStream.range(0, count).mapToObj(k -> lists.get(k).name() + " = " + format.apply(value(k)))
        .collect(Collectors.joining(", "));
  }

  /** What is to be said of choices at an end of their list; empty if each lies inside. */
  List<String> ends(DoubleFunction<String> format) {
    List<String> ends = new ArrayList<>();
    for (int k = 0; k < lists.size(); k++) {
      if (!lists.get(k).isEnd(places.get(k))) continue;
      ends.add("best at the end of the list of " + lists.get(k).name() + ": " + format.apply(value(k)) + "; extend it");
    }
    return ends;
  }

  /** Such as {@code ρ = 0.99, η = 0.1}. */
  @Override public String toString() {
    return words(Double::toString);
  }
}
