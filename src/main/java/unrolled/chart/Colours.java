package unrolled.chart;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.IntStream;

/**
 * A palette of at most 256 colours; with one a picture needs a third of the bytes.
 */
final class Colours {
  private static final int COUNT = 256;
  private static final int FEW = 63;        // if they are apart, lines need no more, and a quarter fewer bytes
  private static final int APART = 400;

  private final int[] palette;
  private final Map<Integer, Byte> index = new LinkedHashMap<>();

  /** The most frequent ones of those that are so far from the more frequent ones. */
  private Colours(IntStream pixels, int count, int apart) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    pixels.forEach(pixel -> counts.merge(pixel, 1, Integer::sum));
    List<Integer> chosen = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Entry.comparingByKey()))
        .map(Entry::getKey).takeWhile(colour -> chosen.size() < count)
        .filter(colour -> apart == 0 || chosen.stream().allMatch(other -> distance(colour, other) >= apart))
        .forEachOrdered(chosen::add);
    palette = chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The picture with its 256 most frequent colours. */
  static BufferedImage reduce(BufferedImage image) {
    Colours colours = new Colours(Arrays.stream(pixels(image)), COUNT, 0);
    int[] palette = colours.palette;
    IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
    return image(image.getWidth(), colours.indices(image), model);
  }

  /** What has changed from one picture to another of the same size; the rest lets see what is behind. */
  static BufferedImage changed(BufferedImage before, BufferedImage now) {
    int[] was = pixels(before), is = pixels(now);
    Colours colours = new Colours(IntStream.range(0, is.length).filter(i -> is[i] != was[i]).map(i -> is[i]), FEW,
        APART);
    byte[] indices = new byte[is.length];
    for (int i = 0; i < is.length; i++) indices[i] = (byte) (is[i] == was[i] ? colours.count() : colours.index(is[i]));
    return image(now.getWidth(), indices, colours.withTransparent());
  }

  /** A picture of pixels that are indices into a palette. */
  private static BufferedImage image(int width, byte[] indices, IndexColorModel model) {
    BufferedImage image = new BufferedImage(width, indices.length / width, BufferedImage.TYPE_BYTE_INDEXED, model);
    image.getRaster().setDataElements(0, 0, width, image.getHeight(), indices);
    return image;
  }

  /** How many colours: the index after the last one. */
  private int count() {
    return palette.length;
  }

  /** These colours, and after them one that lets see what is behind. */
  private IndexColorModel withTransparent() {
    int[] more = Arrays.copyOf(palette, palette.length + 1);
    return new IndexColorModel(8, more.length, more, 0, false, palette.length, 0);
  }

  /** The pixels of a picture, row by row; a colour that is not in the palette becomes the nearest that is. */
  private byte[] indices(BufferedImage image) {
    int[] pixels = pixels(image);
    byte[] indices = new byte[pixels.length];
    for (int i = 0; i < indices.length; i++) {
      boolean same = i > 0 && pixels[i] == pixels[i - 1];     // most are, and need no search
      indices[i] = same ? indices[i - 1] : index(pixels[i]);
    }
    return indices;
  }

  private byte index(int colour) {
    return index.computeIfAbsent(colour, this::nearest);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private byte nearest(int colour) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      if (distance(palette[i], colour) < distance(palette[best], colour)) best = i;
    }
    return (byte) best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 255) - (b >> 16 & 255);
    int green = (a >> 8 & 255) - (b >> 8 & 255);
    int blue = (a & 255) - (b & 255);
    return red * red + green * green + blue * blue;
  }
}
