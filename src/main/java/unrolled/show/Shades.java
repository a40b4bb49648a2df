package unrolled.show;

import java.util.Locale;
import java.util.stream.DoubleStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Grounds that stand for numbers: the greater the number, or the further from 0, the stronger its shade.
 *
 * <p>What is behind a shade shines through, so that letters keep a contrast of 4.5 or more, dark ones on a white page
 * and light ones on a dark page; and a browser that refuses style sheets accepts it in the cell itself. Blue and brown
 * are equally light, so that in grey a shade says how far from 0 a number is, and something else says on which side.
 *
 * <pre>
 *   Tables.overTime("Unit 2 remembers the a", Symbols.of("abbb"), h, Shades.TANH, 2)
 * </pre>
 */
public final class Shades {
  /** From −1, brown, over 0, without a shade, to 1, blue: for states. */
  public static final Shades TANH = around0(1);

  /** From 0, without a shade, to 1, blue: for gates and probabilities. */
  public static final Shades GATE = from0(1);

  private static final int MOST = 40;
  private static final double FAINTEST = 0.05;
  private static final double STRONGEST = 0.65;
  private static final int BLUE = 0x3C78BE;
  private static final int BROWN = 0xAF5F23;

  private enum Kind { LINEAR, LOGARITHMIC, AROUND_0, FROM_0 }

  private final Kind kind;
  private final double least;
  private final double greatest;

  private Shades(Kind kind, double least, double greatest) {
    this.kind = kind;
    this.least = least;
    this.greatest = greatest;
  }

  /**
   * Brown below 0 and blue above, without a shade at 0.
   *
   * @param most above 0 and finite; the shades go from −most to most, and a number beyond is refused
   * @throws IllegalArgumentException if {@code most} is out of its domain
   */
  public static Shades around0(double most) {
    return new Shades(Kind.AROUND_0, -checkMost(most), most);
  }

  /**
   * Blue, without a shade at 0, such as for a surprise of −log₂ p bits.
   *
   * @param most above 0 and finite; the shades go from 0 to most, and a number beyond is refused
   * @throws IllegalArgumentException if {@code most} is out of its domain
   */
  public static Shades from0(double most) {
    return new Shades(Kind.FROM_0, 0, checkMost(most));
  }

  private static double checkMost(double most) {
    if (most > 0 && most < Double.POSITIVE_INFINITY) return most;
    throw new IllegalArgumentException("the end of the shades must be above 0 and finite, and is " + Numbers.format(most, 4));
  }

  /** The shades of all columns but the first, which holds the names of the rows. */
  static Shades of(Table table, boolean logarithmic) {
    checkCount("rows", table.rowCount(), "");
    checkCount("columns of numbers", table.columnCount() - 1, "");
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
    return new Shades(logarithmic ? Kind.LOGARITHMIC : Kind.LINEAR, least, greatest);
  }

  static void checkCount(String what, int count, String advice) {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("a shaded table has 1 to " + MOST + " " + what + ", not " + count + advice);
    }
  }

  /**
   * The number, if there is a shade for it or it is not finite.
   *
   * @param where says in the message whose number it is
   * @throws IllegalArgumentException if it lies beyond the ends of the shades
   */
  public double check(double x, String where) {
    if (!Double.isFinite(x) || x >= least && x <= greatest) return x;
    throw new IllegalArgumentException(where + ": the shades go from " + Numbers.format(least, 4) + " to "
        + Numbers.format(greatest, 4) + ", and there is " + Numbers.format(x, 4));
  }

  /** The style of a cell, small so that a dozen columns fit on a narrow page; a number is not broken at its minus. */
  static String cell(boolean number) {
    return "; padding:0.4em 0.3em; font-size:12px" + (number ? "; white-space:nowrap" : "");
  }

  /** The ground of a finite number, as a part of a style. */
  String style(double x) {
    boolean from0 = kind == Kind.AROUND_0 || kind == Kind.FROM_0;
    double faintest = from0 ? 0 : FAINTEST, strength = faintest + (STRONGEST - faintest) * part(x);
    int colour = colour(x);
    return "; background-color:rgba(" + (colour >> 16) + ", " + (colour >> 8 & 255) + ", " + (colour & 255) + ", "
        + Numbers.format(strength, 2) + ")";
  }

  /** The colour of a finite number at its strongest, as red, green and blue in a byte each. */
  public int colour(double x) {
    return isBelow0(x) ? BROWN : BLUE;
  }

  /** Whether a number is below 0, and its colour alone says so. */
  public boolean isBelow0(double x) {
    return kind == Kind.AROUND_0 && x < 0;
  }

  /** How strong the shade of a finite number is, from 0 to 1. Halves, since a difference may be too large. */
  public double part(double x) {
    if (kind == Kind.AROUND_0) return Math.abs(x) / greatest;
    if (least == greatest) return 0;
    if (kind != Kind.LOGARITHMIC) return (x / 2 - least / 2) / (greatest / 2 - least / 2);
    double from = StrictMath.log10(least);
    return (StrictMath.log10(x) - from) / (StrictMath.log10(greatest) - from);
  }

  /** Five numbers for a legend, from end to end in equal steps. */
  public double[] scale() {
    return DoubleStream.of(0, 0.25, 0.5, 0.75, 1).map(part -> least + part * (greatest - least)).toArray();
  }

  /** What the shades mean, in words. */
  public String words() {
    return switch (kind) {
      case AROUND_0 -> "blue above 0, brown below; the strongest shade at ±" + Numbers.format(greatest, 4);
      case FROM_0 -> "no shade at 0, the strongest at " + Numbers.format(greatest, 4);
      default -> "the stronger the shade, the greater the number"
          + (kind == Kind.LOGARITHMIC ? ", on a logarithmic scale" : "");
    };
  }
}
