package unrolled.nn;

import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;
import unrolled.param.Params;

/**
 * A multilayer perceptron: dense layers with an activation f between them, none after the last one.
 *
 * <pre>
 *   h₀ = x,   hₖ = f(hₖ₋₁·Wₖ + bₖ),   ŷ = hₙ₋₁·Wₙ + bₙ
 * </pre>
 */
public final class Mlp {
  private final Activation activation;
  private final Dense[] layers;
  private final Params params;
  private Matrix[] h, dh;

  /**
   * A network with random W and b = 0, drawn layer by layer as in {@link Dense#random}.
   *
   * @param sizes the number of inputs, of units in each hidden layer, of outputs; at least two
   */
  public Mlp(Rng rng, Activation activation, int... sizes) {
    if (sizes.length < 2) {
      throw new IllegalArgumentException("sizes must be two or more, from inputs to outputs, not " + sizes.length);
    }
    this.activation = activation;
    layers = new Dense[sizes.length - 1];
    Param[] list = new Param[2 * layers.length];
    for (int k = 0; k < layers.length; k++) {
      layers[k] = Dense.random(String.valueOf(k + 1), sizes[k], sizes[k + 1], rng);
      list[2 * k] = layers[k].W();
      list[2 * k + 1] = layers[k].b();
    }
    params = new Params(list);
    h = batch(1);
    dh = batch(1);
  }

  /** W1, b1, W2, b2, …. */
  public Params params() {
    return params;
  }

  /** ŷ, a new matrix; x is not modified. */
  public Matrix predict(Matrix x) {
    return forward(x, batch(x.rows()));
  }

  /** The outputs of each layer. */
  private Matrix[] batch(int rows) {
    Matrix[] outputs = new Matrix[layers.length];
    for (int k = 0; k < outputs.length; k++) outputs[k] = new Matrix(rows, layers[k].b().value().cols());
    return outputs;
  }

  private Matrix forward(Matrix x, Matrix[] h) {
    layers[0].forward(x, h[0]);                         // h₁ = x·W₁ + b₁
    for (int k = 1; k < layers.length; k++) {
      activation.forward(h[k - 1]);                     // hₖ = f(hₖ)
      layers[k].forward(h[k - 1], h[k]);                // hₖ₊₁ = hₖ·Wₖ₊₁ + bₖ₊₁
    }
    return h[layers.length - 1];
  }

  /**
   * The loss of the predictions of x against y; overwrites all gradients. x and y are not modified. Allocates nothing
   * if the batch has as many rows as the one before.
   */
  public double lossAndGradients(Matrix x, Matrix y, Loss loss) {
    params.clearGradients();
    if (h[0].rows() != x.rows()) {
      h = batch(x.rows());
      dh = batch(x.rows());
    }
    double value = loss.lossAndGradient(forward(x, h), y, dh[layers.length - 1]);
    for (int k = layers.length - 1; k > 0; k--) {
      layers[k].backward(h[k - 1], dh[k], dh[k - 1]);   // dWₖ₊₁, dbₖ₊₁, dhₖ = dhₖ₊₁·Wₖ₊₁ᵀ
      activation.backward(h[k - 1], dh[k - 1]);         // dhₖ = dhₖ ⊙ f′
    }
    layers[0].backward(x, dh[0]);                       // dW₁, db₁
    return value;
  }
}
