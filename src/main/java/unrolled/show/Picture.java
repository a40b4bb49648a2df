package unrolled.show;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * A chart as a picture with twice its size in pixels, which is crisp on every screen, and with its alternative text.
 */
final class Picture {
  private static final int SCALE = 2;

  private Picture() {}

  static Rich of(Chart<?, ?> chart) {
    String alt = AltText.of(chart);
    int width = chart.getWidth();
    int height = chart.getHeight();
    String html = "<img src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(png(chart, width, height))
        + "\" width=\"" + width + "\" height=\"" + height + "\" alt=\"" + TableView.escape(alt) + "\">";
    return Rich.of(alt, "text/html", html);
  }

  private static byte[] png(Chart<?, ?> chart, int width, int height) {
    BufferedImage image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(SCALE, SCALE);
    chart.paint(g, width, height);
    g.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(Colours.reduce(image), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
