package unrolled;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The arrows between packages, what only some packages may know, and how long they may be; read off the sources. */
class ArchitectureTest {
  private static final Path MAIN = Path.of("src/main/java/unrolled");

  /** Package → the packages of ours that it may name. */
  private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
      entry("matrix", Set.of()),
      entry("param", Set.of("matrix")),
      entry("optim", Set.of("matrix", "param")),
      entry("surface", Set.of("matrix", "param", "optim")),
      entry("nn", Set.of("matrix", "param")),
      entry("rnn", Set.of("matrix", "param", "nn")),
      entry("data", Set.of("matrix")),
      entry("train", Set.of("matrix", "param", "optim", "nn", "rnn", "data")),
      entry("show", Set.of("matrix", "param", "optim", "surface", "nn", "rnn", "data", "train", "agent")),
      entry("chart", Set.of("matrix", "param", "optim", "surface", "nn", "rnn", "data", "train", "show")),
      entry("lab", Set.of()),
      entry("agent", Set.of("show")));   // and show knows agent: both by name only, each works without the other

  /** Library → the only package that may import it. */
  private static final Map<String, String> KNOWN_ONLY_TO = Map.of(
      "tech.tablesaw", "show",
      "org.knowm.xchart", "chart",
      "java.awt", "chart",
      "org.objectweb.asm", "agent",
      "org.apache.commons.math3", "data",
      "jdk.incubator.vector", "matrix");

  @Test void arrowsPointOneWay() throws IOException {
    Pattern ours = Pattern.compile("\\bunrolled\\.(" + String.join("|", MAY_KNOW.keySet()) + ")\\.");
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String from = packageOf(file);
      Matcher to = ours.matcher(Files.readString(file).replaceFirst("package unrolled\\.\\w+;", ""));
      while (to.find()) {
        if (!to.group(1).equals(from) && !MAY_KNOW.get(from).contains(to.group(1))) wrong.add(file + " names " + to.group());
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test void librariesStayWhereTheyBelong() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      KNOWN_ONLY_TO.forEach((library, only) -> {
        if (text.contains("import " + library + ".") && !packageOf(file).equals(only)) wrong.add(file + " imports " + library);
      });
    }
    assertEquals(List.of(), wrong);
  }

  @Test void whatIsImportedIsUsed() throws IOException {
    Pattern imported = Pattern.compile("(?m)^import (?:static )?[\\w.]+[.](\\w+);$");
    List<String> idle = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file), code = text.replaceAll("(?m)^import .*$", "");
      Matcher name = imported.matcher(text);
      while (name.find()) {
        if (!Pattern.compile("\\b" + name.group(1) + "\\b").matcher(code).find()) idle.add(file + ": " + name.group());
      }
    }
    assertEquals(List.of(), idle);
  }

  @Test void everyPackageSaysWhatItIsFor() {
    for (String name : MAY_KNOW.keySet()) {
      assertTrue(Files.isRegularFile(MAIN.resolve(name + "/package-info.java")), name + " has no package-info.java");
    }
  }

  @Test void noFileIsLongerThanTwoHundredLines() throws IOException {
    for (Path file : sources()) assertTrue(Files.readAllLines(file).size() <= 200, file + " is too long");
  }

  /** A guide: whoever raises a number says in the same commit what the course gains by it. */
  @Test void theLibraryStaysSmall() throws IOException {
    int shown = lines(Set.of("show", "chart")), lab = lines(Set.of("lab", "agent"));
    assertBudget(8600, lines(MAY_KNOW.keySet()) - shown - lab, "what the course exists for");
    assertBudget(6000, shown, "show and chart");
    assertBudget(1380, lab, "lab and agent");
  }

  private static void assertBudget(int budget, int lines, String what) {
    assertTrue(lines <= budget, what + " has " + lines + " lines of " + budget + ". Weigh what was added: does a notebook"
        + " need it, does a library do it already, is it a copy of something, and what can go instead?");
  }

  private static int lines(Set<String> packages) throws IOException {
    int lines = 0;
    for (Path file : sources()) {
      if (packages.contains(packageOf(file))) lines += Files.readAllLines(file).size();
    }
    return lines;
  }

  private static String packageOf(Path file) {
    String name = MAIN.relativize(file).getName(0).toString();
    assertTrue(MAY_KNOW.containsKey(name), "package " + name + " has no place in the map yet");
    return name;
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(MAIN)) {
      return files.filter(f -> f.toString().matches("[^.]*[.]java")).sorted().toList();
    }
  }
}
