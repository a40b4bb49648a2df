package unrolled.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import unrolled.matrix.SparseRows;

/**
 * A vocabulary of character n-grams: all runs of n letters that occur in some texts, numbered from 0 in the order of their
 * first appearance. A text becomes the set of its n-grams. Made from the training part alone, it lets nothing of the test
 * part leak into training.
 */
public final class NGrams {
  private final int shortest, longest;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<String> list;

  /**
   * The n-grams of these texts.
   *
   * @param shortest the smallest n, at least 1
   * @param longest the largest n, at least the smallest
   */
  public NGrams(int shortest, int longest, List<String> texts) {
    if (shortest < 1) throw new IllegalArgumentException("the shortest n-gram must have at least 1 letter, but has " + shortest);
    if (longest < shortest) {
      throw new IllegalArgumentException("the longest n-gram has " + longest + " letters, fewer than the shortest with " + shortest);
    }
    this.shortest = shortest;
    this.longest = longest;
    for (String text : texts) for (String gram : of(text)) numbers.putIfAbsent(gram, numbers.size());
    if (numbers.isEmpty()) throw new IllegalArgumentException("there is no n-gram in " + texts.size() + " texts");
    list = List.copyOf(numbers.keySet());
  }

  /**
   * The n-grams of any text, each once, in the order of their places and shorter ones first: {@code ^u ug g$ ^ug ug$} for
   * "Ug" with n = 2 … 3. Letters are lower-case; ^ stands before the first one and $ after the last.
   */
  public Set<String> of(String text) {
    int[] letters = ("^" + text.toLowerCase(Locale.ROOT) + "$").codePoints().toArray();
    Set<String> grams = new LinkedHashSet<>();
    for (int n = shortest; n <= longest; n++) {
      for (int from = 0; from + n <= letters.length; from++) grams.add(new String(letters, from, n));
    }
    return grams;
  }

  /** How many n-grams. */
  public int size() {
    return list.size();
  }

  /** The n-gram of this number. */
  public String get(int number) {
    return list.get(number);
  }

  /** For each text a row with a 1 for each of its n-grams; those that are not in this vocabulary are left out. */
  public SparseRows features(List<String> texts) {
    List<int[]> rows = new ArrayList<>();
    for (String text : texts) {
      rows.add(of(text).stream().filter(numbers::containsKey).mapToInt(numbers::get).sorted().toArray());
    }
    return SparseRows.ofFeatures(size(), rows.toArray(int[][]::new));
  }
}
