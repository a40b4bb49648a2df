package unrolled.nn;

import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;

/**
 * A dense layer: y = x·W + b, one example in each row of x and y.
 *
 * @param W inputs × outputs
 * @param b 1 × outputs
 */
public record Dense(Param W, Param b) {
  public Dense {
    Require.bias(W, b);
  }

  /**
   * A layer with b = 0 and W drawn row by row from the normal distribution of variance 1/inputs, so that outputs vary
   * as much as inputs do (LeCun et al., "Efficient BackProp", 1998, section 4.6).
   *
   * @param name ends the names of both parameters, such as 1 in W1 and b1
   */
  public static Dense random(String name, int inputs, int outputs, Rng rng) {
    Matrix W = new Matrix(inputs, outputs);
    for (int i = 0; i < W.data().length; i++) W.data()[i] = rng.nextGaussian() / Math.sqrt(inputs);
    return new Dense(new Param("W" + name, W), new Param("b" + name, new Matrix(1, outputs)));
  }

  /** y is overwritten. */
  public void forward(Matrix x, Matrix y) {
    y.product(x, W.value()).addRow(b.value());     // y = x·W + b
  }

  /** Adds to the gradients of W and b; dy is ∂L/∂y, x what forward was given. */
  public void backward(Matrix x, Matrix dy) {
    W.gradient().addProduct(x.T(), dy);            // dW += xᵀ·dy
    b.gradient().addSumOfRows(dy);                 // db += Σ dy over the batch
  }

  /** Does the same, and overwrites dx with ∂L/∂x. */
  public void backward(Matrix x, Matrix dy, Matrix dx) {
    backward(x, dy);
    dx.product(dy, W.value().T());                 // dx = dy·Wᵀ
  }
}
