package unrolled.notebooks;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every notebook of the course gives what it shows. What can be chosen when the tests are run:
 *
 * <ul>
 *   <li>{@code -Dnotebooks=05*}: only the notebooks with such a file name;
 *   <li>{@code -Dnotebooks.store}: store what the cells give now instead of comparing it;
 *   <li>{@code -Dnotebooks.once}: run all cells only once, which shows an author sooner what a change does;
 *   <li>{@code -Dnotebooks.java=/path/of/a/jdk}: run the kernel on this JDK instead of the one that runs Maven;
 *   <li>{@code -Dnotebooks.jvm=-XX:UseAVX=0}: arguments for the kernel in place of those that bring the vector module.
 * </ul>
 */
class NotebooksTest {
  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> eachGivesWhatItShows() throws IOException {
    Judge judge = Judge.chosen();
    boolean store = Boolean.getBoolean("notebooks.store");
    return Course.notebooks(Path.of("notebooks"), System.getProperty("notebooks", "*")).stream()
        .map(file -> dynamicTest(file.toString(), () -> {
          List<String> findings = store ? judge.store(file) : judge.verify(file);
          if (!findings.isEmpty()) throw new AssertionError(String.join("\n", findings));
          if (store) ReadmePicture.renew(file);
        }));
  }
}
