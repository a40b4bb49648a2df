package unrolled.nn;

import unrolled.matrix.Matrix;
import unrolled.matrix.SparseRows;
import unrolled.param.Params;

/**
 * Logistic regression with several classes on sparse examples: p = softmax(x·W + b), with the mean cross-entropy as its
 * loss. W is by rows.
 */
public final class SoftmaxRegression implements Model<SparseRows, Matrix> {
  private final SparseLinear layer;
  private final Params params;
  private final Buffer logits, gradients;

  /** A model that finds every class equally likely: W = 0 and b = 0. */
  public SoftmaxRegression(int features, int classes) {
    layer = new SparseLinear(features, classes);
    params = new Params(layer.W(), layer.b());
    logits = new Buffer(classes);
    gradients = new Buffer(classes);
  }

  /** W and b, in this order. */
  @Override public Params params() {
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
   * @param x B × features
   * @param target B × classes, a distribution over the classes in each row, such as {@link SoftmaxCrossEntropy#oneHot}
   */
  @Override public double lossAndGradients(SparseRows x, Matrix target) {
    params.clearGradients();
    Matrix z = logits.rows(x.rows()), dz = gradients.rows(x.rows());
    layer.forward(x, z);                                                             // z = x·W + b
    double loss = SoftmaxCrossEntropy.MEAN.lossAndGradient(z, target, dz);           // dz = (p − q) / B
    layer.backward(x, dz);                                                           // dW += xᵀ·dz, db += Σ dz
    return loss;
  }
}
