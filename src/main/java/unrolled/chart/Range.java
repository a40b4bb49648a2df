package unrolled.chart;

import java.util.Arrays;
import java.util.List;
import unrolled.show.Numbers;

/**
 * What one slider can be moved over.
 *
 * @param name what is steered
 * @param values at least two finite ones, rising
 * @param at the index of the value at which the slider stands first
 */
record Range(String name, double[] values, int at) {
  private static final int DIGITS = 4;

  Range {
    if (name.isBlank()) throw new IllegalArgumentException("a slider needs the name of what it steers");
    if (values.length < 2) {
      throw new IllegalArgumentException("a slider needs at least two values of " + name + ", and got "
          + values.length);
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("the values of " + name + " must be finite, and values[" + i + "] is "
            + Numbers.format(values[i], DIGITS));
      }
      if (i > 0 && !(values[i] > values[i - 1])) {
        throw new IllegalArgumentException("the values of " + name + " must rise, and "
            + Numbers.format(values[i - 1], DIGITS) + " is followed by " + Numbers.format(values[i], DIGITS));
      }
    }
  }

  /** A slider that stands in the middle. */
  static Range of(String name, double... values) {
    return new Range(name, values.clone(), values.length / 2);
  }

  /** The same, standing at one of its values. */
  Range at(double value) {
    int index = Arrays.binarySearch(values, value);
    if (index < 0) {
      throw new IllegalArgumentException(name + " has no value " + Numbers.format(value, DIGITS) + "; its values are "
          + String.join(", ", texts()));
    }
    return new Range(name, values, index);
  }

  int count() {
    return values.length;
  }

  /** The values in four digits, or in as many more as tell them apart. */
  List<String> texts() {
    for (int digits = DIGITS; ; digits++) {
      List<String> texts = texts(digits);
      if (texts.stream().distinct().count() == values.length) return texts;
    }
  }

  private List<String> texts(int digits) {
    return Arrays.stream(values).mapToObj(value -> Numbers.format(value, digits)).toList();
  }

  /** How many values there are, and between which ends. */
  String words() {
    List<String> texts = texts();
    return name + ": " + count() + " values from " + texts.get(0) + " to " + texts.get(count() - 1);
  }
}
