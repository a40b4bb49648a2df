package unrolled.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;

class BufferTest {
  @Test void isKeptForBatchesOfTheSameSize() {
    Buffer buffer = new Buffer(3);
    Matrix five = buffer.rows(5);
    assertEquals("Matrix 5×3", five.toString());
    assertSame(five, buffer.rows(5));
    assertEquals("Matrix 2×3", buffer.rows(2).toString());
    assertEquals("Matrix 1×3", buffer.rows(1).toString());
  }
}
