package unrolled.show;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * Pictures with at most 256 colours, which need a third of the bytes.
 */
final class Colours {
  private static final int COUNT = 256;

  private Colours() {}

  /** The picture with its 256 most frequent colours; each other colour becomes the nearest of them. */
  static BufferedImage reduce(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (int pixel : pixels) counts.merge(pixel, 1, Integer::sum);
    int[] palette = counts.entrySet().stream()
        .sorted(Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Entry.comparingByKey()))
        .limit(COUNT).mapToInt(Entry::getKey).toArray();
    Map<Integer, Integer> index = new LinkedHashMap<>();
    for (int colour : List.copyOf(counts.keySet())) index.put(colour, nearest(palette, colour));
    IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
    BufferedImage reduced = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] row = new byte[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) row[x] = (byte) (int) index.get(pixels[y * width + x]);
      reduced.getRaster().setDataElements(0, y, width, 1, row);
    }
    return reduced;
  }

  private static int nearest(int[] palette, int colour) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      if (distance(palette[i], colour) < distance(palette[best], colour)) best = i;
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 255) - (b >> 16 & 255);
    int green = (a >> 8 & 255) - (b >> 8 & 255);
    int blue = (a & 255) - (b & 255);
    return red * red + green * green + blue * blue;
  }
}
