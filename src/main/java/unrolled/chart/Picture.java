package unrolled.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;
import unrolled.show.Html;
import unrolled.show.Rich;

/**
 * A chart as a picture with twice its size in pixels, which is crisp on every screen, and with its alternative text.
 */
final class Picture {
  static final int SCALE = 2;

  private Picture() {}

  static Rich of(Chart<?, ?> chart) {
    String alt = AltText.of(chart);
    int width = chart.getWidth();
    int height = chart.getHeight();
    BufferedImage image = paint(width, height, SCALE, g -> chart.paint(g, width, height));
    return Rich.of(alt, "text/html", img(uri("png", Drawn.inPng(png(image), Drawn.of(chart, List.of()))), width, height, alt));
  }

  /** A picture of this size with so many pixels to a unit. */
  static BufferedImage paint(int width, int height, int scale, Consumer<Graphics2D> content) {
    BufferedImage image = new BufferedImage(scale * width, scale * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(scale, scale);
    content.accept(g);
    g.dispose();
    return image;
  }

  static byte[] png(BufferedImage image) {
    return encode(Colours.reduce(image));
  }

  /** The file of a picture with a palette. */
  static byte[] encode(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A picture as an address that holds all of it. */
  static String uri(String format, byte[] bytes) {
    return "data:image/" + format + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  static String img(String uri, int width, int height, String alt) {
    return "<img src=\"" + uri + "\" width=\"" + width + "\" height=\"" + height + "\" alt=\"" + Html.attribute(alt)
        + "\">";
  }
}
