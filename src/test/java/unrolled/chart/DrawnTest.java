package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.w3c.dom.Node;
import unrolled.optim.Schedule;
import unrolled.optim.Sgd;
import unrolled.surface.Path;
import unrolled.surface.Surfaces;

class DrawnTest {
  private static final double[] Y = {3, 0.02, 1};

  @Test
  void isOneForOneChartAndAnotherForAnyChange() {
    Axes axes = Axes.of("step", "loss");
    String drawn = of("title", axes, Line.of("SGD", Y));
    assertEquals(drawn, of("title", axes, Line.of("SGD", Y)));
    assertTrue(drawn.matches("[0-9a-f]{16}"), drawn);
    Set<String> others = new HashSet<>(List.of(drawn, of("another", axes, Line.of("SGD", Y)),
        of("title", axes.logY(), Line.of("SGD", Y)), of("title", Axes.of("step", "f"), Line.of("SGD", Y)),
        of("title", axes, Line.of("Adam", Y)), of("title", axes, Line.of("SGD", new double[] {3, Math.nextUp(0.02), 1})),
        of("title", axes, Line.of("SGD", new double[] {1, 2, 4}, Y)),
        of("title", axes, Line.of("SGD", Y), Line.of("Adam", Y)), of("title", axes, Line.of("Adam", Y), Line.of("SGD", Y))));
    assertEquals(9, others.size());
  }

  @Test
  void ofContoursHoldsTheLevelsAndThePaths() {
    Set<String> all = new HashSet<>();
    for (double[] levels : new double[][] {{1, 2}, {1, 3}}) {
      Field field = new Field((x, y) -> x * x + y * y, -2, 2, -2, 2, levels);
      all.add(Drawn.of(Contours.chart("title", Axes.of("x", "y"), field), List.of()));
      all.add(Drawn.of(Contours.chart("title", Axes.of("x", "y"), field,
          Line.of("way", new double[] {1, 0}, new double[] {1, 0.5})), List.of()));
    }
    assertEquals(4, all.size());
  }

  /** Java 17 and 19 write 2⁻⁴⁴ with different digits. */
  @Test
  void ofTheEndOfAnAxisIsTheSameOnEveryJava() {
    XYChart chart = new XYChart(300, 200);
    chart.getStyler().setXAxisMax(0x1p-44);
    assertEquals("e55d48e25af0ab15", Drawn.of(chart, List.of()));
    chart.getStyler().setXAxisMax(Math.nextUp(0x1p-44));
    assertNotEquals("e55d48e25af0ab15", Drawn.of(chart, List.of()));
  }

  @Test
  void standsInThePictureWhichIsReadAsBefore() throws IOException {
    BufferedImage image = new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB);
    byte[] png = Drawn.inPng(Picture.png(image), "0123456789abcdef");
    assertTrue(new String(png, StandardCharsets.ISO_8859_1).contains("drawn\0000123456789abcdef"));
    assertEquals(8, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
    var reader = ImageIO.getImageReadersByFormatName("png").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(png)));
    assertEquals("drawn=0123456789abcdef", text(reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0")));
  }

  @Test
  void aSliderHasOneInEachOfItsPictures() {
    String html = Slider.steps("title", Surfaces.QUADRATIC,
        Path.of("SGD", Surfaces.QUADRATIC, new Sgd(), Schedule.constant(0.1), 3)).mime().get("text/html");
    List<String> found = Pattern.compile("base64,([\\w+/=]+)").matcher(html).results()
        .map(match -> new String(Base64.getDecoder().decode(match.group(1)), StandardCharsets.ISO_8859_1))
        .map(file -> file.replaceFirst("(?s).*drawn\0(.{16}).*", "$1")).toList();
    assertEquals(5, found.size());
    assertEquals(4, Set.copyOf(found).size(), "the one that is shown first stands there twice");
    for (String fingerprint : found) assertTrue(fingerprint.matches("[0-9a-f]{16}"), fingerprint);
  }

  private static String text(Node root) {
    for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (!node.getNodeName().equals("tEXt")) continue;
      var entry = node.getFirstChild().getAttributes();
      return entry.getNamedItem("keyword").getNodeValue() + "=" + entry.getNamedItem("value").getNodeValue();
    }
    return "none";
  }

  private static String of(String title, Axes axes, Line... lines) {
    return Drawn.of(Charts.lines(title, axes, lines), List.of());
  }
}
