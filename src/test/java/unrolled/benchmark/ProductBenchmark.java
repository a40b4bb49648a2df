package unrolled.benchmark;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.JavaBLAS;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;

/** The product c = a·b of m×k by k×n, ours and that of two libraries. */
@State(Scope.Thread)
public class ProductBenchmark {
  @Param({"256x64x256", "64x256x256", "32x128x512", "16x256x256", "4x256x256", "1x256x256", "20x30x50", "64x32x32"})
  public String shape;

  private final BLAS blas = JavaBLAS.getInstance();
  private Matrix a, b, c;
  private DMatrixRMaj ejmlA, ejmlB, ejmlC;

  @Setup public void setUp() {
    int[] s = sizes(shape);
    Rng rng = new Rng(1);
    a = new Matrix(s[0], s[1]);
    b = new Matrix(s[1], s[2]);
    c = new Matrix(s[0], s[2]);
    for (Matrix m : new Matrix[] {a, b}) {
      for (int i = 0; i < m.data().length; i++) m.data()[i] = rng.nextGaussian();
    }
    ejmlA = new DMatrixRMaj(s[0], s[1], true, a.data());
    ejmlB = new DMatrixRMaj(s[1], s[2], true, b.data());
    ejmlC = new DMatrixRMaj(s[0], s[2]);
  }

  @Benchmark public Matrix own() {
    return c.product(a, b);
  }

  @Benchmark public DMatrixRMaj ejml() {
    return CommonOps_DDRM.mult(ejmlA, ejmlB, ejmlC);
  }

  /** Column-major: cᵀ = bᵀ·aᵀ on the same arrays. */
  @Benchmark public double[] netlib() {
    int m = a.rows(), k = a.cols(), n = b.cols();
    blas.dgemm("N", "N", n, m, k, 1, b.data(), n, a.data(), k, 0, c.data(), n);
    return c.data();
  }

  /** Floating-point operations of one call. */
  static double operations(String shape) {
    int[] s = sizes(shape);
    return 2.0 * s[0] * s[1] * s[2];
  }

  private static int[] sizes(String shape) {
    String[] parts = shape.split("x");
    return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])};
  }
}
