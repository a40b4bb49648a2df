package unrolled.show;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The source files of the public classes that a notebook may use, by the simple names of the classes. */
final class Sources {
  private static final int SLIP = 2, SHORT = 6;   // letters that may be wrong; in a name shorter than this only one

  private Sources() {}

  /** Simple name → file; empty where the library is without its sources. */
  static Map<String, Path> files() {
    Map<String, Path> files = new TreeMap<>();
    Path library = folder().resolve("unrolled");
    if (!Files.isDirectory(library)) return files;
    try (var all = Files.walk(library)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        String name = file.getFileName().toString().replace(".java", ""), home = file.getParent().getFileName().toString();
        if (!file.toString().endsWith(".java") || home.equals("lab") || home.equals("agent")) continue;
        if (Files.readString(file).lines().anyMatch(line -> line.matches("public [a-z ]*\\b" + name + "\\b.*"))) {
          files.put(name, file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The package of a source file. */
  static String packageOf(Path file) {
    return folder().relativize(file.getParent()).toString().replaceAll("\\W", ".");
  }

  /** How a notebook, which lies beside src, names the file. */
  static String link(Path file) {
    return "../src/main/java/" + folder().relativize(file).toString().replace('\\', '/');
  }

  /** The folder of the sources of a project in whose target/classes this class is. */
  private static Path folder() {
    try {
      return Path.of(Sources.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolve("../../src/main/java").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The name that was probably meant by one with a slip or two in it. */
  static Optional<String> nearest(String written, Collection<String> names) {
    String best = null;
    int least = 1 + (written.length() < SHORT ? SLIP / 2 : SLIP);
    for (String name : names) {
      int slips = distance(written, name);
      if (slips < least && slips > 0) {
        best = name;
        least = slips;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Levenshtein's distance: the fewest letters to put in, take out or exchange. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, 1 + Math.min(diagonal, row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
