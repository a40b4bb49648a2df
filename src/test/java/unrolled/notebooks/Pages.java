package unrolled.notebooks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the notebooks look and hang together: code cells that fit on a screen; links that lead to a file; a class or a file
 * that is a link where the text first names it; and a last cell with the neighbours in teaching order and the source code.
 */
final class Pages {
  private static final int WIDTH = 92;
  private static final int HEIGHT = 25;
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]+)[^)]*\\)");
  private static final Pattern NAMED = Pattern.compile("(?<!`)`([\\w./-]+)(?:\\([^`]*\\))?`(?!`)(?:\\]\\(([^)]*)\\))?");
  private static final Pattern CONTENTS = Pattern.compile("(?m)^\\| \\[([^\\]]+)\\]\\(([\\w-]+\\.ipynb)\\) \\|");
  private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import .*;|%.*)$");

  private final Path project;
  /** What MathJax does not look into, and what the library writes for a dollar or a backslash. */
  private static final Pattern NO_FORMULA = Pattern.compile("(?s)<script.*?</script>|<span>[$\\\\]</span>");
  private static final Pattern FORMULA = Pattern.compile("\\$.{0,20}|\\\\[(\\[].{0,20}");
  private final List<Notebook> course = new ArrayList<>();
  private final Map<String, Path> classes = new TreeMap<>();
  private final Map<String, String> titles = new TreeMap<>();

  private Pages(Path project) throws IOException {
    this.project = project;
    for (Path file : Course.notebooks(project.resolve("notebooks"), "*")) course.add(new Notebook(file));
    try (Stream<Path> files = Files.walk(project.resolve("src/main/java/unrolled"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        classes.put(file.getFileName().toString().replace(".java", ""), project.relativize(file));
      }
    }
    titles.put(course.get(0).name() + ".ipynb", "00 Start here");
    for (Cell cell : course.get(0).cells()) {
      CONTENTS.matcher(cell.source()).results().forEach(row -> titles.put(row.group(2), row.group(1)));
    }
  }

  /** What is wrong with the notebooks of a project; empty if nothing is. */
  static List<String> findings(Path project) throws IOException {
    Pages pages = new Pages(project);
    List<String> findings = new ArrayList<>();
    for (int i = 0; i < pages.course.size(); i++) {
      Notebook notebook = pages.course.get(i);
      Set<String> seen = new HashSet<>();
      for (Cell cell : notebook.cells()) {
        List<String> here = cell.isCode() ? size(cell) : pages.links(notebook, cell, seen);
        here.forEach(finding -> findings.add(notebook.name() + ", " + cell.name() + ": " + finding));
      }
      String last = notebook.cells().get(notebook.cells().size() - 1).source(), expected = pages.lastCell(i);
      if (!last.equals(expected)) findings.add(notebook.name() + ": the last cell should be\n" + expected);
    }
    return findings;
  }

  private static List<String> size(Cell cell) {
    List<String> findings = new ArrayList<>();
    List<String> lines = cell.source().lines().toList();
    if (lines.size() > HEIGHT) findings.add(lines.size() + " lines are more than " + HEIGHT);
    lines.stream().filter(line -> line.length() > WIDTH)
        .forEach(line -> findings.add("more than " + WIDTH + " characters: " + line));
    for (JsonElement output : cell.outputs()) {
      JsonObject data = output.getAsJsonObject().getAsJsonObject("data");
      if (data == null || !data.has("text/html")) continue;
      String text = NO_FORMULA.matcher(Outputs.text(data.get("text/html"))).replaceAll("");
      FORMULA.matcher(text).results().limit(1)
          .forEach(found -> findings.add("a page would take for a formula: " + found.group()));
    }
    return findings;
  }

  private List<String> links(Notebook notebook, Cell cell, Set<String> seen) {
    List<String> findings = new ArrayList<>();
    for (MatchResult link : LINK.matcher(cell.source()).results().toList()) {
      if (!Files.exists(notebook.file().resolveSibling(link.group(1)))) findings.add("leads nowhere: " + link.group(1));
    }
    for (MatchResult named : NAMED.matcher(cell.source()).results().toList()) {
      String name = named.group(1);
      Path file = Files.isRegularFile(project.resolve(name)) ? Path.of(name) : classes.get(name.replaceFirst("\\..*", ""));
      if (file == null || !seen.add(file.toString()) || address(file).equals(named.group(2))) continue;
      findings.add("named for the first time, so write [`" + name + "`](" + address(file) + ")");
    }
    return findings;
  }

  private String lastCell(int place) {
    List<String> ways = new ArrayList<>();
    if (place > 0) ways.add("[← " + title(place - 1));
    if (place > 1) ways.add("[contents](" + course.get(0).name() + ".ipynb)");
    if (place + 1 < course.size()) ways.add("[" + title(place + 1).replace("](", " →]("));
    return "## Where next\n\n" + String.join(" · ", ways) + sources(course.get(place));
  }

  /** The title in the table of contents, and the file. */
  private String title(int place) {
    String file = course.get(place).name() + ".ipynb";
    return titles.get(file) + "](" + file + ")";
  }

  /** What the code names of the library, but for what every notebook needs to show and to hold numbers. */
  private String sources(Notebook notebook) {
    String code = IMPORT.matcher(notebook.cells().stream().filter(Cell::isCode).map(Cell::code)
        .collect(Collectors.joining("\n"))).replaceAll("");
    List<String> links = new ArrayList<>();
    classes.forEach((name, file) -> {
      boolean plain = file.toString().matches(".*unrolled.(show|chart|matrix|param|lab|agent).*");
      if (!plain && Pattern.compile("\\b" + name + "\\b").matcher(code).find()) links.add("[" + name + "](" + address(file) + ")");
    });
    return links.isEmpty() ? "" : "\n\nSource code of what was used here: " + String.join(", ", links) + ".";
  }

  private static String address(Path file) {
    return "../" + file.toString().replace('\\', '/');
  }
}
