package unrolled.matrix;

/** The functions of {@link Elementary} on the entries of an array, in two implementations of the same bits. */
abstract class Entrywise {
  /** x[i] = e^x[i] for i in from … to − 1. */
  abstract void exp(double[] x, int from, int to);

  /** x[i] = tanh x[i]. */
  abstract void tanh(double[] x, int from, int to);

  /** x[i] = σ(x[i]). */
  abstract void logistic(double[] x, int from, int to);

  /** x[i] = ln x[i]. */
  abstract void log(double[] x, int from, int to);

  /** Whether |x[i]| ≤ limit for i in from … to − 1; NaN is not. */
  abstract boolean within(double[] x, int from, int to, double limit);
}
