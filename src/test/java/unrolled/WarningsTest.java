package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The sources compile without a warning, Javadoc included. {@code -Werror} would do the same, but JDK 17 cannot be kept
 * from its warning of the vector module.
 */
@Execution(ExecutionMode.CONCURRENT)
class WarningsTest {
  private static final List<String> OPTIONS = List.of("-proc:none", "--release", "17",
      "--add-modules", "jdk.incubator.vector",
      "-Xlint:all", "-Xdoclint:all/private,-missing", "-XDshould-stop.ifNoError=FLOW",
      "-classpath", System.getProperty("java.class.path"));

  @Test void theSourcesCompileWithoutAny() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("src/main/java", "src/test/java")) {
      try (Stream<Path> tree = Files.walk(Path.of(folder))) {
        tree.filter(file -> file.toString().matches("[^.]*[.]java")).forEach(files::add);
      }
    }
    assertEquals(List.of(), warnings(files));
  }

  private static List<String> warnings(List<Path> files) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (var manager = javac.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
      javac.getTask(null, manager, said, OPTIONS, null, manager.getJavaFileObjectsFromPaths(files)).call();
    }
    return said.getDiagnostics().stream().filter(what -> !what.getCode().equals("compiler.warn.incubating.modules"))
        .map(Diagnostic::toString).toList();
  }
}
