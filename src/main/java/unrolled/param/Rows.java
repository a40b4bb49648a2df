package unrolled.param;

import java.util.Arrays;
import java.util.BitSet;

/** The rows in use of many: a set of row numbers that is read in ascending order; a row that is not in use costs a bit. */
final class Rows {
  private final int rows;
  private final BitSet used;
  private int[] ascending = new int[16];
  private int count, listed;

  /** None in use yet, of this many. */
  Rows(int rows) {
    this.rows = rows;
    used = new BitSet(rows);
  }

  /** Puts a row to use, if it is not. */
  void add(int row) {
    if (row < 0 || row >= rows) throw new IndexOutOfBoundsException("there is no row " + row + " among " + rows);
    if (used.get(row)) return;
    used.set(row);
    count++;
    listed = 0;
  }

  /** How many are in use. */
  int count() {
    return count;
  }

  /** The row in this place of the ascending order. */
  int get(int place) {
    if (listed != count) list();
    return ascending[place];
  }

  private void list() {
    if (ascending.length < count) ascending = Arrays.copyOf(ascending, 2 * count);
    listed = 0;
    for (int row = used.nextSetBit(0); row >= 0; row = used.nextSetBit(row + 1)) ascending[listed++] = row;
  }

  /** None is in use any more. */
  void clear() {
    for (int place = count - 1; place >= 0; place--) used.clear(get(place));
    count = 0;
    listed = 0;
  }
}
