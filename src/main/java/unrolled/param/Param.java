package unrolled.param;

import java.util.Arrays;
import unrolled.matrix.Matrix;

/**
 * A named parameter: its value θ and the gradient g of the loss with respect to it, of the same shape.
 *
 * <p>A parameter <em>by rows</em>, such as one with a row for each word, knows which rows of its gradient are in use; all
 * other rows are zero, and whoever reads the gradient may leave them out. What is in use is seen in parts, each a range of
 * coordinates, in ascending order: the only part of a dense parameter is the whole of it.
 */
public final class Param {
  private final String name;
  private final Matrix value, gradient;
  private final Rows rows;

  /** A dense parameter with this value, which is kept and changed by training, and a gradient of zeros. */
  public Param(String name, Matrix value) {
    this(name, value, null);
  }

  private Param(String name, Matrix value, Rows rows) {
    if (name.isBlank()) throw new IllegalArgumentException("a parameter needs a name");
    this.name = name;
    this.value = value;
    this.gradient = new Matrix(value.rows(), value.cols());
    this.rows = rows;
  }

  /** A parameter by rows: a step costs what the rows in use cost, if the rule leaves coordinates without a gradient alone. */
  public static Param byRows(String name, Matrix value) {
    return new Param(name, value, new Rows(value.rows()));
  }

  /** The name, as in the formula. */
  public String name() {
    return name;
  }

  /** θ, live. */
  public Matrix value() {
    return value;
  }

  /** g = ∂L/∂θ, live. Whoever writes gradients clears them first, and then adds: by {@link #addToRow}, or to rows named to {@link #use}. */
  public Matrix gradient() {
    return gradient;
  }

  /** How many numbers. */
  public int size() {
    return value.data().length;
  }

  /** From now on this row of the gradient may be other than zero; nothing new for a dense parameter. */
  public void use(int row) {
    if (rows != null) rows.add(row);
  }

  /** Adds row {@code ofRow} of m to this row of the gradient, which is in use from now on. */
  public void addToRow(int row, Matrix m, int ofRow) {
    if (m.cols() != value.cols()) {
      throw new IllegalArgumentException("shapes do not fit: row " + row + " of " + this + " += row " + ofRow + " of ("
          + m.rows() + "×" + m.cols() + ")");
    }
    int to = value.index(row, 0), from = m.offset() + m.index(ofRow, 0);
    use(row);
    double[] g = gradient.data(), d = m.array();
    for (int col = 0; col < m.cols(); col++) g[to + col] += d[from + col];
  }

  /** Whether this parameter is by rows. */
  public boolean isByRows() {
    return rows != null;
  }

  /** How many parts of the gradient are in use. */
  public int parts() {
    return rows == null ? 1 : rows.count();
  }

  /** The first coordinate of this part. */
  public int from(int part) {
    return rows == null ? 0 : rows.get(part) * value.cols();
  }

  /** One more than the last coordinate of this part. */
  public int to(int part) {
    return rows == null ? size() : (rows.get(part) + 1) * value.cols();
  }

  /** g = 0, and no row is in use. */
  public void clearGradient() {
    for (int part = 0; part < parts(); part++) Arrays.fill(gradient.data(), from(part), to(part), 0);
    if (rows != null) rows.clear();
  }

  /** The name and the shape, such as {@code Wh (64×64)}. */
  @Override public String toString() {
    return name + " (" + value.rows() + "×" + value.cols() + ")";
  }
}
