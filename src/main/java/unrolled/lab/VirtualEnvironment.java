package unrolled.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder {@code .venv} with the JupyterLab of the course.
 *
 * <p>While it is made it holds {@code unrolled.part}, a copy of the requirements, which the last step renames to
 * {@code unrolled.txt}. So an attempt that was cut off at any moment is known by its file, a finished environment by
 * requirements that are those of today, and a folder with neither belongs to the user and is never changed or deleted.
 *
 * @param folder where it is, or will be
 * @param host the computer
 */
record VirtualEnvironment(Path folder, Host host) {
  enum State { ABSENT, INCOMPLETE, COMPLETE, FOREIGN }

  State state() throws IOException {
    if (Files.exists(done()) && Files.readString(done()).equals(requirements())) return State.COMPLETE;
    if (Files.exists(done()) || Files.exists(part())) return State.INCOMPLETE;
    return contents(folder).isEmpty() ? State.ABSENT : State.FOREIGN;
  }

  Path python() {
    return host.python(folder);
  }

  /** Makes sure that there is a JupyterLab in the folder; a new one is installed by pip, which writes to the log. */
  void prepare(Path log) throws IOException, InterruptedException {
    State state = state();
    boolean usable = host.ask(python(), "-c", "import jupyterlab").isPresent();
    if (usable && (state == State.COMPLETE || state == State.FOREIGN)) return;
    if (state == State.FOREIGN) {
      throw new Problem(folder + " was not made by mvn -Plab, and there is no JupyterLab in it.", "Install it ("
          + python() + " -m pip install jupyterlab), or rename the folder; then run again: mvn -Plab");
    }
    try (FileChannel file = FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (file.tryLock() == null) {
        host.console().accept("Another mvn -Plab is installing JupyterLab into " + folder + "; waiting for its end.");
        file.lock();
        if (state() == State.COMPLETE) return;
      }
      install(log);
    }
  }

  private void install(Path log) throws IOException, InterruptedException {
    Python python = Python.find(host);
    host.console().accept("Installing JupyterLab into " + folder + " with " + python.program()
        + "; it takes about a minute, once.");
    delete();
    Files.createDirectories(folder);
    Files.writeString(part(), requirements());
    run(log, python.program(), "-m", "venv", folder.toString());
    run(log, python(), "-m", "pip", "install", "--no-input", "--retries", "2", "--timeout", "20",
        "-r", part().toString());
    Files.move(part(), done(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void run(Path log, Path program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Child child = Child.start(host.process(command), log);
    if (child.waitFor() == 0) return;
    delete();
    throw new Problem("JupyterLab could not be installed into " + folder + " (" + child.lastWords(1)
        + "; all of it is in " + log + ").", "Connect this computer to the network" + Python.OTHERWISE);
  }

  /** Empties the folder, its own mark last, so that a deletion that was cut off is known too. */
  private void delete() throws IOException {
    if (Files.exists(done())) Files.move(done(), part(), StandardCopyOption.ATOMIC_MOVE);
    for (Path entry : contents(folder)) {
      if (entry.equals(part())) continue;
      try (Stream<Path> tree = Files.walk(entry)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
      }
    }
    Files.deleteIfExists(part());
    Files.deleteIfExists(folder);
  }

  private static List<Path> contents(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return Files.exists(folder) ? List.of(folder) : List.of();
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private Path part() {
    return folder.resolve("unrolled.part");
  }

  /** Who has locked this file is installing; the system unlocks it when that process ends. */
  private Path lock() {
    return folder.resolveSibling(folder.getFileName() + ".lock");
  }

  private Path done() {
    return folder.resolve("unrolled.txt");
  }

  private static String requirements() throws IOException {
    try (InputStream in = VirtualEnvironment.class.getResourceAsStream("requirements.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
