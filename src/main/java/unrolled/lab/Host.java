package unrolled.lab;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the lab sees of the computer that it runs on, and how it speaks; nothing else here reads the environment.
 *
 * @param environment the environment variables, which every program that the lab starts inherits
 * @param system the name of the operating system, as Java gives it
 * @param home the home folder of the user
 * @param console takes what the user is told
 */
record Host(Map<String, String> environment, String system, Path home, Consumer<String> console) {
  static Host current() {
    return new Host(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")),
        System.out::println);
  }

  boolean windows() {
    return system.startsWith("Windows");
  }

  /** Every program of this name on the PATH, in the order of the PATH. */
  List<Path> programs(String name) {
    List<Path> found = new ArrayList<>();
    for (String folder : variable("PATH").orElse("").split(File.pathSeparator)) {
      Path program = Path.of(folder, windows() ? name + ".exe" : name);
      if (!folder.isEmpty() && Files.isRegularFile(program) && Files.isExecutable(program)) found.add(program);
    }
    return found;
  }

  /** The Python interpreter of a virtual environment. */
  Path python(Path environment) {
    return windows() ? environment.resolve("Scripts/python.exe") : environment.resolve("bin/python");
  }

  /** The folder in which Jupyter looks for the kernels that this user installed. */
  Path jupyterFolder() {
    return variable("JUPYTER_DATA_DIR").map(Path::of).orElseGet(() -> {
      if (system.startsWith("Mac")) return home.resolve("Library/Jupyter");
      String name = windows() ? "APPDATA" : "XDG_DATA_HOME";
      Path otherwise = home.resolve(windows() ? "AppData/Roaming" : ".local/share");
      return variable(name).map(Path::of).orElse(otherwise).resolve("jupyter");
    });
  }

  /** A command that is to run with this environment. */
  ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  /** What a short command prints, or nothing if it does not start or ends with an error. */
  Optional<String> ask(Path program, String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    try {
      Process process = process(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
    } catch (IOException broken) {   // for example a script whose interpreter is gone
      return Optional.empty();
    }
  }

  /** The same computer with some more environment variables. */
  Host with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.putAll(more);
    return new Host(all, system, home, console);
  }

  /** An environment variable that is set and not empty; on Windows PATH may be written Path. */
  Optional<String> variable(String name) {
    for (Map.Entry<String, String> entry : environment.entrySet()) {
      String key = windows() ? entry.getKey().toUpperCase(Locale.ROOT) : entry.getKey();
      if (key.equals(name) && !entry.getValue().isEmpty()) return Optional.of(entry.getValue());
    }
    return Optional.empty();
  }
}
