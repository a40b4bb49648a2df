package unrolled.show;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line under an error of the compiler, if the error is about a name of the library; the kernel asks for it. */
public final class Advice {
  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[\\d;]*m");
  private static final Pattern UNKNOWN =
      Pattern.compile("(?:symbol: +|Unresolved dependencies:\\W+)(?:class|variable) (\\p{Lu}\\w*)");
  private static final Pattern PACKAGE = Pattern.compile("package (?:unrolled|tech\\.tablesaw)\\.\\w+ does not exist");

  private Advice() {}

  /** What an agent in the kernel calls with the lines of an error and whether the first cell has run. */
  public static List<String> answer(Object... question) {
    List<String> lines = new ArrayList<>();
    for (Object line : (List<?>) question[0]) lines.add(line.toString());
    on(lines, (boolean) question[1]).ifPresent(lines::add);
    return lines;
  }

  /**
   * What the reader should do, or nothing.
   *
   * @param lines what the compiler says, maybe in colours
   * @param loaded whether the first cell of the notebook has run
   */
  static Optional<String> on(List<String> lines, boolean loaded) {
    String error = COLOUR.matcher(String.join("\n", lines)).replaceAll("");
    if (!loaded && PACKAGE.matcher(error).find()) {
      return Optional.of("The library is not loaded yet: run the first cell of this notebook, with %load boot.jsh.");
    }
    Matcher unknown = UNKNOWN.matcher(error);
    if (!unknown.find()) return Optional.empty();
    Map<String, Path> files = Sources.files();
    String name = unknown.group(1);
    if (files.containsKey(name)) {
      String full = Sources.packageOf(files.get(name)) + "." + name;
      return Optional.of(name + " is " + full + ": run the first cell of this notebook"
          + (loaded ? ", or: import " + full + ";" : "."));
    }
    return Sources.nearest(name, files.keySet())
        .map(near -> "Did you mean " + near + " (" + Sources.packageOf(files.get(near)) + ")?");
  }
}
