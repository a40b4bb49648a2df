package unrolled.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
class PythonTest {
  private static final String OTHERWISE =
      ", or have jupyter-lab on the PATH in some other way; then run again: mvn -Plab";

  @TempDir Path folder;
  private Fake fake;

  @BeforeEach void makeComputer() {
    fake = new Fake(folder);
  }

  private String problem() {
    return assertThrows(Problem.class, () -> Python.find(fake.host())).getMessage();
  }

  @Test void withoutPythonItSaysSo() {
    assertEquals("There is no Python on the PATH, and JupyterLab needs one.\nInstall Python 3.9 or newer" + OTHERWISE,
        problem());
  }

  @Test void aProgramThatIsCalledPythonButDoesNotAnswerIsNone() throws IOException {
    fake.program("python3", "exit 9");
    Fake.script(folder.resolve("path/python"));
    assertEquals("There is no Python on the PATH, and JupyterLab needs one.\nInstall Python 3.9 or newer" + OTHERWISE,
        problem());
  }

  @Test void anOldPythonIsNamedWithItsVersion() throws IOException {
    Path python = fake.python("python3", "3.8");
    fake.python("python", "2.7");
    assertEquals(python + " (Python 3.8) is too old for JupyterLab.\nInstall Python 3.9 or newer" + OTHERWISE,
        problem());
  }

  @Test void aPythonWithoutVenvIsNamedWithThePackageToInstall() throws IOException {
    Path python = fake.python("python3", "3.11", "exit 1");
    assertEquals(python + " (Python 3.11) cannot make a virtual environment: its module venv or ensurepip is missing.\n"
        + "Install it (on Debian and Ubuntu the package is python3-venv)" + OTHERWISE, problem());
  }

  @Test void theFirstThatFitsIsTaken() throws Exception {
    fake.python("python3", "3.8");
    Path python = fake.python("python", "3.10");
    assertEquals(new Python(python), Python.find(fake.host()));
  }
}
