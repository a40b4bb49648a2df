package unrolled.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallKernelTest {
  @TempDir Path folder;
  private Fake fake;

  @BeforeEach void makeComputer() {
    fake = new Fake(folder);
  }

  @Test void aPrefixIsTheFolderOfAnEnvironment() {
    assertEquals(folder.resolve("share/jupyter"), InstallKernel.dataFolder(folder.toString(), fake.host()));
  }

  @Test void aPrefixThatIsNoFolderIsRefused() {
    Path missing = folder.resolve("missing");
    Problem problem = assertThrows(Problem.class, () -> InstallKernel.dataFolder(missing.toString(), fake.host()));
    assertEquals("kernel.prefix must be the folder of a Python environment, and " + missing + " is not a folder.\n"
        + "For example: mvn -Pkernel -Dkernel.prefix=.venv", problem.getMessage());
  }

  @Test void withoutAPrefixItIsTheFolderOfTheUserOnEachSystem() {
    Path home = folder.resolve("home");
    assertEquals(home.resolve(".local/share/jupyter"), userFolder("Linux", Map.of()));
    assertEquals(Path.of("/data/jupyter"), userFolder("Linux", Map.of("XDG_DATA_HOME", "/data")));
    assertEquals(home.resolve("Library/Jupyter"), userFolder("Mac OS X", Map.of("XDG_DATA_HOME", "/data")));
    assertEquals(Path.of("/roaming/jupyter"), userFolder("Windows 11", Map.of("AppData", "/roaming")));
    assertEquals(home.resolve("AppData/Roaming/jupyter"), userFolder("Windows 11", Map.of()));
    for (String system : List.of("Linux", "Mac OS X", "Windows 11")) {
      assertEquals(Path.of("/mine"), userFolder(system, Map.of("JUPYTER_DATA_DIR", "/mine")));
    }
  }

  private Path userFolder(String system, Map<String, String> environment) {
    return InstallKernel.dataFolder(null, fake.host(system, environment));
  }

  @Test void itSaysWhereTheKernelIsAndHowToUseAndRemoveIt() {
    assertEquals("The kernel java is installed: " + Path.of("kernels/java/kernel.json") + "\n"
        + "Use it: open a notebook of this project in your Jupyter; the kernel is called Java (Unrolled).\n"
        + "Remove it: delete the folder " + Path.of("kernels/java"),
        InstallKernel.message(Path.of("kernels/java/kernel.json")));
  }

  @Test void aKernelFromElsewhereIsNotReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("kernel.json"),
        "{\"display_name\": \"Java\", \"language\": \"java\"}");
    Problem problem = assertThrows(Problem.class, () -> InstallKernel.refuseToReplace(file));
    assertEquals("Another kernel is called java already: " + file + ".\nIf it is IJava or JJava, the notebooks run in "
        + "it as it is. To replace it, first delete its folder.", problem.getMessage());
  }

  @Test void theOwnKernelIsReplaced() throws IOException {
    Path jar = Files.createFile(folder.resolve("ijava.jar"));
    InstallKernel.refuseToReplace(new KernelSpec(Path.of("jdk"), jar, List.of()).write(folder));
    InstallKernel.refuseToReplace(folder.resolve("missing.json"));
  }
}
