package unrolled.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What readers put into the exercises of a notebook, and what they must be told. An exercise is a code cell with the tag
 * {@code exercise}, such as {@code way}. As it stands it says that nothing was tried. The text cell {@code way-solution}
 * shows its solution, as a block of Java that takes the place of the cell and must be right. Wrong attempts stand in
 * {@code src/test/resources/notebooks/attempts/}, in a file for each notebook: under a heading with the name of the cell
 * a block of Java for each, and a block of text with what is said to it, to the letter.
 */
final class Attempts {
  private static final Path FOLDER = Path.of("src/test/resources/notebooks/attempts");
  private static final Pattern HEADING = Pattern.compile("(?m)^# (\\S+)$");
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)\n```");
  private static final Pattern PAIR = Pattern.compile("(?s)```java\n(.*?)\n```\\s+```text\n(.*?)\n```");
  private static final String BLANK = "○ not tried yet: ";
  private static final String RIGHT = "✓ right: ";

  private final Path file;
  private final Notebook notebook;
  private final Map<String, List<Attempt>> wrong = new LinkedHashMap<>();

  /**
   * An attempt.
   *
   * @param name how messages call it
   * @param source what takes the place of the cell
   * @param said what is said to it; null if it is right
   */
  record Attempt(String name, String source, String said) {
    /** What is wrong if this is said; null if nothing is. */
    String fault(String text) {
      String now = text.strip();
      if (said == null) return now.startsWith(RIGHT) && !now.contains("\n") ? null : "says to " + name + ": " + now;
      String difference = Comparison.difference("expected", said.lines().toList(), "said", now.lines().toList());
      return difference == null ? null : "says something else to " + name + ":" + difference;
    }
  }

  /** The attempts at the exercises of this notebook; there may be none. */
  Attempts(Notebook notebook) throws IOException {
    this.notebook = notebook;
    file = FOLDER.resolve(notebook.name() + ".md");
    if (!Files.exists(file)) return;
    String[] parts = HEADING.split(Files.readString(file));
    Matcher heading = HEADING.matcher(Files.readString(file));
    for (int part = 1; heading.find(); part++) {
      List<Attempt> attempts = new ArrayList<>();
      Matcher pair = PAIR.matcher(parts[part]);
      while (pair.find()) {
        attempts.add(new Attempt("attempt " + (attempts.size() + 1) + " in " + file, pair.group(1), pair.group(2)));
      }
      wrong.put(heading.group(1), attempts);
    }
  }

  Path file() {
    return file;
  }

  /** The names in the file that no exercise of the notebook has. */
  List<String> strangers() {
    return wrong.keySet().stream()
        .filter(id -> notebook.cells().stream().noneMatch(cell -> cell.id().equals(id) && cell.has(Cell.EXERCISE))).toList();
  }

  /** The solution, if there is one, and the wrong attempts. */
  List<Attempt> at(Cell exercise) {
    List<Attempt> all = new ArrayList<>();
    String solution = solution(exercise);
    if (solution != null) all.add(new Attempt("its solution", solution, null));
    all.addAll(wrong.getOrDefault(exercise.id(), List.of()));
    return all;
  }

  /** What an exercise lacks. */
  List<String> faults(Cell exercise) {
    List<String> faults = new ArrayList<>();
    if (!exercise.shown().startsWith(BLANK)) faults.add("does not say “" + BLANK + "…” as long as nothing is tried");
    if (solution(exercise) == null) {
      faults.add("has no solution: a block of Java in a text cell with the id " + exercise.id() + "-solution");
    }
    if (wrong.getOrDefault(exercise.id(), List.of()).isEmpty()) faults.add("has no wrong attempts in " + file);
    return faults;
  }

  private String solution(Cell exercise) {
    for (Cell cell : notebook.cells()) {
      if (cell.isCode() || !cell.id().equals(exercise.id() + "-solution")) continue;
      Matcher java = JAVA.matcher(cell.source());
      if (java.find()) return java.group(1);
    }
    return null;
  }
}
