package unrolled.notebooks;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
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
 *   <li>{@code -Dnotebooks.once}: each cell only once;
 *   <li>{@code -Dnotebooks.store}: store what the cells give now instead of comparing it;
 *   <li>{@code -Dnotebooks.nudge=1}: with gradients changed in their last place; what is printed must not change: {@link Nudged};
 *   <li>{@code -Dnotebooks.java=/path/of/a/jdk}: run the kernel on this JDK instead of the one that runs Maven;
 *   <li>{@code -Dnotebooks.jvm=-XX:UseAVX=0}: arguments for the kernel in place of those that bring the vector module.
 * </ul>
 */
class NotebooksIT {
  /** As many kernels as the memory has room for: each may take 2 GB, and the rest needs some too. */
  private static final Semaphore ROOM = new Semaphore((int) Math.max(1, memory() / (3L << 30)));

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> eachGivesWhatItShows() throws IOException {
    Judge judge = Judge.chosen();
    boolean store = Boolean.getBoolean("notebooks.store");
    return Course.notebooks(Path.of("notebooks"), System.getProperty("notebooks", "*")).stream()
        .map(file -> dynamicTest(file.getFileName().toString().replace(".ipynb", ""), () -> {
          ROOM.acquire();
          try {
            List<String> findings = store ? judge.store(file) : judge.verify(file);
            if (!findings.isEmpty()) throw new AssertionError(String.join("\n", findings));
            if (store) ReadmePicture.renew(file);
          } finally {
            ROOM.release();
          }
        }));
  }

  private static long memory() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
  }
}
