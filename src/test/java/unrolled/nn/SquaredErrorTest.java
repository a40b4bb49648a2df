package unrolled.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;

class SquaredErrorTest {
  @Test void namesShapesThatDoNotFit() {
    Matrix three = new Matrix(3, 1), two = new Matrix(2, 1);
    for (Loss loss : SquaredError.values()) {
      var e = assertThrows(IllegalArgumentException.class, () -> loss.lossAndGradient(three, two, new Matrix(3, 1)));
      assertEquals("shapes do not fit: (3×1) -= (2×1)", e.getMessage());
    }
  }
}
