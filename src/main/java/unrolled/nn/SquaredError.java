package unrolled.nn;

import unrolled.matrix.Matrix;

/**
 * The squared error of B examples with C outputs, in its three conventions. With r = prediction − target:
 *
 * <pre>
 *   SUM        L = Σ r²              ∂L/∂prediction = 2 r
 *   MEAN       L = Σ r² / (B·C)      ∂L/∂prediction = 2 r / (B·C)
 *   HALF_MEAN  L = Σ r² / (2·B)      ∂L/∂prediction = r / B
 * </pre>
 *
 * The three have one minimum and differ by a factor, which for a rule like SGD is a factor of the learning rate.
 */
public enum SquaredError implements Loss {
  SUM {
    @Override double divisor(Matrix m) {
      return 1;
    }
  },
  MEAN {
    @Override double divisor(Matrix m) {
      return m.rows() * (double) m.cols();
    }
  },
  HALF_MEAN {
    @Override double divisor(Matrix m) {
      return 2.0 * m.rows();
    }
  };

  /** What Σ r² is divided by. */
  abstract double divisor(Matrix m);

  @Override public double lossAndGradient(Matrix prediction, Matrix target, Matrix gradient) {
    double divisor = divisor(prediction);
    gradient.copy(prediction).subtract(target);             // r = ŷ − y
    double loss = gradient.sumOfSquares() / divisor;        // L = Σ r² / divisor
    gradient.divide(divisor / 2);                           // ∂L/∂ŷ = 2 r / divisor
    return loss;
  }
}
