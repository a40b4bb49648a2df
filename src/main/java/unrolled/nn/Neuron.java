package unrolled.nn;

import unrolled.matrix.Matrix;
import unrolled.param.Param;
import unrolled.param.Params;

/**
 * A sigmoid neuron: f = σ(z) of z = x·w + b, one example in each row of x.
 *
 * <p>With {@link LogisticSquaredError} it is the neuron of the delta rule, with {@link LogisticLoss} it is logistic
 * regression.
 */
public final class Neuron {
  private final Dense layer;
  private final Params params;
  private final Buffer logits = new Buffer(1), gradients = new Buffer(1);

  /** A neuron that predicts ½: w = 0 and b = 0. */
  public Neuron(int inputs) {
    layer = new Dense(new Param("w", new Matrix(inputs, 1)), new Param("b", new Matrix(1, 1)));
    params = new Params(layer.W(), layer.b());
  }

  /** w and b, in this order. */
  public Params params() {
    return params;
  }

  /** f, a new matrix of one column; x is not modified. */
  public Matrix predict(Matrix x) {
    Matrix f = new Matrix(x.rows(), 1);
    layer.forward(x, f);                                    // z = x·w + b
    return f.logistic();                                    // f = σ(z)
  }

  /**
   * The loss; overwrites the gradients of w and b. x and y are not modified. Allocates nothing if the batch has as many
   * rows as the one before.
   *
   * @param x B × inputs
   * @param y B × 1
   * @param loss one that is computed from z: {@link LogisticSquaredError} or {@link LogisticLoss}
   */
  public double lossAndGradients(Matrix x, Matrix y, Loss loss) {
    params.clearGradients();
    Matrix z = logits.rows(x.rows()), dz = gradients.rows(x.rows());
    layer.forward(x, z);                                    // z = x·w + b
    double value = loss.lossAndGradient(z, y, dz);          // dz = ∂L/∂z
    layer.backward(x, dz);                                  // dw += xᵀ·dz, db += Σ dz
    return value;
  }

  /** This neuron with this loss: another view of the same parameters. */
  public Model<Matrix, Matrix> with(Loss loss) {
    return Model.of(params, (x, y) -> lossAndGradients(x, y, loss));
  }
}
