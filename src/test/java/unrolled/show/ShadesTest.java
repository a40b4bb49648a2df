package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import unrolled.matrix.Matrix;

class ShadesTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final String[] RULES = {"SGD", "Adam"};
  private static final String[] RATES = {"0.1", "1", "10"};
  private static final String SIZE = "; padding:0.4em 0.3em; font-size:12px";
  private static final String NUMBER = SIZE + "; white-space:nowrap";
  private static final Pattern SHADE = Pattern.compile("background-color:rgba\\((\\d+), (\\d+), (\\d+), ([.\\d]+)\\)\">([^<]*)<");

  private static Table table(double... six) {
    return Tables.of("rule, by rate", RULES, RATES, new double[][] {{six[0], six[1], six[2]}, {six[3], six[4], six[5]}});
  }

  private static String html(Rich table) {
    return table.mime().get("text/html");
  }

  /** The strength of each shade, with its number. */
  private static List<String> shades(Rich table) {
    return SHADE.matcher(html(table)).results().map(m -> m.group(5) + " at " + m.group(4)).toList();
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toArray(String[]::new);
  }

  @Test
  void isStrongerWhereTheNumberIsGreater() {
    assertEquals(List.of("-1 at 0.05", "0 at 0.2", "3 at 0.65", "2 at 0.5", "1 at 0.35", "0 at 0.2"),
        shades(Tables.shaded("t", table(-1, 0, 3, 2, 1, 0), 2)));
    assertEquals(List.of("2 at 0.05", "2 at 0.05", "2 at 0.05", "2 at 0.05", "2 at 0.05"),
        shades(Tables.shaded("t", table(2, 2, 2, 2, 2, NAN), 2)));
    assertEquals(List.of("1.7e308 at 0.65", "-1.7e308 at 0.05"),
        shades(Tables.shaded("t", table(1.7e308, -1.7e308, NAN, NAN, NAN, NAN), 2)));
  }

  @Test
  void followsTheLogarithmWhereItIsAsked() {
    assertEquals(List.of("0.01 at 0.05", "1 at 0.35", "100 at 0.65", "0.1 at 0.2"),
        shades(Tables.shadedLog("t", table(0.01, 1, 100, 0.1, INFINITE, NAN), 2)));
  }

  @Test
  void readsAsTextWithTheSameNumbers() {
    assertEquals("""
        Adam arrives
        (2 significant digits; the stronger the shade, the greater the number; × is no finite number)
        rule, by rate  0.1  1    10
        -------------  ---  -  ----
        SGD            0.5  ×   ∞ ×
        Adam             1  2  -∞ ×""", Tables.shaded("Adam arrives", table(0.5, NAN, INFINITE, 1, 2, -INFINITE), 2).toString());
    assertEquals("""
        Adam arrives
        (the stronger the shade, the greater the number, on a logarithmic scale)
        rule, by rate  0.1  1  10
        -------------  ---  -  --
        SGD              1  2   3
        Adam             4  5   6""", Tables.shadedLog("Adam arrives", table(1, 2, 3, 4, 5, 6), 2).toString());
  }

  @Test
  void namesRowsAndColumnsInItsHeaders() {
    String html = html(Tables.shaded("a < b", table(1, 2, 3, 4, NAN, 6), 2));
    assertTrue(html.contains(">a &lt; b<br><span style=\"font-weight:normal; white-space:normal\">(the stronger the shade, "
        + "the greater the number; × is no finite number)</span></caption>"), html);
    assertTrue(html.contains("<th style=\"text-align:left" + SIZE + "\">rule, by rate</th><th style=\"text-align:right" + NUMBER + "\">0.1</th>"), html);
    assertTrue(html.contains("<tr><th style=\"text-align:left" + SIZE + "\">Adam</th><td"), html);
    assertTrue(html.contains("<td style=\"text-align:right" + NUMBER + "\">×</td>"), html);
  }

  @Test
  void showsAllItsRows() {
    Table many = Table.create(StringColumn.create("n", names(40)), IntColumn.create("i", IntStream.range(0, 40).toArray()));
    assertTrue(Tables.shaded("t", many, 2).toString().endsWith("\n39  39"));
  }

  /** The page, the letters on it (JupyterLab's in both themes, and those of VS Code), red = green = blue, 0 to 255. */
  @ParameterizedTest
  @CsvSource({"255, 33", "245, 33", "17, 255", "33, 255", "255, 0", "31, 204"})
  void letsLettersBeRead(double page, double letters) {
    assertReadable(page, letters, Tables.shaded("t", table(NAN, NAN, NAN, NAN, 0, 1), 2));
    assertReadable(page, letters, Tables.overTime("t", Symbols.of("ab"), Matrix.column(0, -1), Shades.TANH, 2));
  }

  private static void assertReadable(double page, double letters, Rich table) {
    Matcher strongest = SHADE.matcher(html(table));
    assertTrue(strongest.find() && strongest.find());
    double strength = Double.parseDouble(strongest.group(4)), ground = 0;
    double[] parts = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; i++) {
      ground += parts[i] * light(strength * Integer.parseInt(strongest.group(i + 1)) + (1 - strength) * page);
    }
    double letter = light(letters);
    double contrast = (Math.max(ground, letter) + 0.05) / (Math.min(ground, letter) + 0.05);
    assertTrue(contrast >= 4.5, "contrast " + contrast);
  }

  /** Relative luminance, as in the Web Content Accessibility Guidelines 2.1. */
  private static double light(double value) {
    return value <= 10 ? value / 255 / 12.92 : StrictMath.pow((value / 255 + 0.055) / 1.055, 2.4);
  }

  @Test
  void refusesWhatCannotBeShaded() {
    Table words = Table.create(StringColumn.create("rule", RULES), StringColumn.create("word", RULES));
    assertRefused("shades need numbers in each column but the first, and word holds string",
        () -> Tables.shaded("t", words, 2));
    assertRefused("logarithmic shades need numbers above 0, and there is 0 at Adam, 1",
        () -> Tables.shadedLog("t", table(1, 2, NAN, 4, 0, 6), 2));
    assertRefused("logarithmic shades need numbers above 0, and there is -∞ at SGD, 0.1",
        () -> Tables.shadedLog("t", table(-INFINITE, 2, NAN, 4, 5, 6), 2));
    assertRefused("a shaded table needs a title that states the finding", () -> Tables.shaded(" ", table(1, 2, 3, 4, 5, 6), 2));
    assertRefused("digits must be 1 to 17, and is 0", () -> Tables.shaded("t", table(1, 2, 3, 4, 5, 6), 0));
    assertRefused("a shaded table has 1 to 40 rows, not 41",
        () -> Tables.shaded("t", Tables.of("n", names(41), RATES, new double[41][3]), 2));
    assertRefused("a shaded table has 1 to 40 columns of numbers, not 0",
        () -> Tables.shaded("t", Table.create(StringColumn.create("n", RULES)), 2));
    assertRefused("there are 2 rows, and numbers for 1", () -> Tables.of("n", RULES, RATES, new double[1][3]));
    assertRefused("row SGD has 2 numbers, and there are 3 columns", () -> Tables.of("n", RULES, RATES, new double[2][2]));
  }

  @Test
  void leavesOtherTablesAsTheyAre() {
    assertFalse(html(Tables.view(Table.create("t", DoubleColumn.create("x", 1, NAN)), 2)).contains("background"));
  }
}
