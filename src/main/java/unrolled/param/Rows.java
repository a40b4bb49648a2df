package unrolled.param;

import java.util.Arrays;

/** The rows in use of many: a set of row numbers that is read in ascending order and costs nothing for the other rows. */
final class Rows {
  private final boolean[] used;
  private int[] list = new int[16];
  private int count;
  private boolean sorted = true;

  /** None in use yet, of this many. */
  Rows(int rows) {
    used = new boolean[rows];
  }

  /** Puts a row to use, if it is not. */
  void add(int row) {
    if (row < 0 || row >= used.length) {
      throw new IndexOutOfBoundsException("there is no row " + row + " among " + used.length);
    }
    if (used[row]) return;
    used[row] = true;
    if (count == list.length) list = Arrays.copyOf(list, 2 * count);
    sorted &= count == 0 || row > list[count - 1];
    list[count++] = row;
  }

  /** How many are in use. */
  int count() {
    return count;
  }

  /** The row in this place of the ascending order. */
  int get(int place) {
    if (!sorted) {
      Arrays.sort(list, 0, count);
      sorted = true;
    }
    return list[place];
  }

  /** None is in use any more. */
  void clear() {
    for (int place = 0; place < count; place++) used[list[place]] = false;
    count = 0;
    sorted = true;
  }
}
