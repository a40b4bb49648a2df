package unrolled.notebooks;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import unrolled.lab.KernelSpec;

/**
 * Every notebook of the course gives what it shows. What can be chosen when the tests are run:
 *
 * <ul>
 *   <li>{@code -Dnotebooks=05*}: only the notebooks with such a file name;
 *   <li>{@code -Dnotebooks.store}: store what the cells give now instead of comparing it;
 *   <li>{@code -Dnotebooks.java=/path/of/a/jdk}: run the kernel on this JDK instead of the one that runs Maven;
 *   <li>{@code -Dnotebooks.jvm=-XX:UseAVX=0}: arguments for the kernel in place of those that bring the vector module.
 * </ul>
 */
class NotebooksTest {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Duration LIMIT = Duration.ofSeconds(120);

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> eachGivesWhatItShows() throws IOException {
    Path java = Path.of(System.getProperty("notebooks.java", System.getProperty("java.home")));
    String jvm = System.getProperty("notebooks.jvm", String.join(" ", KernelSpec.VECTOR));
    Judge judge = new Judge(KernelSpec.of(PROJECT, java, jvm.isBlank() ? List.of() : List.of(jvm.strip().split("\\s+"))), LIMIT);
    boolean store = Boolean.getBoolean("notebooks.store");
    return Course.notebooks(Path.of("notebooks"), System.getProperty("notebooks", "*")).stream()
        .map(file -> dynamicTest(file.toString(), () -> {
          List<String> findings = store ? judge.store(file) : judge.verify(file);
          if (!findings.isEmpty()) throw new AssertionError(String.join("\n", findings));
        }));
  }
}
