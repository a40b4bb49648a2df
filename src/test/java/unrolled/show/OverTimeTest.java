package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.matrix.Matrix;

class OverTimeTest {
  private static final List<String> SYMBOLS = Symbols.of("l l\n");
  private static final Matrix H = Matrix.of(new double[] {0, 0.5}, new double[] {-1, 0.25}, new double[] {1, -0.125},
      new double[] {Double.NaN, -0.5});

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test void isATableWithARowForEachUnitAndAColumnForEachSymbol() {
    assertEquals("""
        Unit 2 forgets
        (2 decimal places; blue above 0, brown below; the strongest shade at ±1; × is no finite number)
        unit     l      ␣      l      ⏎
        ----  ----  -----  -----  -----
        1     0.00  -1.00   1.00      ×
        2     0.50   0.25  -0.12  -0.50""", Tables.overTime("Unit 2 forgets", SYMBOLS, H, Shades.TANH, 2).toString());
  }

  @Test void isBrownBelow0AndBlueAbove() {
    String html = Tables.overTime("t", SYMBOLS, H, Shades.TANH, 2).mime().get("text/html");
    for (String cell : List.of("60, 120, 190, 0)\">0.00<", "175, 95, 35, 0.65)\">-1.00<", "60, 120, 190, 0.65)\">1.00<",
        "60, 120, 190, 0.33)\">0.50<", "175, 95, 35, 0.081)\">-0.12<", "nowrap\">×<", "nowrap\">␣<", "nowrap\">⏎<")) {
      assertTrue(html.contains(cell), cell + " in " + html);
    }
  }

  @Test void namesWhatItIsToldToAndEscapesIt() {
    String html = Tables.overTime("$1 < $2", Symbols.of("$<l☃"), new Matrix(4, 2).fill(0.5), Shades.GATE, 2, "i$<", "f").mime()
        .get("text/html");
    HtmlTest.assertNoFormula(html);
    assertTrue(html.contains(">i<span>$</span>&lt;</th>") && html.contains(">&lt;</th>") && html.contains(">☃</th>"), html);
    assertTrue(html.contains("(2 decimal places; no shade at 0, the strongest at 1)"), html);
  }

  @Test void refusesWhatDoesNotFit() {
    assertRefused("there are 3 symbols, and values at 4 steps; the state before the first step has no symbol",
        () -> Tables.overTime("t", Symbols.of("abc"), H, Shades.TANH, 2));
    assertRefused("there are 1 names, and 2 units", () -> Tables.overTime("t", SYMBOLS, H, Shades.TANH, 2, "h"));
    assertRefused("unit 1 at step 2, ␣: the shades go from 0 to 1, and there is -1",
        () -> Tables.overTime("t", SYMBOLS, H, Shades.GATE, 2));
    assertRefused("unit c at step 2, ␣: the shades go from -0.9 to 0.9, and there is -1",
        () -> Tables.overTime("t", SYMBOLS, H, Shades.around0(0.9), 2, "c", "d"));
    assertRefused("a shaded table has 1 to 40 steps, not 41; Charts.overTime draws more",
        () -> Tables.overTime("t", Collections.nCopies(41, "a"), new Matrix(41, 1), Shades.TANH, 2));
    assertRefused("a shaded table has 1 to 40 units, not 100; Charts.overTime draws more",
        () -> Tables.overTime("t", SYMBOLS, new Matrix(4, 100), Shades.TANH, 2));
    assertRefused("a shaded table needs a title that states the finding", () -> Tables.overTime(" ", SYMBOLS, H, Shades.TANH, 2));
    assertRefused("decimal places must be 0 to 15, and are 16", () -> Tables.overTime("t", SYMBOLS, H, Shades.TANH, 16));
    for (double most : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      String message = "the end of the shades must be above 0 and finite, and is " + Numbers.format(most, 4);
      assertRefused(message, () -> Shades.around0(most));
      assertRefused(message, () -> Shades.from0(most));
    }
  }
}
