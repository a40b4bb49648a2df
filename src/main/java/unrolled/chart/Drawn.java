package unrolled.chart;

import java.awt.BasicStroke;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;

/**
 * A fingerprint of what a picture shows: titles, axes, names, and the bits of all coordinates, colours and strokes; and
 * not its pixels, since fonts differ between machines. It is kept inside the picture, as {@code drawn} and 16
 * hexadecimal digits, so that a picture that was replaced is found.
 */
final class Drawn {
  private static final String KEY = "drawn\0";
  private static final int DIGITS = 16;
  private static final int PNG_HEADER = 33;     // signature and first chunk

  private final MessageDigest digest;

  /** Of nothing yet. */
  Drawn() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The fingerprint of a chart, and of trails that are painted over it. */
  static String of(Chart<?, ?> chart, List<Trail> over) {
    Drawn drawn = new Drawn().add(chart.getTitle());
    if (chart instanceof XYChart xy) {
      drawn.add(xy.getXAxisTitle()).add(xy.getYAxisTitle());
      drawn.add(xy.getStyler().isXAxisLogarithmic() + " " + xy.getStyler().isYAxisLogarithmic());
      drawn.addLimit(xy.getStyler().getXAxisMin()).addLimit(xy.getStyler().getXAxisMax());
      drawn.addLimit(xy.getStyler().getYAxisMin()).addLimit(xy.getStyler().getYAxisMax());
      for (XYSeries series : xy.getSeriesCollection()) {
        drawn.add(series.getName()).add(series.getLabel()).add(series.getXData()).add(series.getYData());
      }
    } else {
      for (Series series : chart.getSeriesCollection()) drawn.add(series.getName());
    }
    if (chart instanceof Figure figure) figure.trails().forEach(trail -> trail.addTo(drawn));
    over.forEach(trail -> trail.addTo(drawn));
    return drawn.fingerprint();
  }

  /** The fingerprint of all that was added; afterwards there is nothing again. */
  String fingerprint() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  Drawn add(String text) {
    byte[] bytes = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  Drawn add(double... numbers) {
    ByteBuffer bits = ByteBuffer.allocate(4 + 8 * numbers.length).putInt(numbers.length);
    for (double x : numbers) bits.putLong(Double.doubleToLongBits(x));     // which makes all NaN equal
    digest.update(bits.array());
    return this;
  }

  /** The end of an axis, or null; as bits, since Java 19 writes some numbers with fewer digits than Java 17. */
  private Drawn addLimit(Double limit) {
    return limit == null ? add(new double[0]) : add(limit.doubleValue());
  }

  Drawn add(boolean... flags) {
    for (boolean flag : flags) digest.update((byte) (flag ? 1 : 0));
    return this;
  }

  Drawn add(BasicStroke stroke) {
    add((double) stroke.getLineWidth());
    if (stroke.getDashArray() != null) for (float length : stroke.getDashArray()) add((double) length);
    return this;
  }

  /** A PNG file with the fingerprint in a text chunk after its header. */
  static byte[] inPng(byte[] png, String fingerprint) {
    byte[] content = ("tEXt" + KEY + fingerprint).getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(content);
    ByteBuffer chunk = ByteBuffer.allocate(content.length + 8);
    chunk.putInt(content.length - 4).put(content).putInt((int) sum.getValue());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(png, 0, PNG_HEADER);
    bytes.writeBytes(chunk.array());
    bytes.write(png, PNG_HEADER, png.length - PNG_HEADER);
    return bytes.toByteArray();
  }
}
