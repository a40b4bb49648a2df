package unrolled.chart;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A moving picture that begins anew after its last frame. A frame holds only the rectangle in which something changed,
 * and lets the pixels that did not change see through.
 */
final class Gif {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final byte[] REPEAT_FOR_EVER = {1, 0, 0};
  private static final int MOST_COLOURS = 255;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ImageOutputStream out;
  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final Colours colours;
  private final int width;
  private byte[] before;

  /** A moving picture without frames yet, in the size and the most frequent colours of this picture. */
  Gif(BufferedImage image) throws IOException {
    colours = new Colours(image, MOST_COLOURS);
    width = image.getWidth();
    out = new MemoryCacheImageOutputStream(bytes);
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
  }

  /** Adds a frame that stays for so many hundredths of a second. */
  void add(BufferedImage image, int time) throws IOException {
    byte[] now = colours.indices(image);
    Rectangle changed = before == null ? new Rectangle(width, image.getHeight()) : changed(now);
    BufferedImage frame = Colours.image(changed.width, part(now, changed), colours.withTransparent());
    writer.writeToSequence(new IIOImage(frame, null, metadata(frame, changed, time)), null);
    before = now;
  }

  /** The smallest rectangle with all changes, and at least one pixel. */
  private Rectangle changed(byte[] now) {
    Rectangle changed = new Rectangle(0, 0, -1, -1);
    for (int i = 0; i < now.length; i++) {
      if (now[i] != before[i]) changed.add(new Rectangle(i % width, i / width, 1, 1));
    }
    return changed.isEmpty() ? new Rectangle(1, 1) : changed;
  }

  private byte[] part(byte[] now, Rectangle changed) {
    byte[] part = new byte[changed.width * changed.height];
    for (int k = 0; k < part.length; k++) {
      int i = (changed.y + k / changed.width) * width + changed.x + k % changed.width;
      part[k] = before != null && now[i] == before[i] ? (byte) colours.count() : now[i];
    }
    return part;
  }

  private IIOMetadata metadata(BufferedImage frame, Rectangle place, int time) throws IOException {
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), null);
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    IIOMetadataNode descriptor = child(root, "ImageDescriptor"), control = child(root, "GraphicControlExtension");
    descriptor.setAttribute("imageLeftPosition", Integer.toString(place.x));
    descriptor.setAttribute("imageTopPosition", Integer.toString(place.y));
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("delayTime", Integer.toString(time));
    if (before == null) {
      IIOMetadataNode repeat = new IIOMetadataNode("ApplicationExtension");
      repeat.setAttribute("applicationID", "NETSCAPE");
      repeat.setAttribute("authenticationCode", "2.0");
      repeat.setUserObject(REPEAT_FOR_EVER);
      root.appendChild(new IIOMetadataNode("ApplicationExtensions")).appendChild(repeat);
    }
    metadata.setFromTree(FORMAT, root);
    return metadata;
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
  }

  /** The whole file; no frame can be added after this. */
  byte[] bytes() throws IOException {
    writer.endWriteSequence();
    writer.dispose();
    out.close();
    return bytes.toByteArray();
  }
}
