package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static unrolled.notebooks.Sample.NO_TAGS;
import static unrolled.notebooks.Sample.stdout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the attempts at {@code 05-adagrad}, and other notebooks of that name. */
class AttemptsTest {
  private static final List<String> EXERCISE = List.of(Cell.EXERCISE);
  private static final String FILE = "src/test/resources/notebooks/attempts/05-adagrad.md";

  @TempDir
  private Path folder;

  private Notebook notebook(Sample sample) throws IOException {
    return new Notebook(sample.write(folder.resolve("05-adagrad.ipynb")));
  }

  @Test
  void findsTheSolutionAndTheWrongAttempts() throws IOException {
    Notebook notebook = notebook(new Sample().code("initial-step", EXERCISE, "way.check(0);", stdout("○ not tried yet: the way\n"))
        .text("initial-step-solution", NO_TAGS, "<details>\n\n```java\nway.check(1);\nint n;\n```\n\n</details>"));
    Attempts attempts = new Attempts(notebook);
    List<Attempts.Attempt> all = attempts.at(notebook.cells().get(0));
    assertEquals(List.of(), attempts.faults(notebook.cells().get(0)));
    assertEquals(7, all.size());
    assertEquals(new Attempts.Attempt("its solution", "way.check(1);\nint n;", null), all.get(0));
    assertEquals("double step = 0.1;\nfirstStep.check(step);", all.get(1).source());
    assertEquals("attempt 1 in " + FILE, all.get(1).name());
    assertEquals(List.of("step", "ratio"), attempts.strangers());
  }

  @Test
  void namesWhatAnExerciseLacks() throws IOException {
    Notebook notebook = notebook(new Sample().code("other", EXERCISE, "1", stdout("✓ right: 1\n"))
        .text("other-solution", NO_TAGS, "It is 1."));
    assertEquals(List.of("does not say “○ not tried yet: …” as long as nothing is tried",
        "has no solution: a block of Java in a text cell with the id other-solution", "has no wrong attempts in " + FILE),
        new Attempts(notebook).faults(notebook.cells().get(0)));
  }

  @Test
  void comparesWhatIsSaidToTheLetter() {
    var wrong = new Attempts.Attempt("attempt 1", "", "✗ the way: too large");
    assertNull(wrong.fault("✗ the way: too large\n"));
    assertEquals("says something else to attempt 1:\n    expected | ✗ the way: too large\n        said | ✓ right: the way",
        wrong.fault("✓ right: the way\n"));
    var solution = new Attempts.Attempt("its solution", "", null);
    assertNull(solution.fault("✓ right: the way\n"));
    assertEquals("says to its solution: ✗ the way: too large", solution.fault("✗ the way: too large\n"));
    assertEquals("says to its solution: ✓ right: the way\nsymbol not found", solution.fault("✓ right: the way\nsymbol not found\n"));
  }
}
