package unrolled.data;

import unrolled.matrix.Matrix;

/**
 * Shifts and scales each column: z = (x − μ) / σ, with the mean and the standard deviation (divisor m) of the data that it
 * was made from. Made from the training part alone, it lets nothing of the test part leak into training.
 *
 * @param mean μ of each column, one row
 * @param deviation σ of each column, one row
 */
public record Standardizer(Matrix mean, Matrix deviation) {
  public Standardizer {
    if (mean.rows() != 1 || deviation.rows() != 1 || mean.cols() != deviation.cols()) {
      throw new IllegalArgumentException("mean and deviation must be one row each, of equal length, but are " + mean
          + " and " + deviation);
    }
  }

  /** Reads μ and σ off the columns of x, which is not modified; a column without spread is refused. */
  public static Standardizer of(Matrix x) {
    Matrix mean = new Matrix(1, x.cols()).addSumOfRows(x).divide(x.rows());
    Matrix deviation = new Matrix(1, x.cols());
    for (int j = 0; j < x.cols(); j++) {
      double sum = 0;
      for (int i = 0; i < x.rows(); i++) {
        double d = x.get(i, j) - mean.get(0, j);
        sum += d * d;
      }
      if (!(sum > 0)) throw new IllegalArgumentException("column " + j + " has no spread: all its values are equal");
      deviation.set(0, j, Math.sqrt(sum / x.rows()));
    }
    return new Standardizer(mean, deviation);
  }

  /** z, a new matrix; x, which needs the columns of μ, is not modified. */
  public Matrix apply(Matrix x) {
    checkColumns(x);
    Matrix z = new Matrix(x.rows(), x.cols());
    for (int i = 0; i < x.rows(); i++) {
      for (int j = 0; j < x.cols(); j++) z.set(i, j, (x.get(i, j) - mean.get(0, j)) / deviation.get(0, j));
    }
    return z;
  }

  /** x = z·σ + μ, a new matrix; z, which needs the columns of μ, is not modified. */
  public Matrix undo(Matrix z) {
    checkColumns(z);
    Matrix x = new Matrix(z.rows(), z.cols());
    for (int i = 0; i < z.rows(); i++) {
      for (int j = 0; j < z.cols(); j++) x.set(i, j, z.get(i, j) * deviation.get(0, j) + mean.get(0, j));
    }
    return x;
  }

  private void checkColumns(Matrix m) {
    if (m.cols() != mean.cols()) {
      throw new IllegalArgumentException("columns must be " + mean.cols() + ", as many as mean and deviation have, but are "
          + m.cols());
    }
  }
}
