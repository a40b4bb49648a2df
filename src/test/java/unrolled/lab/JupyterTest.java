package unrolled.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
class JupyterTest {
  @TempDir Path folder;
  private Fake fake;
  private Path work;
  private Host host;

  @BeforeEach void makeComputer() {
    fake = new Fake(folder);
    work = folder.resolve("work");
    host = fake.host("Linux", Map.of("JUPYTER_PATH", "/other"));
  }

  private Jupyter find() throws Exception {
    return Jupyter.find(folder, work, fake.host());
  }

  @Test void theLabOfTheProjectComesFirst() throws Exception {
    Path python = Fake.script(folder.resolve(".venv/bin/python"), "exit 0");
    fake.program("jupyter-lab", "exit 0");
    assertEquals(new Jupyter(List.of(python.toString(), "-m", "jupyterlab"),
        List.of(python.toString(), "-m", "jupyter", "execute"), folder.resolve(".venv/share/jupyter"), "lab/tree/"),
        find());
    assertEquals(List.of(), fake.told);
  }

  @Test void thenTheLabOnThePath() throws Exception {
    Path lab = fake.program("jupyter-lab", "exit 0");
    fake.program("jupyter-notebook", "exit 0");
    assertEquals(new Jupyter(List.of(lab.toString()), List.of(lab.resolveSibling("jupyter-execute").toString()), work,
        "lab/tree/"), find());
    assertEquals(List.of("There is no Python on the PATH, and JupyterLab needs one.\nSo " + lab
        + " is used, which is on the PATH, with the kernel in " + work + "."), fake.told);
  }

  @Test void thenTheClassicNotebookOnThePath() throws Exception {
    fake.program("jupyter-lab", "exit 127");
    Path notebook = fake.program("jupyter-notebook", "exit 0");
    assertEquals(new Jupyter(List.of(notebook.toString()),
        List.of(notebook.resolveSibling("jupyter-execute").toString()), work, "notebooks/"), find());
  }

  @Test void withoutAnyTheProblemIsThatOfThePython() throws IOException {
    fake.program("jupyter-lab", "exit 127");
    Problem problem = assertThrows(Problem.class, this::find);
    assertEquals("There is no Python on the PATH, and JupyterLab needs one.", problem.what());
  }

  @Test void theServerListensHereOnlyAndFindsTheKernelFirst() {
    Api api = new Api(8890);
    ProcessBuilder command = jupyter().command(folder, "a.ipynb", api, false, host);
    assertEquals(List.of("jupyter-lab", "a.ipynb", "--notebook-dir=" + folder, "--ip=127.0.0.1", "--port=8890",
        "--port-retries=0", "--config=" + folder.resolve("target/classes/unrolled/lab/server_config.py"),
        "--allow-root", "--no-browser"), command.command());
    assertEquals(Map.of("JUPYTER_PATH", work + ":/other", "JUPYTER_TOKEN", api.token(),
        "UNROLLED_JAVA", System.getProperty("java.runtime.version")), command.environment());
    assertEquals(folder.toFile(), command.directory());
  }

  @Test void aNotebookIsRunInTheSameKernelAndNotStored() {
    ProcessBuilder command = jupyter().execute(folder, "a.ipynb", host);
    assertEquals(List.of("jupyter-execute", "--kernel_name=java", "--timeout=120", "a.ipynb"), command.command());
    assertEquals(Map.of("JUPYTER_PATH", work + ":/other", "PYTHONUTF8", "1"), command.environment());
    assertEquals(folder.toFile(), command.directory());
  }

  private Jupyter jupyter() {
    return new Jupyter(List.of("jupyter-lab"), List.of("jupyter-execute"), work, "lab/tree/");
  }
}
