package unrolled.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import unrolled.show.Numbers;
import unrolled.show.OverTime;
import unrolled.show.Rich;
import unrolled.show.Shades;

/** Many numbers over time without their digits: a cell for each, as large as a page allows. */
final class HeatMap {
  private static final int DIGITS = 2, MOST_STEPS = 100, MOST_UNITS = 200, LINE = 20, LETTER = 8;
  private static final int LEVELS = 32;     // as many as a palette has room for
  private static final int TOP = Figure.TITLE_HEIGHT + 2 * LINE, NAME_EVERY = 14, KEY = 14, KEY_SPACE = 52;

  private final OverTime values;
  private final Shades shades;
  private final double[][] numbers;
  private final double left, across, down;
  private String low = "", high = "";
  private boolean below;
  private final int letters;
  private int lost;

  HeatMap(OverTime values, Shades shades) {
    check("steps", values.steps(), MOST_STEPS);
    check("units", values.units(), MOST_UNITS);
    this.values = values;
    this.shades = shades;
    numbers = values.checked(shades);
    left = Figure.MARGIN + LETTER * (1 + values.names().stream().mapToInt(String::length).max().orElseThrow());
    letters = values.symbols().stream().mapToInt(symbol -> symbol.codePointCount(0, symbol.length())).max().orElseThrow();
    across = Math.max(8, Math.min(Math.max(24, LETTER * letters), 760 / values.steps()));
    down = Math.max(5, Math.min(20, 640 / values.units()));
    read();
  }

  private void read() {
    double least = Double.POSITIVE_INFINITY, greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < numbers.length; i++) {
      for (int t = 0; t < numbers[i].length; t++) {
        double x = numbers[i][t];
        if (!Double.isFinite(x)) lost++;
        else if (shades.isBelow0(x)) below = true;
        if (Double.isFinite(x) && x < least) low = Numbers.format(least = x, DIGITS) + " (" + values.place(i, t) + ")";
        if (Double.isFinite(x) && x > greatest) high = Numbers.format(greatest = x, DIGITS) + " (" + values.place(i, t) + ")";
      }
    }
  }

  private static void check(String what, int count, int most) {
    if (count > most) throw new IllegalArgumentException("a picture over time has 1 to " + most + " " + what + ", not " + count);
  }

  Rich picture(String title) {
    String words = shades.words() + (below ? "; – below 0" : "") + (lost > 0 ? "; × is no finite number" : "");
    double right = left + across * values.steps(), bottom = TOP + down * values.units();
    double legend = Figure.MARGIN + (LETTER - 1) * words.length();
    double[] scale = shades.scale();
    Drawing drawing = new Drawing(title, Math.max(right, legend + KEY_SPACE * scale.length) + Figure.MARGIN, bottom + LINE + 4);
    drawing.text(words, new Rectangle2D.Double(Figure.MARGIN, Figure.TITLE_HEIGHT, legend - Figure.MARGIN, LINE), Font.PLAIN, 12, 0);
    for (int k = 0; k < scale.length; k++) {
      double x = legend + KEY_SPACE * k;
      cell(drawing, scale[k], new Rectangle2D.Double(x, Figure.TITLE_HEIGHT + 3, KEY, KEY));
      drawing.text(Numbers.format(scale[k], DIGITS), new Rectangle2D.Double(x + KEY + 3, Figure.TITLE_HEIGHT, KEY_SPACE - KEY - 6, LINE),
          Font.PLAIN, 12, 0);
    }
    for (int t = 0; t < values.steps(); t++) {
      double x = left + across * t;
      drawing.text(values.symbols().get(t), new Rectangle2D.Double(x, TOP - LINE, across, LINE), Font.PLAIN, 13, 0.5);
      if ((t + 1) % 5 == 0 || t == 0) {
        drawing.text("" + (t + 1), new Rectangle2D.Double(x + across / 2 - LINE, bottom, 2 * LINE, LINE), Font.PLAIN, 11, 0.5);
      }
    }
    int every = down >= NAME_EVERY ? 1 : 5;
    for (int i = 0; i < values.units(); i++) {
      double y = TOP + down * i;
      if (i == 0 || (i + 1) % every == 0) {
        drawing.text(values.names().get(i), new Rectangle2D.Double(Figure.MARGIN, y + down / 2 - LINE / 2.0, left - Figure.MARGIN - 5, LINE),
            Font.PLAIN, 11, 1);
      }
      for (int t = 0; t < values.steps(); t++) {
        cell(drawing, numbers[i][t], new Rectangle2D.Double(left + across * t, y, across, down));
      }
    }
    return drawing.picture(words(title));
  }

  private void cell(Drawing drawing, double x, Rectangle2D box) {
    if (!Double.isFinite(x)) {
      drawing.text("×", box, Font.PLAIN, (int) Math.min(12, box.getHeight() + 4), 0.5);
      return;
    }
    double part = Math.rint(LEVELS * shades.part(x)) / LEVELS;
    drawing.box(box, Style.mix(Color.WHITE, new Color(shades.colour(x)), part), 0);
    if (!shades.isBelow0(x)) return;
    Color dash = part > 0.5 ? Color.WHITE : Style.mix(Color.WHITE, Style.INK, 0.15 + part);
    drawing.box(new Rectangle2D.Double(box.getCenterX() - 2.5, box.getCenterY() - 0.5, 5, 1), dash, 0);
  }

  /** What is seen, with the lowest and the highest number and their places. */
  private String words(String title) {
    return title.replaceFirst("\\.$", "") + ". " + values.units() + " units over " + values.steps() + " steps: "
        + String.join(letters > 1 ? " " : "", values.symbols()) + ". " + (low.isEmpty() ? "" : "Lowest " + low + ", highest " + high + ". ")
        + (lost > 0 ? lost + " without a finite number. " : "") + "Scale: " + shades.words() + ".";
  }
}
