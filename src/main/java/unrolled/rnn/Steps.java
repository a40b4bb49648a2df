package unrolled.rnn;

import java.util.stream.IntStream;
import unrolled.matrix.Matrix;

/**
 * One quantity at the steps first … last of B sequences, all in one matrix: below the B rows of a step stand those of the
 * next one, so that a product over all steps is a single product. Views are made once and kept.
 */
public final class Steps {
  private final int first;
  private final Matrix all;
  private final Matrix[] at;
  private final Matrix[][] ranges;

  /** Zeros, with B = batch rows for each step. */
  public Steps(int first, int last, int batch, int cols) {
    this.first = first;
    at = new Matrix[last - first + 1];
    ranges = new Matrix[at.length][];
    all = new Matrix(Math.multiplyExact(at.length, batch), cols);
    for (int k = 0; k < at.length; k++) at[k] = all.rows(k * batch, (k + 1) * batch);
  }

  /** All steps. */
  public Matrix all() {
    return all;
  }

  /** The B rows of step t, live. */
  public Matrix at(int t) {
    return at[place(t)];
  }

  /** The rows of the steps {@code from … to}, both included; live. */
  public Matrix range(int from, int to) {
    int k = place(from), length = place(to) - k;
    if (length < 0) throw new IndexOutOfBoundsException("the steps " + from + " … " + to + " are none");
    if (ranges[k] == null) ranges[k] = new Matrix[at.length - k];
    if (ranges[k][length] == null) {
      int batch = at[0].rows();
      ranges[k][length] = all.rows(k * batch, (k + length + 1) * batch);
    }
    return ranges[k][length];
  }

  /** Sequence b, 0 … B − 1, with a row for each step; copied. */
  public Matrix sequence(int b) {
    int batch = at[0].rows();
    if (b < 0 || b >= batch) throw new IndexOutOfBoundsException("there is no sequence " + b + " among 0 … " + (batch - 1));
    int[] rows = IntStream.range(0, at.length).map(k -> k * batch + b).toArray();
    return new Matrix(at.length, all.cols()).copyRows(all, rows);
  }

  /** The number of the first step: 0 for a state, 1 for other quantities. */
  public int first() {
    return first;
  }

  private int place(int t) {
    if (t < first || t >= first + at.length) {
      throw new IndexOutOfBoundsException("there is no step " + t + " among " + first + " … " + (first + at.length - 1));
    }
    return t - first;
  }

  /** Such as {@code steps 1 … 25 of (1×100)}. */
  @Override public String toString() {
    return "steps " + first + " … " + (first + at.length - 1) + " of (" + at[0].rows() + "×" + all.cols() + ")";
  }
}
