package unrolled.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A program that does not outlive the lab: it ends, with all that it started, when this virtual machine does. */
final class Child implements AutoCloseable {
  private static final int SECONDS_TO_END = 15;   // Jupyter gives a busy kernel about 5 before it kills it

  private final Process process;
  private final Path log;
  private final Set<ProcessHandle> family = ConcurrentHashMap.newKeySet();
  private final Thread hook = new Thread(this::end, "end of a child process");

  private Child(Process process, Path log) {
    this.process = process;
    this.log = log;
    Runtime.getRuntime().addShutdownHook(hook);
    Thread watch = new Thread(this::watch, "family of a child process");
    watch.setDaemon(true);
    watch.start();
  }

  /** Starts a command; what it prints is appended to the log. */
  static Child start(ProcessBuilder command, Path log) throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    return new Child(command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .redirectInput(ProcessBuilder.Redirect.PIPE).start(), log);
  }

  /** Waits for the end and returns the exit code; does not return if the lab itself is being ended. */
  int waitFor() throws InterruptedException {
    int code = process.waitFor();
    if (code != 0) Thread.sleep(300);   // Ctrl-C may reach the child a moment before it reaches this virtual machine
    forget();
    return code;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The last lines of the log that say something, at most this many. */
  String lastWords(int lines) throws IOException {
    String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);   // bytes that are no text do no harm
    List<String> all = text.lines().filter(line -> !line.isBlank()).toList();
    return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
  }

  /** Ends the program and all that it started, politely first. */
  @Override public void close() {
    end();
    forget();
  }

  private void end() {
    process.descendants().forEach(family::add);
    process.destroy();
    try {
      process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
  }

  /** Remembers who was started: once the child is dead, nobody else knows that they belong together. */
  private void watch() {
    try {
      while (!process.waitFor(1, TimeUnit.SECONDS)) process.descendants().forEach(family::add);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      new CompletableFuture<Void>().join();   // say nothing more: the virtual machine halts when the hook is done
    }
  }
}
