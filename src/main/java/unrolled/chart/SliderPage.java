package unrolled.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import unrolled.show.Html;

/**
 * Sliders as HTML: the first picture and a line below it, and a script that puts the sliders in the place of that line.
 *
 * @param start the index of the first picture
 * @param plays whether there is a button that moves the slider
 * @param scale pixels to a unit
 */
record SliderPage(List<Range> ranges, List<Frame> frames, int start, boolean plays, int scale) {
  private static final int MOST_BYTES = 600_000;
  private static final String SCRIPT = script();

  /** The page has no names that would have to be unique, and is the same each time. */
  String html() {
    checkInterrupt();     // painting and writing may swallow it
    Frame first = frames.get(start);
    int width = frames.stream().mapToInt(Frame::width).max().orElseThrow();
    BufferedImage still = first.paint(width, scale);
    String html = "<div class=\"unrolled-slider\">"
        + Picture.img(Picture.uri("png", Drawn.inPng(Picture.png(still), first.drawn())), width, first.height(), first.alt())
        + "<p>" + Html.escape(invitation()) + "</p></div>\n<script>\n(" + SCRIPT + ")({\"scale\":" + scale
        + ",\"plays\":" + plays + ",\"ranges\":" + array(ranges, SliderPage::range)
        + ",\"frames\":" + array(frames, frame -> picture(frame, still, frame.paint(width, scale)))
        + "});\n</script>";
    int bytes = html.getBytes(StandardCharsets.UTF_8).length;
    if (bytes <= MOST_BYTES) return html;
    throw new IllegalStateException("a slider has at most " + MOST_BYTES / 1000 + " kB, and these " + frames.size()
        + " pictures have " + bytes / 1000 + " kB; take fewer values or lines, or coarse() pictures");
  }

  private String invitation() {
    return ranges.stream().map(range -> range.name() + " = " + range.texts().get(range.at()))
        .collect(Collectors.joining(", ")) + ". Run the cell to steer it ("
        + ranges.stream().map(Range::words).collect(Collectors.joining("; ")) + ").";
  }

  /** What of a picture is not in the first one, and its alternative text. */
  private static String picture(Frame frame, BufferedImage still, BufferedImage picture) {
    checkInterrupt();
    String changed = Picture.uri("png", Drawn.inPng(Picture.encode(Colours.changed(still, picture)), frame.drawn()));
    return "{\"picture\":" + quote(changed) + ",\"alt\":" + quote(frame.alt()) + "}";
  }

  private static void checkInterrupt() {
    if (Thread.interrupted()) throw new CancellationException("interrupted while the pictures of a slider were drawn");
  }

  private static String range(Range range) {
    return "{\"name\":" + quote(range.name()) + ",\"at\":" + range.at() + ",\"values\":"
        + array(range.texts(), SliderPage::quote) + "}";
  }

  private static <T> String array(List<T> list, Function<T, String> element) {
    return list.stream().map(element).collect(Collectors.joining(",", "[", "]"));
  }

  /** A text of the script, in which nothing can end the script. */
  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      boolean plain = c >= ' ' && c != '"' && c != '\\' && c != '<' && c != '\u2028' && c != '\u2029';
      quoted.append(plain ? c : "\\u" + Integer.toHexString(0x10000 | c).substring(1));
    }
    return quoted.append('"').toString();
  }

  private static String script() {
    try (InputStream in = SliderPage.class.getResourceAsStream("slider.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
