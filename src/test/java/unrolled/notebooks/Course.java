package unrolled.notebooks;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** The notebooks of the course, in teaching order. */
final class Course {
  private Course() {}

  /**
   * The notebooks in a folder whose file name matches a pattern such as {@code 05*}, without the labs and the copies
   * that JupyterLab keeps.
   *
   * @throws IllegalStateException if there is none
   */
  static List<Path> notebooks(Path folder, String pattern) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    List<Path> all = Files.isDirectory(folder) ? all(folder) : List.of();
    if (all.isEmpty()) throw new IllegalStateException("there is no notebook in the folder " + folder);
    List<Path> chosen = all.stream().filter(file -> matcher.matches(file.getFileName())).toList();
    if (chosen.isEmpty()) {
      throw new IllegalStateException("no notebook has a file name that matches " + pattern + "; there are "
          + String.join(", ", all.stream().map(file -> file.getFileName().toString()).toList()));
    }
    return chosen;
  }

  private static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".ipynb"))
          .filter(file -> !file.toString().contains(".ipynb_checkpoints"))
          .filter(file -> !file.startsWith(folder.resolve("labs"))).sorted().toList();
    }
  }
}
