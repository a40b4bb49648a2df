package unrolled.param;

import unrolled.matrix.Matrix;

/** A named parameter: its value θ and the gradient g of the loss with respect to it, of the same shape. */
public final class Param {
  private final String name;
  private final Matrix value, gradient;

  /** A parameter with this value, which is kept and changed by training, and a gradient of zeros. */
  public Param(String name, Matrix value) {
    if (name.isBlank()) throw new IllegalArgumentException("a parameter needs a name");
    this.name = name;
    this.value = value;
    this.gradient = new Matrix(value.rows(), value.cols());
  }

  /** The name, as in the formula. */
  public String name() {
    return name;
  }

  /** θ, live. */
  public Matrix value() {
    return value;
  }

  /** g = ∂L/∂θ, live. Whoever writes gradients clears them first and then adds. */
  public Matrix gradient() {
    return gradient;
  }

  /** How many numbers. */
  public int size() {
    return value.data().length;
  }

  /** g = 0. */
  public void clearGradient() {
    gradient.fill(0);
  }

  /** The name and the shape, such as {@code Wh (64×64)}. */
  @Override public String toString() {
    return name + " (" + value.rows() + "×" + value.cols() + ")";
  }
}
