package unrolled.nn;

import unrolled.matrix.Matrix;
import unrolled.matrix.SparseRows;
import unrolled.param.Params;

/**
 * Logistic regression with several classes on sparse examples: p = softmax(x·W + b), with the mean cross-entropy as its
 * loss. W is by rows.
 */
public final class SoftmaxRegression {
  private final SparseLinear layer;
  private final Params params;
  private Matrix z = new Matrix(1, 1), dz = new Matrix(1, 1);

  /** A model that finds every class equally likely: W = 0 and b = 0. */
  public SoftmaxRegression(int features, int classes) {
    layer = new SparseLinear(features, classes);
    params = new Params(layer.W(), layer.b());
  }

  /** W and b, in this order. */
  public Params params() {
    return params;
  }

  /** The logits z = x·W + b, a new matrix; the largest in a row belongs to the likeliest class. */
  public Matrix logits(SparseRows x) {
    Matrix z = new Matrix(x.rows(), layer.b().value().cols());
    layer.forward(x, z);
    return z;
  }

  /**
   * The loss; overwrites the gradients of W and b. Allocates nothing if the batch has as many rows as the one before.
   *
   * @param target a distribution over the classes in each row, such as {@link SoftmaxCrossEntropy#oneHot}
   */
  public double lossAndGradients(SparseRows x, Matrix target) {
    params.clearGradients();
    if (z.rows() != x.rows()) {
      z = new Matrix(x.rows(), layer.b().value().cols());
      dz = new Matrix(z.rows(), z.cols());
    }
    layer.forward(x, z);                                                             // z = x·W + b
    double loss = SoftmaxCrossEntropy.MEAN.lossAndGradient(z, target, dz);           // dz = (p − q) / B
    layer.backward(x, dz);                                                           // dW += xᵀ·dz, db += Σ dz
    return loss;
  }
}
