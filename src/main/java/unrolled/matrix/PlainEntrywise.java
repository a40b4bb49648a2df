package unrolled.matrix;

/** One entry after the other. */
final class PlainEntrywise extends Entrywise {
  @Override void exp(double[] x, int from, int to) {
    for (int i = from; i < to; i++) x[i] = Elementary.exp(x[i]);
  }

  @Override void tanh(double[] x, int from, int to) {
    for (int i = from; i < to; i++) x[i] = Elementary.tanh(x[i]);
  }

  @Override void logistic(double[] x, int from, int to) {
    for (int i = from; i < to; i++) x[i] = Elementary.logistic(x[i]);
  }

  @Override void log(double[] x, int from, int to) {
    for (int i = from; i < to; i++) x[i] = Elementary.log(x[i]);
  }

  @Override boolean within(double[] x, int from, int to, double limit) {
    for (int i = from; i < to; i++) if (!(Math.abs(x[i]) <= limit)) return false;
    return true;
  }
}
