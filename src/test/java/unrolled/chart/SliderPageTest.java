package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import unrolled.show.Html;
import unrolled.surface.Surfaces;

/** What the page of a slider holds. */
class SliderPageTest {
  private static final Pattern HTML = Pattern.compile("<div class=\"unrolled-slider\"><img src=\"([^\"]*)\" "
      + "width=\"(\\d+)\" height=\"(\\d+)\" alt=\"([^\"]*)\"><p>([^<]*)</p></div>\n"
      + "<script>\n\\(data => \\{\n([^\0]*)\n}\\)\\(\\{([^<]*)}\\);\n</script>");
  static final Pattern FRAME = Pattern.compile("\\{\"picture\":\"([^\"]*)\",\"alt\":\"([^\"]*)\"}");
  private static final double[] RATES = {0.1, 0.2, 0.6};

  static Matcher html(Slider slider) {
    Matcher html = HTML.matcher(slider.mime().get("text/html"));
    assertTrue(html.matches());
    return html;
  }

  private static BufferedImage image(String uri) throws IOException {
    String start = "data:image/png;base64,";
    assertTrue(uri.startsWith(start));
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(uri.substring(start.length()))));
  }

  /** What a reader sees: each picture over the first one. */
  static List<BufferedImage> pictures(Slider slider) throws IOException {
    Matcher html = html(slider), frame = FRAME.matcher(html.group(7));
    List<BufferedImage> pictures = new ArrayList<>();
    while (frame.find()) {
      BufferedImage still = image(html.group(1)), change = image(frame.group(1));
      BufferedImage seen = new BufferedImage(still.getWidth(), still.getHeight(), BufferedImage.TYPE_INT_RGB);
      Graphics2D g = seen.createGraphics();
      g.drawImage(still, 0, 0, null);
      g.drawImage(change, 0, 0, null);
      g.dispose();
      pictures.add(seen);
    }
    return pictures;
  }

  /** How much brighter or darker the pixels of the first picture are in the second one, on average. */
  static double distance(BufferedImage a, BufferedImage b, int width) {
    double sum = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < width; x++) sum += Math.abs((a.getRGB(x, y) >> 8 & 255) - (b.getRGB(x, y) >> 8 & 255));
    }
    return sum / width / a.getHeight();
  }

  @Test
  void isAStillPictureOfTheMiddleAndALineThatInvites() throws IOException {
    Matcher html = html(Slider.of("η", RATES, SliderTest::map));
    assertEquals("η = 0.2. Run the cell to steer it (η: 3 values from 0.1 to 0.6).", html.group(5));
    assertEquals(Html.escape(AltText.of(SliderTest.map(0.2))), html.group(4));
    BufferedImage still = image(html.group(1));
    assertEquals(2 * Integer.parseInt(html.group(2)), still.getWidth());
    assertEquals(2 * Integer.parseInt(html.group(3)), still.getHeight());
    assertTrue(html.group(7).startsWith("\"scale\":2,\"plays\":false,\"ranges\":[{\"name\":\"η\",\"at\":1,"
        + "\"values\":[\"0.1\",\"0.2\",\"0.6\"]}],\"frames\":[{"), html.group(7).substring(0, 99));
  }

  @Test
  void showsTheChartOfEachValueAndItsWords() throws IOException {
    Slider slider = Slider.of("last", new double[] {2, 3}, SliderTest::line);
    Matcher frame = FRAME.matcher(html(slider).group(7));
    for (double last : new double[] {2, 3}) {
      assertTrue(frame.find());
      assertEquals(AltText.of(SliderTest.line(last)), frame.group(2));
    }
    assertFalse(frame.find());
    List<BufferedImage> pictures = pictures(slider);
    for (int i = 0; i < 2; i++) {
      XYChart chart = SliderTest.line(2 + i);
      BufferedImage plain = Picture.paint(760, 400, 2, g -> chart.paint(g, 760, 400));
      assertEquals(0, distance(plain, pictures.get(i), plain.getWidth()), 0.05);
    }
    assertTrue(distance(pictures.get(0), pictures.get(1), 1520) > 0.1);
  }

  @Test
  void keepsThePlotInItsPlaceWhenTheLegendGrows() throws IOException {
    assertTrue(SliderTest.map(0.6).getWidth() > SliderTest.map(0.1).getWidth());
    List<BufferedImage> pictures = pictures(Slider.of("η", RATES, SliderTest::map));
    int plot = 0;
    while (pictures.get(0).getRGB(plot, 500) == 0xFFFFFFFF) plot++;
    assertTrue(plot < 200);
    assertEquals(0, distance(pictures.get(0), pictures.get(2), plot), 0.1);
    int[] border = new int[2];
    for (int i = 0; i < 2; i++) border[i] = rightBorder(pictures.get(2 * i));
    assertEquals(border[0], border[1], 2);
  }

  /** The right border of the plot: the last column that is dark along most of its height. */
  private static int rightBorder(BufferedImage image) {
    for (int x = image.getWidth() - 1; x > 0; x--) {
      int dark = 0;
      for (int y = 200; y < 800; y++) if ((image.getRGB(x, y) & 255) < 220) dark++;
      if (dark > 590) return x;
    }
    throw new AssertionError("no border");
  }

  @Test
  void isTheSameEachTimeAndTextCannotEndTheScript() {
    Slider slider = Slider.of("</script>\\", new double[] {1, 2}, SliderTest::line);
    assertEquals(slider.mime(), slider.mime());
    String html = slider.mime().get("text/html");
    assertEquals(html.length() - 9, html.indexOf("</script>"));
    assertTrue(html.contains("\"name\":\"\\u003c/script>\\u005c\""), html.substring(html.indexOf("\"name\"")));
    assertEquals(html, Slider.of("</script>\\", new double[] {1, 2}, SliderTest::line).mime().get("text/html"));
  }

  @Test
  void staysSmall() {
    double[] values = new double[30];
    Arrays.setAll(values, i -> 0.44 + 0.002 * i);
    Slider wild = Slider.of("η", values, rate -> Contours.chart("t", Surfaces.QUADRATIC, SliderTest.path(rate, 60)));
    String message = assertThrows(IllegalStateException.class, wild::mime).getMessage();
    assertTrue(message.matches("a slider has at most 600 kB, and these 30 pictures have \\d+ kB; take fewer values or "
        + "lines, or coarse\\(\\) pictures"), message);
    int coarse = Slider.of("η", RATES, SliderTest::map).coarse().mime().get("text/html").length();
    int crisp = Slider.of("η", RATES, SliderTest::map).mime().get("text/html").length();
    assertTrue(coarse < 0.6 * crisp, coarse + " of " + crisp);
  }
}
