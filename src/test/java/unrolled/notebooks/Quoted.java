package unrolled.notebooks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that a text quotes, such as 0.98, .98, 6.5e-14, 3·10⁻⁵, 1,301 or 24 %. It stands among other numbers if one
 * of them, rounded to the digits that are quoted, is the quoted one; signs are left aside.
 *
 * @param text the number as it is written, powers of ten as 1e-5
 * @param half half a unit of the last digit
 */
record Quoted(String text, double value, double half, boolean percent) {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
  private static final String PLAIN = "0123456789-";
  private static final Pattern SUPERSCRIPT = Pattern.compile("10([" + SUPERSCRIPTS + "]+)");
  private static final Pattern TIMES_TEN =
      Pattern.compile("(\\d)\\s*(?:·|×|\\\\cdot|\\\\times)\\s*10\\^\\{?(-?\\d+)\\}?");
  private static final Pattern TEN = Pattern.compile("(?<![\\w.])10\\^\\{?(-?\\d+)\\}?");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?:[,_\\u202f\\u00a0]|\\\\,|\\{,\\})(?=\\d{3}(?!\\d))");
  private static final String DIGITS = "(\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE]([+-]?\\d+))?";
  private static final Pattern QUOTED = Pattern.compile("(?<![\\w.])" + DIGITS + "(?!\\w)( ?%)?");
  private static final Pattern HELD = Pattern.compile("(?<![A-Za-z_])" + DIGITS);
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** The numbers of a text: those with a point, a power of ten or a per cent sign, and integers that are no years. */
  static List<Quoted> in(String text, int leastInteger) {
    List<Quoted> found = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(plain(text));
    while (matcher.find()) {
      String digits = matcher.group(1), power = matcher.group(2);
      boolean percent = matcher.group(3) != null;
      int point = digits.indexOf('.');
      boolean integer = point < 0 && power == null && !percent;
      if (integer && (YEAR.matcher(digits).matches() || Double.parseDouble(digits) < leastInteger)) continue;
      int exponent = power == null ? 0 : Integer.parseInt(power);
      int last = exponent - (point < 0 ? 0 : digits.length() - point - 1);
      found.add(new Quoted(matcher.group(), Double.parseDouble(digits + "e" + exponent),
          0.5 * Double.parseDouble("1e" + last), percent));
    }
    return found;
  }

  /** All numbers that stand in a text, without their signs, in ascending order. */
  static double[] held(String text) {
    return HELD.matcher(plain(text)).results().mapToDouble(match -> Double.parseDouble(match.group())).sorted().toArray();
  }

  /** How many digits are quoted, from the first that is not zero on. */
  int digits() {
    return text.replaceFirst("[eE ].*", "").replaceAll("[.%]", "").replaceFirst("^0+", "").length();
  }

  boolean standsAmong(double[] numbers) {
    return isNear(numbers, value, half) || percent && isNear(numbers, value / 100, half / 100);
  }

  private static boolean isNear(double[] numbers, double value, double half) {
    double reach = half * (1 + 1e-9);
    int from = Arrays.binarySearch(numbers, value - reach);
    int first = from < 0 ? -from - 1 : from;
    return first < numbers.length && numbers[first] <= value + reach;
  }

  private static String plain(String text) {
    String raised = SUPERSCRIPT.matcher(text).replaceAll(match -> "10^" + match.group(1).chars()
        .mapToObj(c -> PLAIN.substring(SUPERSCRIPTS.indexOf(c), SUPERSCRIPTS.indexOf(c) + 1)).reduce("", String::concat));
    String powers = TEN.matcher(TIMES_TEN.matcher(raised.replace('−', '-')).replaceAll("$1e$2")).replaceAll("1e$1");
    return THOUSANDS.matcher(powers).replaceAll("");
  }
}
