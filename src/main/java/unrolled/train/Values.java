package unrolled.train;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of values that are tried for one hyper-parameter, such as η or ρ.
 *
 * @param name the symbol, as in the formula
 * @param list at least one, ascending, finite, at least 0
 */
public record Values(String name, List<Double> list) {
  public Values {
    if (name.isBlank()) throw new IllegalArgumentException("a hyper-parameter needs a name");
    if (list.isEmpty()) throw new IllegalArgumentException("the list of " + name + " is empty; it needs at least one value");
    double before = Double.NaN;
    for (double x : list) {
      if (!(x >= 0 && x < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a value of " + name + " must be at least 0 and finite, but is " + x);
      }
      if (x <= before) throw new IllegalArgumentException("the values of " + name + " must ascend, but " + x + " follows " + before);
      before = x;
    }
    list = List.copyOf(list);
  }

  /** These values, in ascending order. */
  public static Values of(String name, double... values) {
    List<Double> list = new ArrayList<>();
    for (double value : values) list.add(value);
    return new Values(name, list);
  }

  /**
   * All values digit·10ⁿ from the lowest to the highest: 1, 3, 10, 30, … with the digits 1 and 3, which are half a decade
   * apart; with 1, 2 and 5 a third of one.
   *
   * @param low positive
   * @param digits of each decade, ascending from 1 to 9
   */
  public static Values decades(String name, double low, double high, int... digits) {
    if (!(low > 0 && low <= high && high < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the decades of " + name + " must go up from a positive number, but go from "
          + low + " to " + high);
    }
    List<Double> list = new ArrayList<>();
    for (int n = exponent(low); n <= exponent(high); n++) {
      for (int digit : digits) {
        if (digit < 1 || digit > 9) throw new IllegalArgumentException("a digit must be in 1 … 9, but is " + digit);
        double value = Double.parseDouble(digit + "e" + n);
        if (value >= low && value <= high) list.add(value);
      }
    }
    return new Values(name, list);
  }

  private static int exponent(double x) {
    BigDecimal exact = new BigDecimal(x);
    return exact.precision() - exact.scale() - 1;
  }

  /** Whether this place in the list is an end beyond which better values may lie; below 0 there are none. */
  boolean isEnd(int place) {
    return place == list.size() - 1 || place == 0 && list.get(0) > 0;
  }
}
