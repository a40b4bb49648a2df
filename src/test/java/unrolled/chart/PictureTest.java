package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import unrolled.show.Html;
import unrolled.show.Rich;

class PictureTest {
  private static final Pattern IMAGE = Pattern.compile(
      "<img src=\"data:image/png;base64,([^\"]*)\" width=\"(\\d+)\" height=\"(\\d+)\" alt=\"([^\"]*)\">");

  private static XYChart chart() {
    return Charts.lines("\"a\" < b", Axes.of("step", "loss").logY(), Line.of("SGD", new double[] {3, 0.02, 1}));
  }

  @Test
  void isAnImageWithTwiceThePixelsAndItsAlternativeText() throws IOException {
    Rich picture = Picture.of(chart());
    Matcher image = IMAGE.matcher(picture.mime().get("text/html"));
    assertTrue(image.matches());
    BufferedImage png = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(image.group(1))));
    assertEquals(2 * Integer.parseInt(image.group(2)), png.getWidth());
    assertEquals(2 * Integer.parseInt(image.group(3)), png.getHeight());
    assertInstanceOf(IndexColorModel.class, png.getColorModel());
    assertEquals("\"a\" < b. x: step; y: loss (logarithmic). "
        + "SGD: from (0, 3) to (2, 1), lowest 0.02 at 1, highest 3 at 0.", picture.toString());
    assertEquals(Html.escape(picture.toString()), image.group(4));
  }

  @Test
  void isTheSameEachTimeItIsShown() {
    XYChart chart = chart();
    assertEquals(Picture.of(chart).mime(), Picture.of(chart).mime());
    assertEquals(Picture.of(chart).mime(), Picture.of(chart()).mime());
  }

  @Test
  void keepsTheMostFrequentColours() {
    BufferedImage image = new BufferedImage(600, 2, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 600; x++) {
      image.setRGB(x, 0, x < 300 ? 0x0072B2 : x << 8);
      image.setRGB(x, 1, 0xFFFFFF);
    }
    BufferedImage reduced = Colours.reduce(image);
    assertEquals(256, ((IndexColorModel) reduced.getColorModel()).getMapSize());
    assertEquals(0xFF0072B2, reduced.getRGB(0, 0));
    assertEquals(0xFFFFFFFF, reduced.getRGB(599, 1));
  }
}
