package unrolled.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
@Timeout(30)
@Execution(ExecutionMode.CONCURRENT)
class ChildTest {
  @TempDir Path folder;

  private Child start(String script) throws Exception {
    return Child.start(new ProcessBuilder("/bin/sh", "-c", script), folder.resolve("logs/child.log"));
  }

  /** The process whose number the script has written. */
  private ProcessHandle grandchild(Child child) throws Exception {
    while (child.lastWords(1).isEmpty()) Thread.sleep(20);
    return ProcessHandle.of(Long.parseLong(child.lastWords(1))).orElseThrow();
  }

  @Test void closingEndsAllThatTheChildStarted() throws Exception {
    Child child = start("/bin/sleep 100 & echo $!; wait");
    ProcessHandle grandchild = grandchild(child);
    child.close();
    assertFalse(child.isAlive());
    grandchild.onExit().get(5, TimeUnit.SECONDS);
  }

  @Test void theGrandchildrenOfAChildThatDiedAreKnown() throws Exception {
    Child child = start("/bin/sleep 100 & echo $!; /bin/sleep 2; kill -9 $$");
    ProcessHandle grandchild = grandchild(child);
    assertEquals(137, child.waitFor());
    assertTrue(grandchild.isAlive());
    child.close();
    grandchild.onExit().get(5, TimeUnit.SECONDS);
  }

  @Test void theLastWordsAreTheLastLinesThatSaySomething() throws Exception {
    Child child = start("echo one; echo two >&2; echo; printf 'th\\351ree\\n\\n'; exit 3");
    assertEquals(3, child.waitFor());
    assertEquals("two\nth\uFFFDree", child.lastWords(2));
    assertEquals("one\ntwo\nth\uFFFDree", child.lastWords(9));
    assertTrue(Files.exists(folder.resolve("logs/child.log")));
  }
}
