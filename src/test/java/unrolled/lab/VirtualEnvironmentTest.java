package unrolled.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import unrolled.lab.VirtualEnvironment.State;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
class VirtualEnvironmentTest {
  /** What a Python does that can make an environment: the one in it says that it has everything, and installs. */
  private static final String[] MAKES_VENV = {"[ \"$2\" = venv ] || exit 0", "/bin/mkdir -p \"$3/bin\"",
      "printf '#!/bin/sh\\n%s\\n' \"$INSTALL\" > \"$3/bin/python\"", "/bin/chmod +x \"$3/bin/python\""};

  @TempDir Path folder;
  private Fake fake;
  private Path venv;

  @BeforeEach void makeComputer() throws IOException {
    fake = new Fake(folder);
    venv = folder.resolve(".venv");
  }

  private VirtualEnvironment environment(String install) {
    return new VirtualEnvironment(venv, fake.host().with(Map.of("INSTALL", install)));
  }

  private void prepare(String install) throws Exception {
    environment(install).prepare(folder.resolve("install.log"));
  }

  private State state() throws IOException {
    return environment("").state();
  }

  private Path mark(String name, String text) throws IOException {
    return Files.writeString(Files.createDirectories(venv).resolve(name), text);
  }

  private static String requirements() throws IOException {
    try (var in = VirtualEnvironment.class.getResourceAsStream("requirements.txt")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test void theRequirementsPinJupyterLab() throws IOException {
    assertTrue(requirements().lines().anyMatch(line -> line.matches("jupyterlab==4(\\.\\d+)+")));
  }

  @Test void aFolderIsKnownByItsMark() throws IOException {
    assertEquals(State.ABSENT, state());
    Files.createDirectories(venv);
    assertEquals(State.ABSENT, state());
    Path file = mark("pyvenv.cfg", "");
    assertEquals(State.FOREIGN, state());
    Path part = mark("unrolled.part", "");
    assertEquals(State.INCOMPLETE, state());
    Files.delete(part);
    mark("unrolled.txt", "jupyterlab==3.0.0\n");
    assertEquals(State.INCOMPLETE, state());
    mark("unrolled.txt", requirements());
    assertEquals(State.COMPLETE, state());
    assertTrue(Files.exists(file));
  }

  @Test void anEnvironmentIsMadeOnceAndThenUsed() throws Exception {
    Path python = fake.python("python3", "3.12", MAKES_VENV);
    prepare("exit 0");
    assertEquals(State.COMPLETE, state());
    assertEquals(List.of("Installing JupyterLab into " + venv + " with " + python + "; it takes about a minute, once."),
        fake.told);
    fake.told.clear();
    prepare("exit 0");
    assertEquals(List.of(), fake.told);
  }

  /** Installs, as another {@code mvn -Plab} would, until it is told to go on. */
  static final class Other {
    public static void main(String[] arguments) throws IOException {
      Path venv = Path.of(arguments[0]);
      try (FileChannel file = FileChannel.open(venv.resolveSibling(".venv.lock"), CREATE, WRITE)) {
        file.lock();
        System.out.println("locked");
        System.in.read();
        Files.writeString(Files.createDirectories(venv).resolve("unrolled.txt"), requirements());
      }
    }
  }

  @Test void twoDoNotInstallAtTheSameTime() throws Exception {
    fake.python("python3", "3.12", "exit 1");
    Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"), Other.class.getName(), venv.toString()).start();
    assertEquals("locked", new BufferedReader(new InputStreamReader(other.getInputStream(), UTF_8)).readLine());
    CompletableFuture<Void> second = CompletableFuture.runAsync(() -> assertDoesNotThrow(() -> prepare("exit 0")));
    while (fake.told.isEmpty() && !second.isDone()) Thread.sleep(10);
    assertFalse(second.isDone());
    other.getOutputStream().close();
    second.get(10, TimeUnit.SECONDS);
    assertEquals(List.of("Another mvn -Plab is installing JupyterLab into " + venv + "; waiting for its end."),
        fake.told);
  }

  @Test void anInstallationThatFailsLeavesNothingAndSaysWhy() throws Exception {
    fake.python("python3", "3.12", MAKES_VENV);
    Problem problem = assertThrows(Problem.class, () -> prepare("echo one; echo ERROR: no network; echo; exit 1"));
    assertEquals("JupyterLab could not be installed into " + venv + " (ERROR: no network; all of it is in "
        + folder.resolve("install.log") + ").\nConnect this computer to the network, or have jupyter-lab on the PATH "
        + "in some other way; then run again: mvn -Plab", problem.getMessage());
    assertFalse(Files.exists(venv));
  }

  @Test void oneThatWasCutOffIsMadeAnew() throws Exception {
    fake.python("python3", "3.12", MAKES_VENV);
    mark("unrolled.part", requirements());
    Path rest = Files.writeString(Files.createDirectories(venv.resolve("lib/deep")).resolve("rest"), "");
    prepare("exit 0");
    assertEquals(State.COMPLETE, state());
    assertFalse(Files.exists(rest));
  }

  @Test void oneWhosePythonIsGoneIsMadeAnew() throws Exception {
    fake.python("python3", "3.12", MAKES_VENV);
    mark("unrolled.txt", requirements());
    prepare("exit 0");
    assertEquals(1, fake.told.size());
    assertEquals(State.COMPLETE, state());
  }

  @Test void withoutPythonTheOldOneStays() throws Exception {
    Path mark = mark("unrolled.txt", "jupyterlab==3.0.0\n");
    assertThrows(Problem.class, () -> prepare("exit 0"));
    assertTrue(Files.exists(mark));
  }

  @Test void aFolderOfTheUserIsUsedIfItHasJupyterLab() throws Exception {
    Fake.script(venv.resolve("bin/python"), "exit 0");
    prepare("exit 0");
    assertEquals(State.FOREIGN, state());
  }

  @Test void aFolderOfTheUserWithoutJupyterLabIsRefusedAndKept() throws Exception {
    Path python = Fake.script(venv.resolve("bin/python"), "exit 1");
    Problem problem = assertThrows(Problem.class, () -> prepare("exit 0"));
    assertEquals(venv + " was not made by mvn -Plab, and there is no JupyterLab in it.\nInstall it (" + python
        + " -m pip install jupyterlab), or rename the folder; then run again: mvn -Plab", problem.getMessage());
    assertTrue(Files.exists(python));
  }
}
