package unrolled.param;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;

class ParamsTest {
  private final Param w = new Param("w", Matrix.column(1, 2)), b = new Param("b", Matrix.row(3));
  private final Params params = new Params(w, b);

  @Test void keepsItsOrderAndFindsByName() {
    assertEquals("w (2×1), b (1×1)", params.toString());
    assertSame(b, params.get("b"));
    assertSame(b, params.get(1));
    assertEquals(1, params.place("b"));
    assertEquals(2, params.count());
    assertEquals(3, params.size());
    List<Param> visited = new ArrayList<>();
    params.forEach(visited::add);
    assertEquals(List.of(w, b), visited);
    var e = assertThrows(IllegalArgumentException.class, () -> params.get("c"));
    assertEquals("there is no parameter c among w (2×1), b (1×1)", e.getMessage());
  }

  @Test void refusesOneNameTwice() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Params(w, b, new Param("w", Matrix.row(1))));
    assertEquals("each parameter needs a name of its own: w (2×1), b (1×1), w (1×1)", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Param(" ", Matrix.row(1)));
  }

  @Test void clearsAndMeasuresAllGradients() {
    w.gradient().set(0, 0, 2).set(1, 0, -3);
    b.gradient().set(0, 0, 6);
    assertEquals(7, params.gradientNorm());
    params.clearGradients();
    assertArrayEquals(new double[2], w.gradient().data());
    assertEquals(0, params.gradientNorm());
  }

  @Test void measuresGradientsWhoseSquaresAreTooLargeOrTooSmall() {
    for (double scale : new double[] {0x1p-1060, 0x1p-600, 0x1p600, 0x1p1019}) {
      w.gradient().set(0, 0, 2 * scale).set(1, 0, -3 * scale);
      b.gradient().set(0, 0, 6 * scale);
      assertEquals(7 * scale, params.gradientNorm());
    }
    w.gradient().set(0, 0, Double.NaN);
    assertEquals(Double.NaN, params.gradientNorm());
  }

  /** However many sums run side by side, each is that of a loop. */
  @Test void theNormIsOneOfSumsInTheOrderOfTheIndex() {
    Rng rng = new Rng(6);
    for (int count = 1; count <= 12; count++) {
      Param[] list = new Param[count];
      double total = 0;
      for (int k = 0; k < count; k++) {
        Matrix value = new Matrix(1 + rng.nextInt(9), 1 + rng.nextInt(30));
        boolean byRows = rng.nextInt(3) == 0;
        list[k] = byRows ? Param.byRows("p" + k, value) : new Param("p" + k, value);
        double sum = 0;
        for (int row = 0; row < value.rows(); row++) {
          if (byRows && row % 2 == 1) continue;
          list[k].use(row);
          for (int col = 0; col < value.cols(); col++) {
            double g = rng.nextGaussian();
            list[k].gradient().set(row, col, g);
            sum += g * g;
          }
        }
        total += sum;
      }
      Params all = new Params(list);
      assertEquals(Math.sqrt(total), all.gradientNorm(), count + " parameters");
      assertEquals(Math.sqrt(total), all.gradientNorm(), "again");
    }
  }

  @Test void hashIsFnv1aOverTheBytesOfTheValues() {
    assertEquals("e2d5ae79fc4e9a70", params.hash(), "computed with Python's struct and integers");
  }

  @Test void hashSeesTheLastBit() {
    String before = params.hash();
    b.value().set(0, 0, Math.nextUp(3.0));
    assertNotEquals(before, params.hash());
  }

  @Test void hashKnowsOneNaN() {
    b.value().set(0, 0, Double.longBitsToDouble(0x7ff8000000000000L));
    String nan = params.hash();
    b.value().set(0, 0, Double.longBitsToDouble(0xfff8000000000001L));
    assertEquals(nan, params.hash());
    b.value().set(0, 0, Double.POSITIVE_INFINITY);
    assertNotEquals(nan, params.hash());
  }
}
