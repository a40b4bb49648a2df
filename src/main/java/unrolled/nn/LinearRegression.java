package unrolled.nn;

import unrolled.matrix.Matrix;
import unrolled.param.Param;
import unrolled.param.Params;

/**
 * Linear regression with one output and the halved mean squared error. With one of the m examples in each row of X:
 *
 * <pre>
 *   ŷ = X·w + b,   J = 1/(2m) Σ (ŷ − y)²
 *   ∂J/∂w = 1/m Xᵀ·(ŷ − y),   ∂J/∂b = 1/m Σ (ŷ − y)
 * </pre>
 */
public final class LinearRegression implements Model<Matrix, Matrix> {
  private final Param w, b = new Param("b", new Matrix(1, 1));
  private final Params params;
  private final Buffer predictions = new Buffer(1), errors = new Buffer(1);

  /** A model that predicts 0: w = 0 and b = 0. */
  public LinearRegression(int inputs) {
    w = new Param("w", new Matrix(inputs, 1));
    params = new Params(w, b);
  }

  /** w and b, in this order. */
  @Override public Params params() {
    return params;
  }

  /** ŷ = X·w + b, a new matrix of one column; X is not modified. */
  public Matrix predict(Matrix x) {
    return forward(x, new Matrix(x.rows(), 1));
  }

  private Matrix forward(Matrix x, Matrix prediction) {
    return prediction.product(x, w.value()).addRow(b.value());                    // ŷ = X·w + b
  }

  /**
   * J; overwrites the gradients of w and b. Allocates nothing if the batch has as many rows as the one before.
   *
   * @param x X, m × inputs; not modified
   * @param y m × 1; not modified
   */
  @Override public double lossAndGradients(Matrix x, Matrix y) {
    params.clearGradients();
    Matrix prediction = forward(x, predictions.rows(x.rows())), error = errors.rows(x.rows());
    double loss = SquaredError.HALF_MEAN.lossAndGradient(prediction, y, error);   // error = (ŷ − y) / m
    w.gradient().addProduct(x.T(), error);                                        // dw += Xᵀ·error
    b.gradient().addSumOfRows(error);                                             // db += Σ error
    return loss;
  }
}
