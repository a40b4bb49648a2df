package unrolled.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProductTest {
  private static final int[] AROUND_VECTORS = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 47, 65};

  static Stream<Product> both() {
    return Stream.of(new PlainProduct(), new VectorProduct());
  }

  @ParameterizedTest @MethodSource("both")
  void isATripleLoopBitForBitForAllShapesUpToNine(Product product) {
    for (int m = 1; m <= 9; m++) {
      for (int k = 1; k <= 9; k++) {
        for (int n = 1; n <= 9; n++) compareAllForms(product, m, k, n);
      }
    }
  }

  @ParameterizedTest @MethodSource("both")
  void isATripleLoopBitForBitAroundTheLengthOfVectors(Product product) {
    for (int m : AROUND_VECTORS) {
      for (int k : AROUND_VECTORS) {
        for (int n : AROUND_VECTORS) compareAllForms(product, m, k, n);
      }
    }
  }

  @ParameterizedTest @MethodSource("both")
  void isATripleLoopBitForBitForFewRowsOfManyVectors(Product product) {
    for (int m : new int[] {1, 3, 4, 16, 17}) compareAllForms(product, m, 9, 203);
  }

  @ParameterizedTest @MethodSource("both")
  void passesOnWhatIsNotFinite(Product product) {
    Matrix a = Matrix.of(new double[] {Double.POSITIVE_INFINITY, -0.0, 1}), b = Matrix.of(
        new double[] {1, 0, -1}, new double[] {1, -1, Double.NaN}, new double[] {Double.MIN_VALUE, 2, 3});
    Matrix c = new Matrix(1, 3);
    product.add(c, a, b);
    assertArrayEquals(new double[] {Double.POSITIVE_INFINITY, Double.NaN, Double.NaN}, c.data());
  }

  @Test void agreesWithAnIndependentLibrary() {
    Rng rng = new Rng(7);
    Matrix a = random(13, 37, rng), b = random(37, 21, rng), c = new Matrix(13, 21).product(a, b);
    DMatrixRMaj expected = new DMatrixRMaj(13, 21);
    CommonOps_DDRM.mult(new DMatrixRMaj(13, 37, true, a.data()), new DMatrixRMaj(37, 21, true, b.data()), expected);
    assertArrayEquals(expected.getData(), c.data(), 1e-13);
  }

  @Test void runsOnVectorsWhereTheModuleIsPresent() {
    assertInstanceOf(VectorProduct.class, Vectors.PRODUCT, "the build gives its tests the vector module");
    assertEquals("vectors of " + Vectors.PRODUCT.lanes() + " doubles", Vectors.arithmetic());
    assertEquals(DoubleVector.SPECIES_PREFERRED.length(), Vectors.PRODUCT.lanes());
    assertEquals("plain loops", new PlainProduct().toString());
    assertEquals(1, new PlainProduct().lanes());
  }

  @Test void refusesShapesThatDoNotFit() {
    Matrix c = new Matrix(2, 3), a = new Matrix(2, 4), b = new Matrix(5, 3);
    var e = assertThrows(IllegalArgumentException.class, () -> c.product(a, b));
    assertEquals("shapes do not fit: (2×3) = (2×4)·(5×3)", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> c.addProduct(a.T(), b.T()));
    assertEquals("shapes do not fit: (2×3) += (4×2)·(3×5)", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> c.product(new Matrix(1, 4), new Matrix(4, 3)));
    assertEquals("shapes do not fit: (2×3) = (1×4)·(4×3)", e.getMessage());
  }

  @Test void refusesAFactorAsItsResult() {
    Matrix a = new Matrix(3, 3), b = new Matrix(3, 3);
    for (Operand factor : List.of(a, a.T())) {
      var e = assertThrows(IllegalArgumentException.class, () -> a.product(factor, b));
      assertEquals("the result of a product may not be one of its factors", e.getMessage());
      assertThrows(IllegalArgumentException.class, () -> a.addProduct(b, factor));
    }
  }

  private static void compareAllForms(Product product, int m, int k, int n) {
    Rng rng = new Rng(m * 10_000L + k * 100 + n);
    Operand[] left = {random(m, k, rng), random(k, m, rng).T(), inside(m, k, rng), inside(k, m, rng).T()};
    Operand[] right = {random(k, n, rng), random(n, k, rng).T(), inside(k, n, rng), inside(n, k, rng).T()};
    for (int form = 0; form < 16; form++) {
      Operand a = left[form / 4], b = right[form % 4];
      Matrix all = random(m + 2, n, rng), before = new Matrix(m + 2, n).copy(all);
      tripleLoop(before.rows(1, m + 1), a, b);
      product.add(all.rows(1, m + 1), a, b);
      assertArrayEquals(before.data(), all.data(), () -> m + "×" + k + "×" + n);
    }
  }

  /** A view of the rows in the middle of a larger matrix. */
  private static Matrix inside(int rows, int cols, Rng rng) {
    return random(rows + 3, cols, rng).rows(1, rows + 1);
  }

  private static void tripleLoop(Matrix c, Operand a, Operand b) {
    for (int i = 0; i < c.rows(); i++) {
      for (int j = 0; j < c.cols(); j++) {
        double sum = c.get(i, j);
        for (int p = 0; p < a.cols(); p++) sum += a.get(i, p) * b.get(p, j);
        c.set(i, j, sum);
      }
    }
  }

  /** Numbers of very different size, so that another order of a sum would show. */
  static Matrix random(int rows, int cols, Rng rng) {
    Matrix m = new Matrix(rows, cols);
    for (int i = 0; i < m.data().length; i++) m.data()[i] = rng.nextGaussian() * StrictMath.pow(10, rng.nextInt(7) - 3);
    return m;
  }
}
