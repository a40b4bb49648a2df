package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.AnotherJvm.VECTOR;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One training run has one fingerprint, whatever computes it: each set-up is a virtual machine of its own.
 * {@code -Dnotebooks.java=JDK} repeats them on another JDK.
 */
@Execution(ExecutionMode.CONCURRENT)
class SameBitsIT {
  private static final String FINGERPRINT = "05d4c15e41038b50";

  @Test void here() {
    assertEquals(FINGERPRINT, TinyTraining.fingerprint());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", VECTOR, VECTOR + "-XX:UseAVX=0", VECTOR + "-XX:UseAVX=1", VECTOR + "-XX:UseAVX=2", VECTOR + "-XX:UseAVX=3",
      VECTOR + "-XX:MaxVectorSize=16", VECTOR + "-XX:MaxVectorSize=32", VECTOR + "-XX:MaxVectorSize=64", "-XX:UseAVX=0",
      VECTOR + "-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=1", VECTOR + "-Xint", "-Xint", "-Xcomp -XX:-TieredCompilation"})
  void inAnotherVirtualMachine(String options) throws IOException, InterruptedException {
    assertEquals(FINGERPRINT, AnotherJvm.lastLine(options, TinyTraining.class));
  }
}
