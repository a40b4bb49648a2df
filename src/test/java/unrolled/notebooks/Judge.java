package unrolled.notebooks;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import unrolled.lab.KernelSpec;

/**
 * Runs notebooks in a kernel of their own, from a clean start, and says what is wrong with them. Each code cell runs
 * twice in a row, and both runs must give what is stored.
 *
 * <p>Outputs of a cell with the tag {@code volatile} are not compared. When a notebook is stored, such a cell keeps the
 * outputs that it has, so that storing twice changes nothing; to renew them, clear them in JupyterLab first.
 *
 * @param kernel how the kernel is started
 * @param limit how long a cell may run
 */
record Judge(KernelSpec kernel, Duration limit) {
  private static final String STORE = " (to accept: mvn verify -Dnotebooks.store)";

  /** The kernel of this project, started as {@link NotebooksIT} tells; a cell may run for two minutes. */
  static Judge chosen() throws IOException {
    Path java = Path.of(System.getProperty("notebooks.java", System.getProperty("java.home"))).toAbsolutePath();
    String jvm = System.getProperty("notebooks.jvm", String.join(" ", KernelSpec.VECTOR)).strip();
    List<String> arguments = jvm.isEmpty() ? List.of() : List.of(jvm.split("\\s+"));
    return new Judge(KernelSpec.of(Path.of("").toAbsolutePath(), java, arguments), Duration.ofSeconds(120));
  }

  /** Compares a notebook with what its cells give now; returns what is wrong, an empty list if nothing is. */
  List<String> verify(Path file) throws IOException {
    Notebook notebook = new Notebook(file);
    List<String> findings = new ArrayList<>();
    run(notebook, findings, (cell, first, second) -> {
      if (cell.has(Cell.VOLATILE)) {
        return cell.outputs().isEmpty() && !first.isEmpty() ? List.of("has no stored outputs" + STORE) : List.of();
      }
      List<String> stored = Comparison.lines(cell.outputs());
      String difference = Comparison.difference("stored", stored, "first run", Comparison.lines(first));
      if (difference != null) return List.of("gives something else than stored" + STORE + ":" + difference);
      return again("stored", stored, second);
    });
    List<String> text = List.of(notebook.text().split("\n", -1));
    String form = Comparison.difference("file", text, "expected", List.of(notebook.json().split("\n", -1)));
    if (form != null) findings.add(file + " is not in the form in which notebooks are stored" + STORE + ":" + form);
    return findings;
  }

  /** Puts what the cells give now into the file; leaves it alone and returns what is wrong if anything is. */
  List<String> store(Path file) throws IOException {
    Notebook notebook = new Notebook(file);
    List<String> findings = new ArrayList<>();
    run(notebook, findings, (cell, first, second) -> {
      if (cell.has(Cell.VOLATILE)) {
        if (cell.outputs().isEmpty()) cell.outputs(first);
        return Rules.noise(cell.outputs());
      }
      cell.outputs(first);
      return again("first run", Comparison.lines(first), second);
    });
    if (findings.isEmpty()) notebook.store();
    return findings;
  }

  private static List<String> again(String name, List<String> before, JsonArray second) {
    String difference = Comparison.difference(name, before, "second run", Comparison.lines(second));
    return difference == null ? List.of() : List.of("gives something else when it runs again:" + difference);
  }

  private interface Comparing {
    List<String> findings(Cell cell, JsonArray first, JsonArray second);
  }

  private void run(Notebook notebook, List<String> findings, Comparing comparing) throws IOException {
    try (KernelClient client = new KernelClient(kernel, notebook.file().toAbsolutePath().getParent())) {
      for (Cell cell : notebook.cells()) {
        if (!cell.isCode()) continue;
        String name = notebook.file() + ", " + cell.name() + " ";
        try {
          JsonArray first = Outputs.of(client.run(cell.source(), limit));
          JsonArray second = Outputs.of(client.run(cell.source(), limit));
          List<String> found = new ArrayList<>(Rules.findings(cell, first));
          if (found.isEmpty()) Rules.findings(cell, second).forEach(text -> found.add("when it runs again, " + text));
          if (!cell.has(Cell.VOLATILE)) found.addAll(Rules.noise(first));
          if (found.isEmpty()) found.addAll(comparing.findings(cell, first, second));
          found.forEach(text -> findings.add(name + text));
        } catch (KernelClient.Lost lost) {
          findings.add(name + lost.getMessage());
          return;
        }
      }
    }
  }
}
