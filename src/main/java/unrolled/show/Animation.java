package unrolled.show;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import unrolled.surface.Path;
import unrolled.surface.Surface;

/**
 * Paths over a surface, step by step, as a moving picture.
 */
public final class Animation {
  private static final int MOST_FRAMES = 60;
  private static final int LENGTH = 600;
  private static final int LONGEST = 40;
  private static final int REST = 250;
  private static final int MARGIN = 12;

  private Animation() {}

  /**
   * What {@link Contours#chart} shows, as it comes about: all paths take their steps at the same time, one in a frame, or
   * several if there are more than 59. It begins, rests and ends with all steps; that is the picture on paper and for
   * readers whose system asks for less motion, and a click on the line above it hides the picture.
   *
   * @param title the finding, in one line
   * @param paths 1 to 8 over this surface, with different names
   * @throws IllegalArgumentException if the number, a name or the start of a path does not fit, or a path leads over
   *     another surface
   */
  public static Rich of(String title, Surface surface, Path... paths) {
    if (paths.length == 0) throw new IllegalArgumentException("an animation needs at least one path");
    Ways ways = Ways.of(surface, paths);
    Figure map = Contours.map(title, surface, ways);
    int steps = ways.steps(), width = map.getWidth(), height = map.getHeight();
    BufferedImage empty = Picture.paint(width, height, g -> map.paint(g, width, height));
    BufferedImage last = frame(empty, map, ways, steps);
    int every = (steps - 1) / (MOST_FRAMES - 1) + 1, frames = (steps + every - 1) / every + 1;
    byte[] moving;
    try {
      Gif gif = new Gif(last);
      gif.add(last, REST);
      for (int t = 0; t < steps; t += every) gif.add(frame(empty, map, ways, t), Math.min(LENGTH / frames, LONGEST));
      moving = gif.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String alt = AltText.of(map) + " Moving picture of " + steps + " steps in " + frames + " frames.";
    return Rich.of(alt, "text/html", "<details open><summary>Moving picture: " + steps + " steps (click to hide)</summary>"
        + "<picture><source media=\"print, (prefers-reduced-motion: reduce)\" srcset=\"" + Picture.uri("png", Picture.png(last))
        + "\">" + Picture.img(Picture.uri("gif", moving), width, height, alt) + "</picture></details>");
  }

  private static BufferedImage frame(BufferedImage empty, Figure map, Ways ways, int step) {
    int width = map.getWidth(), height = map.getHeight();
    return Picture.paint(width, height, g -> {
      g.drawImage(empty, 0, 0, width, height, null);
      map.paintOver(g, ways.until(step));
      g.setFont(Style.font(Font.PLAIN, 13));
      g.setColor(Style.INK);
      g.drawString("step " + step, width - g.getFontMetrics().stringWidth("step " + ways.steps()) - MARGIN, height - MARGIN);
    });
  }
}
