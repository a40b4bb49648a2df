package unrolled.matrix;

/**
 * c += a·b, in two implementations of the same bits: each entry of c gets its terms a(i, p)·b(p, j) one by one in
 * ascending p, as on paper. An implementation may work on many entries at a time, never on the order of one sum.
 */
abstract class Product {
  /** c += a·b; the shapes fit, and c has no entry in common with a or b. */
  abstract void add(Matrix c, Operand a, Operand b);

  /** How many entries are computed at a time. */
  abstract int lanes();
}
