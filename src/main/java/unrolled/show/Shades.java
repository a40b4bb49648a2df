package unrolled.show;

import java.util.Locale;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The grounds of the numbers of a table: the greater the number, the stronger its shade.
 *
 * <p>What is behind a shade shines through, so that letters keep a contrast of 4.5 or more, dark ones on a white page
 * and light ones on a dark page; and a browser that refuses style sheets accepts it in the cell itself.
 *
 * @param least the number with the faintest shade
 * @param greatest the number with the strongest one
 */
record Shades(boolean logarithmic, double least, double greatest) {
  private static final int MOST = 40;
  private static final double FAINTEST = 0.05;
  private static final double STRONGEST = 0.65;

  /** The shades of all columns but the first, which holds the names of the rows. */
  static Shades of(Table table, boolean logarithmic) {
    checkCount("rows", table.rowCount());
    checkCount("columns of numbers", table.columnCount() - 1);
    double least = Double.POSITIVE_INFINITY, greatest = Double.NEGATIVE_INFINITY;
    for (Column<?> column : table.columns().subList(1, table.columnCount())) {
      if (!(column instanceof NumericColumn<?> numbers)) {
        throw new IllegalArgumentException("shades need numbers in each column but the first, and " + column.name()
            + " holds " + column.type().name().toLowerCase(Locale.ROOT));
      }
      for (int i = 0; i < table.rowCount(); i++) {
        double x = numbers.getDouble(i);
        if (logarithmic && x <= 0) {
          throw new IllegalArgumentException("logarithmic shades need numbers above 0, and there is "
              + Numbers.format(x, 4) + " at " + table.column(0).getString(i) + ", " + column.name());
        }
        if (!Double.isFinite(x)) continue;
        least = Math.min(least, x);
        greatest = Math.max(greatest, x);
      }
    }
    return new Shades(logarithmic, least, greatest);
  }

  private static void checkCount(String what, int count) {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("a shaded table has 1 to " + MOST + " " + what + ", not " + count);
    }
  }

  /** The style of a cell, small so that a dozen columns fit on a narrow page; a number is not broken at its minus. */
  static String cell(boolean number) {
    return "; padding:0.4em 0.3em; font-size:12px" + (number ? "; white-space:nowrap" : "");
  }

  /** The ground of a finite number, as a part of a style. */
  String style(double x) {
    double strength = FAINTEST + (STRONGEST - FAINTEST) * position(x);
    return "; background-color:rgba(60, 120, 190, " + Numbers.format(strength, 2) + ")";
  }

  /** Where a number lies between the least, 0, and the greatest, 1. Halves, since a difference may be too large. */
  private double position(double x) {
    if (least == greatest) return 0;
    if (!logarithmic) return (x / 2 - least / 2) / (greatest / 2 - least / 2);
    double from = StrictMath.log10(least);
    return (StrictMath.log10(x) - from) / (StrictMath.log10(greatest) - from);
  }

  /** What the shades mean, in words. */
  String words() {
    return "the stronger the shade, the greater the number" + (logarithmic ? ", on a logarithmic scale" : "");
  }
}
