package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.show.Rich;
import unrolled.show.Shades;
import unrolled.show.Symbols;

class HeatMapTest {
  private static final int WHITE = 0xFFFFFFFF, BLUE = 0xFF3C78BE, BROWN = 0xFFAF5F23;
  private static final List<String> SYMBOLS = Symbols.of("a 明");

  private static Matrix three(double... x) {
    return Matrix.of(new double[] {x[0], x[1]}, new double[] {x[2], x[3]}, new double[] {x[4], x[5]});
  }

  private static Rich map(double... x) {
    return Charts.overTime("Unit 2 forgets.", SYMBOLS, three(x), Shades.TANH);
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static BufferedImage image(Rich map) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(GraphTest.png(map)));
  }

  @Test void tellsTheSymbolsTheScaleAndTheEnds() {
    assertEquals("Unit 2 forgets. 2 units over 3 steps: a␣明. Lowest -0.33 (unit 1 at step 3, 明), highest 1 (unit 2 at step 2, ␣). "
        + "Scale: blue above 0, brown below; the strongest shade at ±1.", map(0, 0.5, 0.25, 1, -1 / 3.0, 0).toString());
    double nan = Double.NaN;
    assertEquals("Unit 2 forgets. 2 units over 3 steps: a␣明. 6 without a finite number. "
        + "Scale: blue above 0, brown below; the strongest shade at ±1.", map(nan, nan, nan, nan, nan, nan).toString());
    assertTrue(Charts.overTime("t", List.of("the", "<b>", "a\n"), new Matrix(3, 2), Shades.TANH).toString().contains("steps: the <b> a⏎. "));
    assertTrue(Charts.overTime("t", SYMBOLS, three(1, 0, 0, 0, 0, 0.5), Shades.GATE, "i", "f").toString()
        .contains("Lowest 0 (unit i at step 2, ␣), highest 1 (unit i at step 1, a). Scale: no shade at 0, the strongest at 1."));
  }

  /** Cells are 24×20 and start at the end of the names, 12 + 8·2, and below title, scale and symbols, 34 + 2·20. */
  @Test void isBlueAboveBrownBelowAndWhiteAt0() throws IOException {
    BufferedImage image = image(map(1, -1, 0, Double.NaN, 0.5, -0.5));
    int[][] colours = {{BLUE, WHITE, 0xFF9EBCDF}, {BROWN, WHITE, 0xFFD7AF91}};
    for (int i = 0; i < 2; i++) {
      for (int t = 0; t < 3; t++) {
        assertEquals(Integer.toHexString(colours[i][t]), Integer.toHexString(image.getRGB(2 * (28 + 24 * t + 3), 2 * (74 + 20 * i + 3))));
      }
    }
    int[] middles = {image.getRGB(2 * (28 + 12), 2 * (74 + 10)), image.getRGB(2 * (28 + 12), 2 * (74 + 30))};
    assertEquals(Integer.toHexString(BLUE), Integer.toHexString(middles[0]));
    assertEquals(Integer.toHexString(WHITE), Integer.toHexString(middles[1]), "a dash below 0");
    assertNotEquals(Integer.toHexString(WHITE), Integer.toHexString(image.getRGB(2 * (28 + 36), 2 * (74 + 30))), "a × for NaN");
  }

  /** A palette has 256 colours, of which few pixels have those of the scale. */
  @Test void keepsTheColoursOfItsScaleWhereThereAreManyNumbers() throws IOException {
    Matrix h = new Matrix(60, 100);
    Rng rng = new Rng(1);
    for (int i = 0; i < 6000; i++) h.data()[i] = 0.9 * (2 * rng.nextDouble() - 1);
    BufferedImage image = image(Charts.overTime("t", Symbols.of("abcde".repeat(12)), h, Shades.TANH));
    int blue = 0, brown = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 2 * 34; y < 2 * 54; y++) {
        if (image.getRGB(x, y) == BLUE) blue++;
        if (image.getRGB(x, y) == BROWN) brown++;
      }
    }
    assertEquals(28 * 28, blue);
    assertEquals(28 * 28 - 2 * 10, brown, "less its dash");
  }

  @Test void anyChangeIsAnotherPicture() {
    String drawn = GraphTest.drawn(map(0, 0, 0, 0, 0, 0.5));
    assertTrue(drawn.matches("[0-9a-f]{16}"), drawn);
    assertEquals(drawn, GraphTest.drawn(map(0, 0, 0, 0, 0, 0.5)));
    assertNotEquals(drawn, GraphTest.drawn(map(0, 0, 0, 0, 0, 0.6)));
    assertNotEquals(drawn, GraphTest.drawn(map(0, 0, 0, 0, 0.5, 0)));
    assertNotEquals(drawn, GraphTest.drawn(Charts.overTime("Unit 2 forgets.", Symbols.of("a b"), three(0, 0, 0, 0, 0, 0.5), Shades.TANH)));
    assertNotEquals(drawn, GraphTest.drawn(Charts.overTime("Unit 2 forgets.", SYMBOLS, three(0, 0, 0, 0, 0, 0.5), Shades.GATE)));
  }

  @Test void refusesWhatDoesNotFit() {
    assertRefused("a picture over time has 1 to 100 steps, not 101",
        () -> Charts.overTime("t", Collections.nCopies(101, "a"), new Matrix(101, 1), Shades.TANH));
    assertRefused("a picture over time has 1 to 200 units, not 201", () -> Charts.overTime("t", SYMBOLS, new Matrix(3, 201), Shades.TANH));
    assertRefused("a picture needs a title that states the finding", () -> Charts.overTime(" ", SYMBOLS, new Matrix(3, 2), Shades.TANH));
    assertRefused("unit 2 at step 3, 明: the shades go from -1 to 1, and there is 1.5", () -> map(0, 0, 0, 0, 0, 1.5));
    assertRefused("there are 3 symbols, and values at 4 steps; the state before the first step has no symbol",
        () -> Charts.overTime("t", SYMBOLS, new Matrix(4, 2), Shades.TANH));
  }
}
