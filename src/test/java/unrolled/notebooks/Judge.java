package unrolled.notebooks;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unrolled.lab.KernelSpec;

/**
 * Runs notebooks in a kernel of their own, from a clean start, and says what is wrong with them. All code cells run
 * once, from the first to the last; then they all run again, each twice in a row. All runs must give what is stored: the
 * first finds what is there only because a cell ran twice, the others find what a cell changes that it did not make.
 *
 * <p>A cell with the tag {@code long} runs only once when all run again, to save time. So what remains unseen is such a
 * cell that changes what a cell above it makes anew.
 *
 * <p>Into a cell with the tag {@code exercise} attempts are put after its first run: {@link Attempts}.
 *
 * <p>Outputs of a cell with the tag {@code volatile} are not compared. When a notebook is stored, such a cell keeps the
 * outputs that it has, so that storing twice changes nothing; to renew them, clear them in JupyterLab first.
 *
 * @param kernel how the kernel is started
 * @param limit how long a cell may run
 * @param once whether the first run of all cells is the only one
 * @param nudged the classes of a {@link Nudged} optimizer, to be used in place of the library's; then fingerprints of pictures are not compared
 */
record Judge(KernelSpec kernel, Duration limit, boolean once, Optional<Path> nudged) {
  private static final String STORE = " (to accept: mvn verify -Dnotebooks.store)";
  private static final List<String> RUNS = List.of("first run", "second run", "third run");

  /** Saves a third of the time: kernels that live for seconds need no javac that is compiled twice, and one collector. */
  private static final List<String> SHORT_LIVED = List.of("-XX:+UseSerialGC", "-XX:+UnlockDiagnosticVMOptions",
      "-XX:CompilerDirectivesFile=" + Path.of("src/test/resources/notebooks/compiler.json").toAbsolutePath());

  /** The kernel of this project, started as {@link NotebooksIT} tells; a cell may run for five minutes, as it may without vectors. */
  static Judge chosen() throws IOException {
    Path java = Path.of(System.getProperty("notebooks.java", System.getProperty("java.home"))).toAbsolutePath();
    String jvm = System.getProperty("notebooks.jvm", String.join(" ", KernelSpec.VECTOR)).strip();
    long nudge = Long.getLong("notebooks.nudge", 0);
    List<String> arguments = new ArrayList<>(SHORT_LIVED);
    if (!jvm.isEmpty()) arguments.addAll(List.of(jvm.split("\\s+")));
    return new Judge(KernelSpec.of(Path.of("").toAbsolutePath(), java, arguments), Duration.ofSeconds(300),
        Boolean.getBoolean("notebooks.once"), nudge > 0 ? Optional.of(Nudged.classes(nudge)) : Optional.empty());
  }

  /** Compares a notebook with what its cells give now; returns what is wrong, an empty list if nothing is. */
  List<String> verify(Path file) throws IOException {
    Notebook notebook = new Notebook(file);
    List<String> findings = run(notebook, (cell, outputs) -> {
      if (!cell.has(Cell.VOLATILE)) return difference(cell, outputs, 0, "gives something else than stored" + STORE);
      return cell.outputs().isEmpty() && !outputs.isEmpty() ? List.of("has no stored outputs" + STORE) : List.of();
    });
    List<String> text = List.of(notebook.text().split("\n", -1));
    String form = Comparison.difference("file", text, "expected", List.of(notebook.json().split("\n", -1)));
    if (form != null) findings.add(file + " is not in the form in which notebooks are stored" + STORE + ":" + form);
    return findings;
  }

  /** Puts what the cells give now into the file; leaves it alone and returns what is wrong if anything is. */
  List<String> store(Path file) throws IOException {
    Notebook notebook = new Notebook(file);
    List<String> findings = run(notebook, (cell, outputs) -> {
      if (!cell.has(Cell.VOLATILE) || cell.outputs().isEmpty()) cell.outputs(outputs);
      return cell.has(Cell.VOLATILE) ? Rules.noise(cell.outputs()) : List.of();
    });
    if (findings.isEmpty()) notebook.store();
    return findings;
  }

