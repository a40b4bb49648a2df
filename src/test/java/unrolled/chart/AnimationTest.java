package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import unrolled.matrix.Rng;
import unrolled.optim.AdaGrad;
import unrolled.optim.Rule;
import unrolled.optim.Schedule;
import unrolled.optim.Sgd;
import unrolled.param.Param;
import unrolled.show.Html;
import unrolled.show.Rich;
import unrolled.surface.Path;
import unrolled.surface.Surfaces;

class AnimationTest {
  private static final Pattern HTML = Pattern.compile("<details open><summary>([^<]*)</summary><picture>"
      + "<source media=\"print, \\(prefers-reduced-motion: reduce\\)\" srcset=\"data:image/png;base64,([^\"]*)\">"
      + "<img src=\"data:image/gif;base64,([^\"]*)\" width=\"(\\d+)\" height=\"(\\d+)\" alt=\"([^\"]*)\">"
      + "</picture></details>");

  private static Path path(String name, Rule rule, int steps) {
    return Path.of(name, Surfaces.QUADRATIC, rule, Schedule.constant(0.4), steps);
  }

  private static Matcher html(Rich animation) {
    Matcher html = HTML.matcher(animation.mime().get("text/html"));
    assertTrue(html.matches());
    return html;
  }

  private static ImageReader gif(Rich animation) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(
        new ByteArrayInputStream(Base64.getDecoder().decode(html(animation).group(3)))));
    return reader;
  }

  @Test
  void isAStillPictureAndAMovingOneWithOneAlternativeText() throws IOException {
    Path sgd = path("SGD", new Sgd(), 2), adagrad = path("AdaGrad", new AdaGrad(), 3);
    Rich animation = Animation.of("a < b", Surfaces.QUADRATIC, sgd, adagrad);
    Matcher html = html(animation);
    BufferedImage still = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(html.group(2))));
    assertEquals("3 steps as a moving picture", html.group(1));
    assertEquals(2 * Integer.parseInt(html.group(4)), still.getWidth());
    assertEquals(2 * Integer.parseInt(html.group(5)), still.getHeight());
    assertEquals(4, gif(animation).getNumImages(true));
    assertEquals("a < b. x: x; y: y. Level lines at 0.1, 0.5, 1, 2, 4, 8, 16. Minima: (0, 0), f = 0. "
        + "SGD: from (-5, -2), f = 10.5, to (-4.232, -0.72), f = 2.828, in 2 steps. "
        + "AdaGrad: from (-5, -2), f = 10.5, to (-4.114, -1.164), f = 4.401, in 3 steps. Moving picture in 4 frames.",
        animation.toString());
    assertEquals(Html.escape(animation.toString()), html.group(6));
  }

  @Test
  void beginsWithTheStillPictureAndThenShowsEachStep() throws IOException {
    Rich animation = Animation.of("t", Surfaces.QUADRATIC, path("SGD", new Sgd(), 2));
    BufferedImage still = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(html(animation).group(2))));
    ImageReader gif = gif(animation);
    assertEquals(0, distance(still, gif.read(0)), 0.01);
    assertEquals(3, gif.getNumImages(true));
    for (int frame = 1; frame < 3; frame++) assertTrue(gif.getWidth(frame) < still.getWidth(), "only what changed");
  }

  @Test
  void putsTheFramesOneOverTheOther() throws IOException {
    Ways ways = Ways.of(Surfaces.QUADRATIC, path("SGD", new Sgd(), 20));
    Animation animation = new Animation(Contours.map("t", Surfaces.QUADRATIC, ways), ways, 1, 1);
    ImageReader gif = ImageIO.getImageReadersByFormatName("gif").next();
    gif.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(animation.gif())));
    BufferedImage seen = new BufferedImage(gif.getWidth(0), gif.getHeight(0), BufferedImage.TYPE_INT_RGB);
    for (int frame = 0; frame <= 20; frame++) {
      int left = Integer.parseInt(attribute(gif, frame, "ImageDescriptor", "imageLeftPosition"));
      int top = Integer.parseInt(attribute(gif, frame, "ImageDescriptor", "imageTopPosition"));
      seen.getGraphics().drawImage(gif.read(frame), left, top, null);
      if (frame > 0) assertEquals(0, distance(animation.frame(frame - 1), seen), 0.05, "frame " + frame);
    }
  }

  @Test
  void isTheChartAndACounterOfSteps() throws IOException {
    Path path = path("SGD", new Sgd(), 20);
    BufferedImage still = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(
        html(Animation.of("t", Surfaces.QUADRATIC, path)).group(2))));
    var chart = Contours.chart("t", Surfaces.QUADRATIC, path);
    BufferedImage plain = Picture.paint(chart.getWidth(), chart.getHeight(), Picture.SCALE,
        g -> chart.paint(g, chart.getWidth(), chart.getHeight()));
    int counter = still.getHeight() - 60;
    assertEquals(0, distance(plain.getSubimage(0, 0, plain.getWidth(), counter), still), 0.05);
    assertEquals(0.1, distance(plain, still), 0.04);
  }

  /** How much brighter or darker the pixels of the first picture are in the second one, on average. */
  private static double distance(BufferedImage a, BufferedImage b) {
    double sum = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) sum += Math.abs((a.getRGB(x, y) >> 8 & 255) - (b.getRGB(x, y) >> 8 & 255));
    }
    return sum / a.getWidth() / a.getHeight();
  }

  @Test
  void neverHasMoreThanSixtyFrames() throws IOException {
    assertEquals(60, gif(Animation.of("t", Surfaces.QUADRATIC, path("SGD", new Sgd(), 59))).getNumImages(true));
    assertEquals(31, gif(Animation.of("t", Surfaces.QUADRATIC, path("SGD", new Sgd(), 60))).getNumImages(true));
  }

  @Test
  void staysSmallWithEightWildPaths() throws IOException {
    Rng rng = new Rng(41);
    Path[] paths = new Path[8];
    for (int n = 0; n < 8; n++) {
      paths[n] = Path.of("path " + n, Surfaces.QUADRATIC, new Sgd(), Schedule.constant(1), 30, params -> {
        for (Param p : params) {
          p.gradient().set(0, 0, p.value().get(0, 0) - (8 * rng.nextDouble() - 6));
          p.gradient().set(0, 1, p.value().get(0, 1) - (6 * rng.nextDouble() - 3));
        }
      });
    }
    Rich animation = Animation.of("t", Surfaces.QUADRATIC, paths);
    int frames = gif(animation).getNumImages(true);
    assertTrue(html(animation).group(3).length() <= 600_000);
    assertTrue(frames >= 10, frames + " frames");
    assertTrue(animation.toString().endsWith(" Moving picture in " + frames + " frames."), animation.toString());
  }

  @Test
  void repeatsWithoutEndAndRestsOnTheFirstFrame() throws IOException {
    ImageReader gif = gif(Animation.of("t", Surfaces.QUADRATIC, path("SGD", new Sgd(), 20)));
    assertEquals("250", attribute(gif, 0, "GraphicControlExtension", "delayTime"));
    assertEquals("28", attribute(gif, 1, "GraphicControlExtension", "delayTime"));
    assertEquals("NETSCAPE", attribute(gif, 0, "ApplicationExtension", "applicationID"));
    assertEquals("doNotDispose", attribute(gif, 1, "GraphicControlExtension", "disposalMethod"));
    ImageReader slow = gif(Animation.of("t", Surfaces.QUADRATIC, path("SGD", new Sgd(), 2)));
    assertEquals("40", attribute(slow, 1, "GraphicControlExtension", "delayTime"));
  }

  private static String attribute(ImageReader gif, int frame, String element, String attribute) throws IOException {
    Element root = (Element) gif.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
    return ((Element) root.getElementsByTagName(element).item(0)).getAttribute(attribute);
  }

  @Test
  void isTheSameEachTime() {
    Path path = path("SGD", new Sgd(), 5);
    Rich first = Animation.of("t", Surfaces.QUADRATIC, path), second = Animation.of("t", Surfaces.QUADRATIC, path);
    assertEquals(first.mime(), second.mime());
  }

  @Test
  void stopsWhenItIsInterrupted() {
    Ways ways = Ways.of(Surfaces.QUADRATIC, path("SGD", new Sgd(), 5));
    Animation animation = new Animation(Contours.map("t", Surfaces.QUADRATIC, ways), ways, 1, 1);
    Thread.currentThread().interrupt();
    assertEquals("interrupted before the frame of step 0",
        assertThrows(CancellationException.class, animation::gif).getMessage());
  }

  @Test
  void refusesWhatDoesNotMove() {
    assertEquals("an animation needs a path of at least one step", assertThrows(IllegalArgumentException.class,
        () -> Animation.of("t", Surfaces.QUADRATIC, path("SGD", new Sgd(), 0))).getMessage());
    assertEquals("an animation needs a path of at least one step", assertThrows(IllegalArgumentException.class,
        () -> Animation.of("t", Surfaces.QUADRATIC)).getMessage());
  }
}
