package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import unrolled.lab.KernelSpec;

@Isolated("it looks for processes that are left")
class KernelClientTest {
  @TempDir
  private Path folder;

  @AfterEach
  void noProcessIsLeft() {
    assertEquals(List.of(), ProcessHandle.current().descendants().toList());
  }

  @Test
  void aCellThatDoesNotEndIsKilledWithItsKernelAndWhatItStarted() throws IOException {
    try (KernelClient client = new KernelClient(Sample.judge().kernel(), folder)) {
      String waits = "new ProcessBuilder(System.getProperty(\"java.home\") + \"/bin/jshell\").start().pid()";
      List<String> pid = Comparison.lines(Outputs.of(client.run(waits, Duration.ofSeconds(60))));
      String message = assertThrows(KernelClient.Lost.class,
          () -> client.run("while (true) { }", Duration.ofSeconds(1))).getMessage();
      assertEquals("did not end within 1 s; the kernel was killed; the end of its log:",
          message.lines().findFirst().orElseThrow());
      noProcessIsLeft();
      assertEquals(Optional.empty(), ProcessHandle.of(Long.parseLong(pid.get(1))).filter(ProcessHandle::isAlive));
    }
  }

  @Test
  void aKernelThatDoesNotStartSaysWhy() throws IOException {
    KernelSpec kernel = Sample.judge().kernel();
    KernelSpec wrong = new KernelSpec(kernel.javaHome(), kernel.kernelJar(), List.of("--no-such-option"));
    assertEquals("""
        the kernel does not start (exit status 1); the end of its log:
          Unrecognized option: --no-such-option
          Error: Could not create the Java Virtual Machine.
          Error: A fatal exception has occurred. Program will exit.""",
        assertThrows(KernelClient.Lost.class, () -> new KernelClient(wrong, folder)).getMessage());
  }

  @Test
  void aFolderWithoutJavaIsNamed() throws IOException {
    KernelSpec nowhere = new KernelSpec(folder, Sample.judge().kernel().kernelJar(), List.of());
    String message = assertThrows(IOException.class, () -> new KernelClient(nowhere, folder)).getMessage();
    assertEquals("the kernel cannot be started; -Dnotebooks.java must name the folder of a JDK: Cannot run program \""
        + folder, message.substring(0, message.indexOf(folder.toString()) + folder.toString().length()));
  }
}
