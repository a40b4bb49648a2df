package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A virtual machine of its own for a main class of the tests; {@code -Dnotebooks.java=JDK} takes that of another JDK. */
public final class AnotherJvm {
  /** Brings the vector module. */
  public static final String VECTOR = "--add-modules jdk.incubator.vector ";

  private AnotherJvm() {}

  /** The last line that the main class prints. An option that is unknown to a processor or a JDK is passed over. */
  public static String lastLine(String options, Class<?> main) throws IOException, InterruptedException {
    Process process = start(options, main);
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor(), printed);
    return printed.lines().reduce((first, last) -> last).orElse("");
  }

  /** The main class, running with these arguments. */
  public static Process start(String options, Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("notebooks.java", System.getProperty("java.home")), "bin", "java").toString());
    if (!options.isBlank()) command.addAll(List.of(options.strip().split(" ")));
    command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
