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
 * A training run has one fingerprint, whatever computes it: each set-up is a virtual machine of its own.
 * {@code -Dnotebooks.java=JDK} repeats them on another JDK.
 */
@Execution(ExecutionMode.CONCURRENT)
class SameBitsIT {
  private static final String FINGERPRINT = "05d4c15e41038b50";
  private static final String FINGERPRINTS = "23011d7aaf65e112 57b897bb96c3be83 097f9b90b5565562 55983e134fb169ed "
      + "f92d31c2f5a167ce c3900564d88194b3 35d37ee445a7ba44 e93c90ceb3a1cce3";

  @Test void here() {
    assertEquals(FINGERPRINT, TinyTraining.fingerprint());
    assertEquals(FINGERPRINTS, TinySequences.fingerprints());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", VECTOR, VECTOR + "-XX:UseAVX=0", VECTOR + "-XX:UseAVX=1", VECTOR + "-XX:UseAVX=2", VECTOR + "-XX:UseAVX=3",
      VECTOR + "-XX:MaxVectorSize=16", VECTOR + "-XX:MaxVectorSize=32", VECTOR + "-XX:MaxVectorSize=64", "-XX:UseAVX=0",
      VECTOR + "-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=1", VECTOR + "-Xint", "-Xint", "-Xcomp -XX:-TieredCompilation"})
  void inAnotherVirtualMachine(String options) throws IOException, InterruptedException {
    assertEquals(FINGERPRINT, AnotherJvm.lastLine(options, TinyTraining.class));
    assertEquals(FINGERPRINTS, AnotherJvm.lastLine(options, TinySequences.class));
  }
}
