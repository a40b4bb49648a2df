package unrolled.chart;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import unrolled.show.Numbers;

/**
 * The numbers of a heat map, and what its alternative text says of them.
 *
 * @param rows the names of the rows from top to bottom: 1 to 40 different ones, each of 1 to 20 letters
 * @param columns the names of the columns, likewise
 * @param values an array for each row, with a number for each column
 */
record Cells(String[] rows, String[] columns, double[][] values) {
  private static final int MOST = 40;
  private static final int LONGEST = 20;      // XChart looks without end for room for a longer label
  private static final int DIGITS = 2;
  private static final int DIGITS_OF_WORDS = 4;

  Cells {
    checkNames("row", rows);
    checkNames("column", columns);
    if (values.length != rows.length) {
      throw new IllegalArgumentException("there are " + rows.length + " rows, and numbers for " + values.length);
    }
    for (int i = 0; i < rows.length; i++) {
      if (values[i].length != columns.length) {
        throw new IllegalArgumentException("row " + rows[i] + " has " + values[i].length + " numbers, and there are "
            + columns.length + " columns");
      }
    }
  }

  private static void checkNames(String what, String... names) {
    if (names.length == 0 || names.length > MOST) {
      throw new IllegalArgumentException("a heat map has 1 to " + MOST + " " + what + "s, not " + names.length);
    }
    Set<String> seen = new LinkedHashSet<>();
    for (String name : names) {
      if (name.isBlank() || name.length() > LONGEST) {
        throw new IllegalArgumentException("the name of a " + what + " has 1 to " + LONGEST + " letters, and one is \""
            + name + "\"");
      }
      if (!seen.add(name)) throw new IllegalArgumentException("two " + what + "s have the name " + name);
    }
  }

  /** Refuses what has no logarithm; NaN is no number, and has a × in any heat map. */
  void checkPositive() {
    for (int k = 0; k < count(); k++) {
      if (value(k) <= 0) {
        throw new IllegalArgumentException("logarithmic shades need numbers above 0, and there is " + words(k));
      }
    }
  }

  /** The number as its cell shows it. */
  static String text(double value) {
    return Numbers.format(value, DIGITS);
  }

  int lettersOfRow() {
    return Stream.of(rows).mapToInt(String::length).max().orElseThrow();
  }

  /** The letters for which a cell needs room: those of the longest number, or name of a column. */
  int lettersOfCell() {
    Stream<String> numbers = Arrays.stream(values).flatMapToDouble(Arrays::stream).mapToObj(Cells::text);
    return Stream.concat(Stream.of(columns), numbers).mapToInt(String::length).max().orElseThrow();
  }

  /** How many numbers have no place on the scale. */
  long lost(Scale scale) {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(value -> !scale.canDraw(value)).count();
  }

  /** The names, the extremes, and how many cells have no value. */
  String words(Scale scale) {
    int low = -1, high = -1;
    for (int k = 0; k < count(); k++) {
      if (!scale.canDraw(value(k))) continue;
      if (low < 0 || value(k) < value(low)) low = k;
      if (high < 0 || value(k) > value(high)) high = k;
    }
    String extremes = low < 0 ? "Nothing can be drawn" : "Least: " + words(low) + "; greatest: " + words(high);
    long lost = lost(scale);
    return "Rows: " + String.join(", ", rows) + ". Columns: " + String.join(", ", columns) + ". " + extremes
        + (lost == 0 ? "" : "; no value in " + lost + " of " + count() + " cells");
  }

  private int count() {
    return rows.length * columns.length;
  }

  private double value(int k) {
    return values[k / columns.length][k % columns.length];
  }

  private String words(int k) {
    return Numbers.format(value(k), DIGITS_OF_WORDS) + " at " + rows[k / columns.length] + ", "
        + columns[k % columns.length];
  }
}
