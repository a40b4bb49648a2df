package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.show.Rich;

class GraphTest {
  private static Graph graph() {
    return Graph.of("h₁ passes the error on.", 3).node("x₁", 0, 1, 1).node("h₁ = tanh z₁", 0, 0, 2 / 3.0, -0.12345)
        .node("h₂", 1, 0).arrow("x₁", "h₁", "w").arrow("h₁", "h₂");
  }

  static byte[] png(Rich picture) {
    String html = picture.mime().get("text/html");
    return Base64.getDecoder().decode(html.replaceFirst("^<img src=\"data:image/png;base64,([^\"]*)\".*", "$1"));
  }

  static String drawn(Rich picture) {
    return new String(png(picture), StandardCharsets.ISO_8859_1).replaceFirst("(?s).*drawn\0(.{16}).*", "$1");
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(RuntimeException.class, call).getMessage());
  }

  @Test void tellsItsNodesAndArrowsInTheirOrder() {
    assertEquals("h₁ passes the error on. x₁: 1; h₁ = tanh z₁: 0.667, gradient -0.123; h₂. Arrows: x₁ → h₁ (w), h₁ → h₂.",
        graph().toString());
    assertEquals("t. a: NaN, gradient ∞.", Graph.of("t", 2).node("a", 0, 0, Double.NaN, Double.POSITIVE_INFINITY).toString());
  }

  @Test void isAPictureWithTwiceThePixelsThatIsTheSameEachTime() throws IOException {
    String html = graph().mime().get("text/html");
    assertEquals(html, graph().mime().get("text/html"));
    assertTrue(html.endsWith("alt=\"" + graph() + "\">"), html.substring(html.length() - 200));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(graph())));
    assertTrue(html.contains("width=\"" + image.getWidth() / 2 + "\" height=\"" + image.getHeight() / 2 + "\""));
    assertEquals(0xFFFFFFFF, image.getRGB(1, 1));
    long grey = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) if (image.getRGB(x, y) == 0xFFE6E6E6) grey++;
    }
    assertTrue(grey > 1000, "the gradient stands on grey, and that has " + grey + " pixels");
  }

  @Test void anyChangeIsAnotherPicture() {
    Set<String> drawn = new HashSet<>();
    List<Graph> graphs = List.of(graph(), graph().arrow("h₂", "h₂"), graph().arrow("h₂", "h₂", "u"), graph().arrow("h₂", "x₁"),
        graph().arrow("x₁", "h₂"), graph().node("a", 1, 1), graph().node("a", 1, 1, 2), graph().node("a", 1, 1, 3),
        graph().node("a", 1, 1, 3, 4), graph().node("a", 0.5, 3, 3, 4), graph().node("a", 2, 1, 3, 4), graph().node("b", 2, 1, 3, 4));
    for (Graph graph : graphs) {
      assertTrue(drawn(graph).matches("[0-9a-f]{16}"));
      drawn.add(drawn(graph));
    }
    assertEquals(graphs.size(), drawn.size());
  }

  @Test void aGraphIsNeverChanged() {
    Graph graph = graph();
    graph.node("a", 2, 2).arrow("a", "a");
    assertEquals(graph().toString(), graph.toString());
  }

  @Test void isNoFormulaForTheNotebook() {
    String html = Graph.of("$1 < $2", 2).node("\\(a$", 0, 0).mime().get("text/html");
    assertFalse(html.contains("$") || html.contains("\\") || html.contains("< "), html);
  }

  @Test void refusesWhatDoesNotFit() {
    assertRefused("a graph needs a title that states the finding", () -> Graph.of(" ", 2));
    assertRefused("digits must be 1 to 17, and is 18", () -> Graph.of("t", 18));
    assertRefused("two nodes have the name h₁", () -> graph().node("h₁ = 2", 3, 3));
    assertRefused("a node needs a name", () -> graph().node(" = 2", 3, 3));
    for (double place : new double[] {-0.5, 20.5, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> graph().node("a", place, 0));
      assertThrows(IllegalArgumentException.class, () -> graph().node("a", 0, place));
    }
    assertRefused("node a: column and row must be 0 to 20, and are 0 and 21", () -> graph().node("a", 0, 21));
    assertRefused("node a has a value and a gradient, not 3 numbers", () -> graph().node("a", 0, 2, 1, 2, 3));
    assertRefused("there is no node h₃; there are x₁, h₁, h₂", () -> graph().arrow("h₁", "h₃"));
    assertRefused("a graph needs a node", () -> Graph.of("t", 2).mime());
    assertRefused("the nodes h₂ and a overlap; put them into other columns or rows", () -> graph().node("a", 1.25, 0).mime());
    assertRefused("the arrow from h₁ to a leads through h₂; put them into other columns or rows",
        () -> graph().node("a", 2, 0).arrow("h₁", "a").mime());
  }

  @Test void theLastColumnAndRowAreDrawn() {
    assertTrue(drawn(Graph.of("t", 2).node("a", 20, 20).node("b", 19.5, 0)).matches("[0-9a-f]{16}"));
  }
}
