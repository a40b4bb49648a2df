package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private static final String VECTOR = "--add-modules jdk.incubator.vector ";

  @Test void here() {
    assertEquals(FINGERPRINT, TinyTraining.fingerprint());
  }

  /** An option that is unknown to a processor or a JDK is passed over. */
  @ParameterizedTest
  @ValueSource(strings = {"", VECTOR, VECTOR + "-XX:UseAVX=0", VECTOR + "-XX:UseAVX=1", VECTOR + "-XX:UseAVX=2", VECTOR + "-XX:UseAVX=3",
      VECTOR + "-XX:MaxVectorSize=16", VECTOR + "-XX:MaxVectorSize=32", VECTOR + "-XX:MaxVectorSize=64", "-XX:UseAVX=0",
      VECTOR + "-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=1", VECTOR + "-Xint", "-Xint", "-Xcomp -XX:-TieredCompilation"})
  void inAnotherVirtualMachine(String options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("notebooks.java", System.getProperty("java.home")), "bin", "java").toString());
    if (!options.isBlank()) command.addAll(List.of(options.strip().split(" ")));
    command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-cp", System.getProperty("java.class.path"), TinyTraining.class.getName()));
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor(), printed);
    assertEquals(FINGERPRINT, printed.lines().reduce((first, last) -> last).orElse(""));
  }
}
