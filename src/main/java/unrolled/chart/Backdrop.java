package unrolled.chart;

import java.awt.image.BufferedImage;

/**
 * What several pictures of one size have in common: at each place the colour that more than half of them have; where
 * there is none, the colour of one of them.
 *
 * <p>It takes one picture after the other and keeps none. R. S. Boyer and J S. Moore, MJRTY: a fast majority vote
 * algorithm, 1981.
 */
final class Backdrop {
  private final int width;
  private final int[] colours, votes;

  Backdrop(int width, int height) {
    this.width = width;
    colours = new int[width * height];
    votes = new int[width * height];
  }

  void add(BufferedImage image) {
    int[] pixels = Colours.pixels(image);
    for (int i = 0; i < pixels.length; i++) {
      if (votes[i] == 0) colours[i] = pixels[i];
      votes[i] += pixels[i] == colours[i] ? 1 : -1;
    }
  }

  BufferedImage image() {
    BufferedImage image = new BufferedImage(width, colours.length / width, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, image.getHeight(), colours, 0, width);
    return image;
  }
}
