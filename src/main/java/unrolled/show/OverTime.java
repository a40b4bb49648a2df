package unrolled.show;

import java.util.List;
import java.util.stream.IntStream;
import unrolled.matrix.Matrix;

/**
 * Numbers of several units at the steps of one sequence, with their names: what a table or a picture over time shows.
 *
 * @param symbols what is read at each of the T steps
 * @param values T × units
 * @param names of the units
 */
public record OverTime(List<String> symbols, Matrix values, List<String> names) {
  public OverTime {
    if (symbols.size() != values.rows()) {
      throw new IllegalArgumentException("there are " + symbols.size() + " symbols, and values at " + values.rows()
          + " steps; the state before the first step has no symbol");
    }
    if (names.size() != values.cols()) {
      throw new IllegalArgumentException("there are " + names.size() + " names, and " + values.cols() + " units");
    }
    symbols = symbols.stream().map(Symbols::visible).toList();
    names = List.copyOf(names);
  }

  /** Without names, the units are numbered from 1. */
  public static OverTime of(List<String> symbols, Matrix values, String... names) {
    return new OverTime(symbols, values, names.length > 0 ? List.of(names)
        : IntStream.rangeClosed(1, values.cols()).mapToObj(String::valueOf).toList());
  }

  public int steps() {
    return values.rows();
  }

  public int units() {
    return values.cols();
  }

  /** Where a number stands, from 0, in words that count from 1. */
  public String place(int unit, int step) {
    return "unit " + names.get(unit) + " at step " + (step + 1) + ", " + symbols.get(step);
  }

  /** An array for each unit, with a number for each step; the shades reach all of them. */
  public double[][] checked(Shades shades) {
    double[][] checked = new double[units()][steps()];
    for (int i = 0; i < units(); i++) {
      for (int t = 0; t < steps(); t++) checked[i][t] = shades.check(values.get(t, i), place(i, t));
    }
    return checked;
  }
}
