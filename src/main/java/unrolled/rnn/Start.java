package unrolled.rnn;

import java.util.function.BiConsumer;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;

/** How the entries of a weight matrix with n rows (inputs) and m columns (outputs) are drawn before training. */
public final class Start {
  private final String name;
  private final BiConsumer<Matrix, Rng> draw;

  private Start(String name, BiConsumer<Matrix, Rng> draw) {
    this.name = name;
    this.draw = draw;
  }

  /** Overwrites all entries of w, drawing row by row, and returns w. */
  public Matrix set(Matrix w, Rng rng) {
    draw.accept(w, rng);
    return w;
  }

  /** Normal with variance gain² / n; gain is positive (with gain 1: LeCun et al., "Efficient BackProp", 1998, section 4.6). */
  public static Start scaledNormal(double gain) {
    Require.positive("gain", gain);
    return new Start("scaled normal " + gain, (w, rng) -> normal(w, gain / Math.sqrt(w.rows()), rng));
  }

  /** Normal with variance 2 / (n + m) (Glorot and Bengio, AISTATS 2010, equation 12). */
  public static Start glorotNormal() {
    return new Start("Glorot normal", (w, rng) -> normal(w, Math.sqrt(2.0 / (w.rows() + w.cols())), rng));
  }

  /** Uniform in ± √(6 / (n + m)), of the same variance (Glorot and Bengio, AISTATS 2010, equation 16). */
  public static Start glorotUniform() {
    return new Start("Glorot uniform", (w, rng) -> {
      double bound = Math.sqrt(6.0 / (w.rows() + w.cols()));
      for (int i = 0; i < w.size(); i++) w.data()[i] = bound * (2 * rng.nextDouble() - 1);
    });
  }

  /**
   * gain times a random orthogonal matrix (Saxe, McClelland and Ganguli, ICLR 2014): a state keeps its length, times gain.
   * Where n and m differ, the rows or the columns are orthonormal, whichever are fewer.
   *
   * @param gain positive
   */
  public static Start orthogonal(double gain) {
    Require.positive("gain", gain);
    return new Start("orthogonal " + gain, (w, rng) -> {
      boolean tall = w.rows() > w.cols();
      Matrix q = orthonormalRows(tall ? new Matrix(w.cols(), w.rows()) : w, rng);
      (tall ? w.copy(q.T()) : w).scale(gain);
    });
  }

  /** scale on the diagonal, 0 elsewhere; scale is positive, and 1 for the IRNN of Le, Jaitly and Hinton (arXiv:1504.00941, 2015). */
  public static Start identity(double scale) {
    Require.positive("scale", scale);
    return new Start("identity " + scale, (w, rng) -> {
      w.fill(0);
      for (int i = 0; i < Math.min(w.rows(), w.cols()); i++) w.set(i, i, scale);
    });
  }

  private static void normal(Matrix w, double deviation, Rng rng) {
    for (int i = 0; i < w.size(); i++) w.data()[i] = deviation * rng.nextGaussian();
  }

  /**
   * Normal rows, made orthonormal one after the other by Gram and Schmidt, which with lengths that are positive makes each
   * result equally likely (Mezzadri, Notices of the AMS 54, 2007); twice, since one round leaves rounding errors.
   */
  private static Matrix orthonormalRows(Matrix q, Rng rng) {
    Matrix dot = new Matrix(1, 1);
    normal(q, 1, rng);
    for (int i = 0; i < q.rows(); i++) {
      Matrix row = q.rows(i, i + 1);
      for (int k = 0; k < 2 * i; k++) {
        Matrix other = q.rows(k % i, k % i + 1);
        row.addProduct(dot.product(row, other.T()).scale(-1), other);            // row −= (row·other) other
      }
      row.divide(Math.sqrt(row.sumOfSquares()));
    }
    return q;
  }

  /** Such as {@code orthogonal 1.1}. */
  @Override public String toString() {
    return name;
  }
}
