package unrolled.nn;

import java.util.Arrays;
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
 *
 * With B examples, one in each row, hₖ is B × sizes[k], Wₖ is sizes[k − 1] × sizes[k] and bₖ is 1 × sizes[k].
 */
public final class Mlp {
  private final Activation activation;
  private final Dense[] layers;
  private final Params params;
  private final Buffer[] h, dh;

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
    h = buffers();
    dh = buffers();
  }

  /** W1, b1, W2, b2, …. */
  public Params params() {
    return params;
  }

  /** For the outputs of each layer. */
  private Buffer[] buffers() {
    return Arrays.stream(layers).map(layer -> new Buffer(layer.b().value().cols())).toArray(Buffer[]::new);
  }

  /**
   * ŷ, a new matrix of B × outputs.
   *
   * @param x B × inputs; not modified
   */
  public Matrix predict(Matrix x) {
    return forward(x, buffers());
  }

  private Matrix forward(Matrix x, Buffer[] h) {
    int rows = x.rows();
    layers[0].forward(x, h[0].rows(rows));                               // h₁ = x·W₁ + b₁
    for (int k = 1; k < layers.length; k++) {
      activation.forward(h[k - 1].rows(rows));                           // hₖ = f(hₖ)
      layers[k].forward(h[k - 1].rows(rows), h[k].rows(rows));           // hₖ₊₁ = hₖ·Wₖ₊₁ + bₖ₊₁
    }
    return h[layers.length - 1].rows(rows);
  }

  /**
   * The loss of the predictions of x against y; overwrites all gradients. Allocates nothing if the batch has as many
   * rows as the one before.
   *
   * @param x B × inputs; not modified
   * @param y B × outputs; not modified
   */
  public double lossAndGradients(Matrix x, Matrix y, Loss loss) {
    params.clearGradients();
    int rows = x.rows();
    Matrix d = dh[layers.length - 1].rows(rows);
    double value = loss.lossAndGradient(forward(x, h), y, d);
    for (int k = layers.length - 1; k > 0; k--) {
      Matrix before = h[k - 1].rows(rows), dBefore = dh[k - 1].rows(rows);
      layers[k].backward(before, d, dBefore);                            // dWₖ₊₁, dbₖ₊₁, dhₖ = dhₖ₊₁·Wₖ₊₁ᵀ
      activation.backward(before, dBefore);                              // dhₖ = dhₖ ⊙ f′
      d = dBefore;
    }
    layers[0].backward(x, d);                                            // dW₁, db₁
    return value;
  }

  /** This network with this loss: another view of the same parameters. */
  public Model<Matrix, Matrix> with(Loss loss) {
    return Model.of(params, (x, y) -> lossAndGradients(x, y, loss));
  }
}
