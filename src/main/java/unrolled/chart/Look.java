package unrolled.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import org.knowm.xchart.style.markers.Marker;

/**
 * How the n-th line of a chart looks: colour, dashes and marker each tell it apart from the others.
 *
 * <p>The colours are those of Masataka Okabe and Kei Ito, which colour-blind readers can tell apart, ordered so that
 * neighbours differ in lightness; a grey stands for their yellow, which is too light for a line on white.
 */
record Look(Color colour, BasicStroke stroke, Marker marker) {
  private static final int[] COLOURS =
      {0x0072B2, 0xE69F00, 0x000000, 0x009E73, 0xCC79A7, 0xD55E00, 0x56B4E9, 0x7F7F7F};
  private static final float[][] DASHES =
      {null, {9, 4}, {2, 3}, {9, 3, 2, 3}, {15, 4}, {4, 3}, {15, 3, 2, 3, 2, 3}, {1, 5}};
  private static final Marker[] MARKERS = {Glyph.CIRCLE, Glyph.SQUARE, Glyph.DIAMOND, Glyph.UP,
      Glyph.HOLLOW_CIRCLE, Glyph.HOLLOW_SQUARE, Glyph.HOLLOW_DIAMOND, Glyph.HOLLOW_UP};

  /** The most lines that one chart can hold. */
  static final int COUNT = COLOURS.length;

  static Look of(int n) {
    BasicStroke stroke = new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, DASHES[n], 0);
    return new Look(new Color(COLOURS[n]), stroke, MARKERS[n]);
  }
}
