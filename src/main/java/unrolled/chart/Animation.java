package unrolled.chart;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import unrolled.show.Rich;
import unrolled.surface.Path;
import unrolled.surface.Surface;

/**
 * Paths over a surface, step by step, as a moving picture.
 */
public final class Animation {
  private static final int MOST_FRAMES = 60;
  private static final int MOST_BYTES = 450_000;
  private static final int LENGTH = 600;     // of all frames but the first, in hundredths of a second
  private static final int LONGEST = 40;     // of one frame
  private static final int REST = 250;       // of the first frame
  private static final int MARGIN = 12;

  private final Figure map;
  private final Ways ways;
  private final int width, height, scale, every;
  private final BufferedImage empty, complete;

  Animation(Figure map, Ways ways, int scale, int every) {
    this.map = map;
    this.ways = ways;
    width = map.getWidth();
    height = map.getHeight();
    this.scale = scale;
    this.every = every;
    empty = Picture.paint(width, height, scale, g -> map.paint(g, width, height));
    complete = frame(ways.steps());
  }

  /**
   * What {@link Contours#chart} shows, as it comes about: all paths take their steps at the same time, one in a frame,
   * or several if there are more than 59. The first frame has all steps: it is what remains on paper, and for readers
   * whose system asks for less motion. A click on the line above the picture hides it. A picture of more than 450 kB is
   * made less crisp, and then with fewer frames.
   *
   * @param title the finding, in one line
   * @param paths 1 to 8 over this surface, with different names; the longest has at least one step
   * @throws IllegalArgumentException if the number, a name, the start or the length of a path does not fit, or a path
   *     leads over another surface
   * @throws CancellationException if the thread was interrupted
   */
  public static Rich of(String title, Surface surface, Path... paths) {
    Ways ways = Ways.of(surface, paths);
    if (ways.steps() == 0) throw new IllegalArgumentException("an animation needs a path of at least one step");
    Figure map = Contours.map(title, surface, ways);
    int every = (ways.steps() - 1) / (MOST_FRAMES - 1) + 1;
    Animation animation = new Animation(map, ways, Picture.SCALE, every);
    byte[] gif = animation.gif();
    while (gif.length > MOST_BYTES && every < ways.steps()) {
      animation = new Animation(map, ways, 1, every);
      gif = animation.gif();
      every = Math.min(every * (gif.length / MOST_BYTES + 1), ways.steps());
    }
    String alt = AltText.of(map) + " Moving picture in " + animation.frames() + " frames.";
    return Rich.of(alt, "text/html", animation.html(gif, alt));
  }

  private int frames() {
    return (ways.steps() + every - 1) / every + 1;
  }

  private String html(byte[] gif, String alt) {
    String drawn = Drawn.of(map, ways.until(ways.steps()));
    return "<details open><summary>" + (ways.steps() == 1 ? "One step" : ways.steps() + " steps")
        + " as a moving picture</summary><picture><source media=\"print, (prefers-reduced-motion: reduce)\" srcset=\""
        + Picture.uri("png", Drawn.inPng(Picture.png(complete), drawn)) + "\">" + Picture.img(Picture.uri("gif", Drawn.inGif(gif, drawn)), width, height, alt)
        + "</picture></details>";
  }

  byte[] gif() {
    try {
      Gif gif = new Gif(complete);
      gif.add(complete, REST);
      for (int step = 0; step < ways.steps(); step += every) {
        if (Thread.interrupted()) throw new CancellationException("interrupted before the frame of step " + step);
        gif.add(frame(step), Math.min(LENGTH / frames(), LONGEST));
      }
      return gif.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  BufferedImage frame(int step) {
    return Picture.paint(width, height, scale, g -> {
      g.drawImage(empty, 0, 0, width, height, null);
      map.paintOver(g, ways.until(step));
      g.setFont(Style.font(Font.PLAIN, 13));
      g.setColor(Style.INK);
      int room = g.getFontMetrics().stringWidth("step " + ways.steps()) + MARGIN;
      g.drawString("step " + step, width - room, height - MARGIN);
    });
  }
}
