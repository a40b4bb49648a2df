package unrolled.matrix;

/** The functions of {@link Elementary} on the entries of an array, in two implementations of the same bits. */
abstract class Entrywise {
  /** {@link VectorEntrywise} where the JVM has the module it needs, else {@link PlainEntrywise}. */
  static final Entrywise FASTEST = Vectors.PRESENT ? (Entrywise) Vectors.load("VectorEntrywise") : new PlainEntrywise();

  /** x[i] = e^x[i] for i in from … to − 1. */
  abstract void exp(double[] x, int from, int to);

  /** x[i] = tanh x[i]. */
  abstract void tanh(double[] x, int from, int to);

  /** x[i] = σ(x[i]). */
  abstract void logistic(double[] x, int from, int to);

  /** x[i] = ln x[i]. */
  abstract void log(double[] x, int from, int to);

  /** ln Σ e^x[i] = m + ln Σ e^(x[i] − m) with m the largest x[i]; the sum in the order of the index. */
  final double logSumExp(double[] x, int from, int to) {
    double max = x[from];
    for (int i = from + 1; i < to; i++) max = Math.max(max, x[i]);
    if (!Double.isFinite(max)) return max;
    double[] powers = Product.scratch(to - from);
    for (int i = from; i < to; i++) powers[i - from] = x[i] - max;
    exp(powers, 0, to - from);
    double sum = 0;
    for (int i = 0; i < to - from; i++) sum += powers[i];
    return max + Elementary.log(sum);
  }
}