  private List<String> difference(Cell cell, JsonArray outputs, int run, String what) {
    String difference = Comparison.difference("stored", lines(cell.outputs()), RUNS.get(run), lines(outputs));
    return difference == null ? List.of() : List.of(what + ":" + difference);
  }

  private List<String> lines(JsonArray outputs) {
    List<String> lines = Comparison.lines(outputs);
    return nudged.isEmpty() ? lines : lines.stream().map(Nudged::withoutFingerprints).toList();
  }

  /** What is done with what a cell gives when it runs for the first time. */
  private interface First {
    List<String> findings(Cell cell, JsonArray outputs);
  }

  /** A run of a cell; run 0 is its first. */
  private record Turn(Cell cell, int run) {}

  private List<Turn> turns(List<Cell> cells) {
    List<Turn> turns = new ArrayList<>();
    for (Cell cell : cells) if (cell.isCode()) turns.add(new Turn(cell, 0));
    if (once) return turns;
    for (Cell cell : cells) {
      for (int run = 1; cell.isCode() && run <= (cell.has(Cell.LONG) ? 1 : 2); run++) turns.add(new Turn(cell, run));
    }
    return turns;
  }

  private List<String> run(Notebook notebook, First first) throws IOException {
    List<String> findings = new ArrayList<>();
    Attempts attempts = new Attempts(notebook);
    attempts.strangers().forEach(id -> findings.add(attempts.file() + " has attempts at " + id + ", which is no exercise of "
        + notebook.file()));
    Set<String> wrong = new HashSet<>();                         // of these cells nothing more is said
    try (KernelClient client = new KernelClient(kernel, notebook.file().toAbsolutePath().getParent())) {
      if (nudged.isPresent()) client.run("%classpath " + nudged.get(), limit);
      for (Turn turn : turns(notebook.cells())) {
        String name = notebook.file() + ", " + turn.cell().name() + " ";
        try {
          JsonArray outputs = Outputs.of(client.run(turn.cell().source(), limit));
          if (wrong.contains(name)) continue;
          List<String> found = new ArrayList<>(findings(turn.cell(), outputs, turn.run(), first));
          if (!found.isEmpty()) wrong.add(name);
          if (turn.run() == 0 && turn.cell().has(Cell.EXERCISE)) found.addAll(attempt(turn.cell(), attempts, client));
          found.forEach(text -> findings.add(name + text));
        } catch (KernelClient.Lost lost) {
          findings.add(name + lost.getMessage());
          return findings;
        }
      }
    }
    return findings;
  }

  /** What the exercise says to all attempts; then it runs as it stands, so that nothing of them is left. */
  private List<String> attempt(Cell cell, Attempts attempts, KernelClient client) throws KernelClient.Lost {
    List<String> found = new ArrayList<>(attempts.faults(cell));
    for (Attempts.Attempt attempt : attempts.at(cell)) {
      String fault = attempt.fault(Cell.shown(Outputs.of(client.run(attempt.source(), limit))));
      if (fault != null) found.add(fault);
    }
    client.run(cell.source(), limit);
    return found;
  }

  private List<String> findings(Cell cell, JsonArray outputs, int run, First first) {
    List<String> found = new ArrayList<>();
    Rules.findings(cell, outputs).forEach(text -> found.add(run == 0 ? text : "when it runs again, " + text));
    if (!cell.has(Cell.VOLATILE)) found.addAll(Rules.noise(outputs));
    if (!found.isEmpty()) return found;
    if (run == 0) return first.findings(cell, outputs);
    return cell.has(Cell.VOLATILE) ? found : difference(cell, outputs, run, "gives something else when it runs again");
  }
}
