package unrolled.nn;

import unrolled.matrix.Matrix;
import unrolled.matrix.SparseRows;
import unrolled.param.Param;

/**
 * A dense layer whose input is sparse: y = x·W + b, one example in each row of x and y. It costs what the entries of x
 * cost, and has the same bits as {@link Dense}.
 *
 * @param W inputs × outputs; by rows, so that a step costs what the features in the batch cost
 * @param b 1 × outputs
 */
public record SparseLinear(Param W, Param b) {
  public SparseLinear {
    Require.bias(W, b);
  }

  /** A layer with W = 0 and b = 0. */
  public SparseLinear(int inputs, int outputs) {
    this(Param.byRows("W", new Matrix(inputs, outputs)), new Param("b", new Matrix(1, outputs)));
  }

  /** y is overwritten. */
  public void forward(SparseRows x, Matrix y) {
    Require.product(x, W, y);
    double[] w = W.value().data(), to = y.fill(0).data();
    int cols = y.cols();
    for (int i = 0; i < x.rows(); i++) {
      for (int p = x.start(i); p < x.start(i + 1); p++) {
        double value = x.value(p);
        int row = x.column(p) * cols;
        for (int c = 0; c < cols; c++) to[i * cols + c] += value * w[row + c];     // y = x·W
      }
    }
    y.addRow(b.value());                                                           // y += b
  }

  /** Adds to the gradients of W and b; dy is ∂L/∂y, x what forward was given. */
  public void backward(SparseRows x, Matrix dy) {
    Require.product(x, W, dy);
    double[] g = W.gradient().data(), d = dy.data();
    int cols = dy.cols();
    for (int i = 0; i < x.rows(); i++) {
      for (int p = x.start(i); p < x.start(i + 1); p++) {
        double value = x.value(p);
        int row = x.column(p) * cols;
        W.use(x.column(p));
        for (int c = 0; c < cols; c++) g[row + c] += value * d[i * cols + c];      // dW += xᵀ·dy
      }
    }
    b.gradient().addSumOfRows(dy);                                                 // db += Σ dy over the batch
  }
}
