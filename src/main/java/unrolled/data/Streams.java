package unrolled.data;

import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * A long sequence of symbols, cut into B equal streams that are read side by side, T symbols at a time. Piece p + 1 goes on
 * where piece p ended, in every stream, so a network carries its states from one to the next; at piece 0 they begin anew.
 *
 * <pre>
 *   stream 0 | piece 0: T symbols | piece 1 | … | piece P − 1 |      B·P·T symbols to read, and each is
 *   stream 1 | piece 0            | piece 1 | … | piece P − 1 |      followed by the one to predict;
 *   …                                                                what is left over stands at the end
 *
 *   for (Batch&lt;int[], int[]&gt; piece : streams) {                     // one epoch
 *     network.lossAndGradients(piece.x(), network.oneHot(piece.y()), loss);
 *     optimizer.step();
 *     network.bptt().carry();
 *   }
 *   network.bptt().reset();
 * </pre>
 *
 * Of n symbols, P = (n − 1) / (T·B) pieces are made, rounded down; stream b begins at symbol b·P·T. Streams hold no position:
 * a piece depends on its number alone, and whoever knows that number can go on from there.
 */
public final class Streams implements Iterable<Batch<int[], int[]>> {
  private final int[] symbols;
  private final int steps, batch, count;

  /**
   * The symbols, which are copied, must be enough for one piece: T·B + 1.
   *
   * @param steps T, at least 1
   * @param batch B, at least 1
   */
  public Streams(int[] symbols, int steps, int batch) {
    if (steps < 1) throw new IllegalArgumentException("steps must be at least 1, but is " + steps);
    if (batch < 1) throw new IllegalArgumentException("batch must be at least 1, but is " + batch);
    long needed = (long) steps * batch + 1;
    if (symbols.length < needed) {
      throw new IllegalArgumentException("there must be at least " + needed + " symbols for a piece of " + steps + " steps in "
          + batch + " streams, but there are " + symbols.length);
    }
    this.symbols = symbols.clone();
    this.steps = steps;
    this.batch = batch;
    count = (symbols.length - 1) / (steps * batch);
  }

  /** P, how many pieces an epoch has. */
  public int count() {
    return count;
  }

  /** How many symbols at the end are never predicted: n − 1 − P·T·B, fewer than T·B. */
  public int leftOver() {
    return symbols.length - 1 - count * steps * batch;
  }

  /**
   * A piece: x are T·B symbols, below the B of a step those of the next one, and y the symbol after each of them.
   *
   * @param piece 0 … count() − 1
   */
  public Batch<int[], int[]> get(int piece) {
    checkPiece(piece);
    int[] x = new int[steps * batch], y = new int[x.length];
    for (int row = 0; row < x.length; row++) {
      int t = row / batch, b = row % batch, at = (b * count + piece) * steps + t;
      x[row] = symbols[at];
      y[row] = symbols[at + 1];
    }
    return new Batch<>(x, y);
  }

  /** The pieces of an epoch from this one on, 0 … count() − 1: what remains to be done after an interruption. */
  public Iterable<Batch<int[], int[]>> from(int piece) {
    checkPiece(piece);
    return () -> IntStream.range(piece, count).mapToObj(this::get).iterator();
  }

  /** All pieces of an epoch. */
  @Override public Iterator<Batch<int[], int[]>> iterator() {
    return from(0).iterator();
  }

  private void checkPiece(int piece) {
    if (piece < 0 || piece >= count) {
      throw new IllegalArgumentException("a piece must be in 0 … " + (count - 1) + ", but is " + piece);
    }
  }

  /** Such as {@code 100 symbols in 2 streams, 4 pieces of 12 steps, 3 symbols left over}. */
  @Override public String toString() {
    return symbols.length + " symbols in " + batch + " streams, " + count + " pieces of " + steps + " steps, " + leftOver()
        + " symbols left over";
  }
}
