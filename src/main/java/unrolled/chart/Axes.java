package unrolled.chart;

/**
 * What the two axes of a chart mean.
 *
 * @param x the label of the horizontal axis, with its unit
 * @param y the label of the vertical axis, with its unit
 * @param xLog whether the horizontal axis is logarithmic
 * @param yLog whether the vertical axis is logarithmic
 */
public record Axes(String x, String y, boolean xLog, boolean yLog) {
  public Axes {
    if (x.isBlank() || y.isBlank()) {
      throw new IllegalArgumentException("both axes need a label: x is \"" + x + "\", y is \"" + y + "\"");
    }
  }

  /** Two linear axes. */
  public static Axes of(String x, String y) {
    return new Axes(x, y, false, false);
  }

  /** The same with a logarithmic horizontal axis. */
  public Axes logX() {
    return new Axes(x, y, true, yLog);
  }

  /** The same with a logarithmic vertical axis. */
  public Axes logY() {
    return new Axes(x, y, xLog, true);
  }
}
