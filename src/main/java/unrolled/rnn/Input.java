package unrolled.rnn;

import unrolled.matrix.Matrix;
import unrolled.param.Param;

/** What the cells of a layer read at all steps. */
sealed interface Input {
  /** z = x·W, for all steps at once. */
  void forward(Param W, Matrix z);

  /** What ∂L/∂z at the steps {@code first … last} says of W and x. */
  void backward(Param W, Matrix dz, int first, int last);

  /** Vectors with their gradients, such as the states of the layer below. */
  record Vectors(int steps, Steps value, Steps gradient) implements Input {
    @Override public void forward(Param W, Matrix z) {
      z.product(value.range(1, steps), W.value());
    }

    @Override public void backward(Param W, Matrix dz, int first, int last) {
      W.gradient().addProduct(value.range(first, last).T(), dz);        // dW += xᵀ·dz
      gradient.range(first, last).addProduct(dz, W.value().T());        // dx += dz·Wᵀ
    }
  }

  /** Vectors that are 1 at one place: their products with W are rows of W. The gradient adds up in the same order, to the same bits. */
  record Places(int[] places) implements Input {
    @Override public void forward(Param W, Matrix z) {
      z.copyRows(W.value(), places);
    }

    @Override public void backward(Param W, Matrix dz, int first, int last) {
      int batch = dz.rows() / (last - first + 1), before = (first - 1) * batch;
      for (int i = 0; i < dz.rows(); i++) W.addToRow(places[before + i], dz, i);
    }
  }
}
