package unrolled.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.AnotherJvm.VECTOR;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.AnotherJvm;

/** The functions stay fast in a process that multiplies: their vectors are never put into memory. */
class AfterProductsTest {
  @ParameterizedTest
  @CsvSource({"-XX:MaxVectorSize=64", "-XX:MaxVectorSize=32"})
  void allocateNothing(String width) throws IOException, InterruptedException {
    String line = AnotherJvm.lastLine(VECTOR + width, AfterProducts.class);
    assertEquals("0.0 0.0 0.0 0.0", line.substring(line.indexOf(' ') + 1), line);
  }

  @ParameterizedTest
  @CsvSource({"-XX:MaxVectorSize=16", "-XX:UseAVX=0"})
  void goOneByOneOnTwoLanes(String width) throws IOException, InterruptedException {
    assertEquals("PlainEntrywise 0.0 0.0 0.0 0.0", AnotherJvm.lastLine(VECTOR + width, AfterProducts.class));
  }
}
