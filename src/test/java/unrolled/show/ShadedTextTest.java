package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ShadedTextTest {
  private static String html(String text, Shades shades, double... numbers) {
    return Tables.shadedText("t", text, numbers, shades, 2).mime().get("text/html");
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test void isSymbolsWithTheirNumbersWhereThereIsOnlyText() {
    assertEquals("""
        The q announces the u
        (2 significant digits; no shade at 0, the strongest at 8)
        a 1.2  ␣ 0.33  ⏎ 8
        明 NaN  😀 0  q 7  u 0.01  ␣ 1  b 2  c 3  d 4  e 5  f 6  g 7  h 8
        i 0""", Tables.shadedText("The q announces the u", "a \n明😀qu bcdefghi",
        new double[] {1.2345, 1 / 3.0, 8, Double.NaN, 0, 7, 0.01, 1, 2, 3, 4, 5, 6, 7, 8, 0}, Shades.from0(8), 2).toString());
  }

  @Test void hasAGroundForEachCodePoint() {
    String html = html("a \n明😀", Shades.TANH, 1, -0.5, 0, -1, 0.25);
    String span = "<span title=\"%s\" style=\"padding:0.2em 1px; background-color:rgba(%s)%s\">%s</span>";
    assertTrue(html.endsWith(span.formatted("1", "60, 120, 190, 0.65", "", "a")
        + span.formatted("-0.5", "175, 95, 35, 0.33", "; border-bottom:1px solid", "␣") + "<wbr>"
        + span.formatted("0", "60, 120, 190, 0", "", "⏎") + "<br>\n"
        + span.formatted("-1", "175, 95, 35, 0.65", "; border-bottom:1px solid", "明")
        + span.formatted("0.25", "60, 120, 190, 0.16", "", "😀") + "</div></div>"), html);
  }

  @Test void hasALegendThatSaysWhatItsShadesMean() {
    String html = html("ab", Shades.TANH, 0.5, -0.5);
    assertTrue(html.contains("(2 significant digits; blue above 0, brown below; the strongest shade at ±1; underlined below 0)"), html);
    for (String mark : List.of("border-bottom:1px solid\">-1<", "border-bottom:1px solid\">-0.5<", ">0<", ">0.5<", ">1<")) {
      assertTrue(html.contains(mark), mark + " in " + html);
    }
    assertTrue(html("ab", Shades.from0(8), 0, Double.NaN).contains(
        "(2 significant digits; no shade at 0, the strongest at 8; × after a symbol without a finite number) <span"));
    assertTrue(html("ab", Shades.from0(8), 0, Double.NaN).contains(
        "<span title=\"NaN\" style=\"padding:0.2em 1px\">b<sup>×</sup></span>"));
  }

  @Test void isNoFormulaAndNoElement() {
    String html = Tables.shadedText("$x$ <i>", "$\\<\"&", new double[5], Shades.GATE, 2).mime().get("text/html");
    HtmlTest.assertNoFormula(html);
    assertTrue(html.contains(">&lt;</span>") && html.contains(">&amp;</span>") && html.contains("<span>$</span>x"), html);
  }

  @Test void showsWhatHasNoPictureOfItsOwn() {
    assertEquals(List.of("␣", "⏎", "⇥", "U+00A0", "U+3000", "U+000D", "U+200D", "U+FE0F", "◌\u0301", "U+D83D", "U+2028", "é", "👩"),
        Symbols.of(" \n\t\u00a0\u3000\r\u200d\ufe0f\u0301\ud83d\u2028é👩"));
  }

  @Test void refusesWhatDoesNotFit() {
    double[] one = {0.5};
    assertRefused("the text has 2 symbols, and there are 1 numbers", () -> Tables.shadedText("t", "明😀", one, Shades.GATE, 2));
    assertRefused("a shaded text has 1 to 2000 symbols, not 0", () -> Tables.shadedText("t", "", new double[0], Shades.GATE, 2));
    assertRefused("a shaded text has 1 to 2000 symbols, not 2001",
        () -> Tables.shadedText("t", "a".repeat(2001), new double[2001], Shades.GATE, 2));
    assertRefused("a shaded text needs a title that states the finding", () -> Tables.shadedText("", "a", one, Shades.GATE, 2));
    assertRefused("digits must be 1 to 17, and is 0", () -> Tables.shadedText("t", "a", one, Shades.GATE, 0));
    assertRefused("symbol 2, ␣: the shades go from 0 to 8, and there is 8.5",
        () -> Tables.shadedText("t", "a ", new double[] {8, 8.5}, Shades.from0(8), 2));
  }
}
