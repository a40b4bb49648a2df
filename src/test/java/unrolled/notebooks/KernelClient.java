package unrolled.notebooks;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import unrolled.lab.KernelSpec;

/** A kernel that runs as a process of its own, spoken to as JupyterLab does. Closing it ends the process. */
final class KernelClient implements AutoCloseable {
  /** The kernel ended or had to be ended; the message says why and shows the end of its log. */
  static final class Lost extends IOException {
    private static final long serialVersionUID = 1;

    private Lost(String message) {
      super(message);
    }
  }

  private static final Duration START = Duration.ofSeconds(60);

  private final Wire wire = new Wire();
  private final Path folder = Files.createTempDirectory("kernel");
  private final Path log = folder.resolve("log.txt");
  private final Process process;
  private final Thread onExit = new Thread(this::kill);
  private final ZMQ.Socket shell = wire.connect(SocketType.DEALER, "shell");
  private final ZMQ.Socket iopub = wire.connect(SocketType.SUB, "iopub");
  private final ZMQ.Socket control = wire.connect(SocketType.DEALER, "control");

  /** Starts the kernel and waits until it answers. */
  KernelClient(KernelSpec spec, Path workingDirectory) throws IOException {
    this(spec::command, workingDirectory);
  }

  /** Likewise, with the command line that this makes of the path of the connection file. */
  KernelClient(Function<String, List<String>> command, Path workingDirectory) throws IOException {
    Path file = Files.writeString(folder.resolve("connection.json"), wire.connection().toString());
    process = start(command.apply(file.toString()), workingDirectory);
    Runtime.getRuntime().addShutdownHook(onExit);
    try {
      awaitAnswer();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Runs a cell and returns what it published.
   *
   * @throws Lost if the kernel ends, or if the cell takes longer than the limit; the process is gone then
   */
  List<Wire.Message> run(String code, Duration limit) throws Lost {
    JsonObject request = new JsonObject();
    request.addProperty("code", code);
    request.addProperty("silent", false);
    request.addProperty("store_history", true);
    request.add("user_expressions", new JsonObject());
    request.addProperty("allow_stdin", false);
    request.addProperty("stop_on_error", true);
    String id = wire.send(shell, "execute_request", request);
    List<Wire.Message> published = new ArrayList<>();
    long end = System.nanoTime() + limit.toNanos();
    boolean replied = false;
    boolean idle = false;
    try (ZMQ.Poller poller = wire.poller(shell, iopub)) {
      while (!(replied && idle)) {   // in either order
        if (System.nanoTime() > end) {
          throw lost("did not end within " + limit.toSeconds() + " s; the kernel was killed");
        }
        boolean alive = process.isAlive();
        if (poller.poll(200) == 0 && !alive) throw lost("ended the kernel (exit status " + process.exitValue() + ")");
        Wire.Message answer = poller.pollin(0) ? wire.receive(shell, 0) : null;
        if (answer != null && id.equals(answer.parent())) replied = true;
        Wire.Message message = poller.pollin(1) ? wire.receive(iopub, 0) : null;
        if (message == null || !id.equals(message.parent())) continue;
        if (!message.type().equals("status")) published.add(message);
        else idle = message.content().get("execution_state").getAsString().equals("idle");
      }
    }
    return published;
  }

  /** Presses Shift + Tab in a cell, and returns what is to be shown. */
  JsonObject inspect(String code, int cursor, Duration limit) throws IOException {
    JsonObject request = new JsonObject();
    request.addProperty("code", code);
    request.addProperty("cursor_pos", cursor);
    request.addProperty("detail_level", 0);
    String id = wire.send(shell, "inspect_request", request);
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end) {
      Wire.Message answer = wire.receive(shell, 200);
      if (answer != null && id.equals(answer.parent())) return answer.content();
    }
    throw lost("did not explain within " + limit.toSeconds() + " s; the kernel was killed");
  }

  /** Presses the stop button; a cell that runs in another thread ends early. */
  void interrupt() {
    wire.send(control, "interrupt_request", new JsonObject());
  }

  @Override
  public void close() throws IOException {
    JsonObject request = new JsonObject();
    request.addProperty("restart", false);
    wire.send(control, "shutdown_request", request);
    try {
      process.waitFor(3, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
    Runtime.getRuntime().removeShutdownHook(onExit);
    release();
  }

  private Process start(List<String> command, Path workingDirectory) throws IOException {
    try {
      return new ProcessBuilder(command).directory(workingDirectory.toFile()).redirectErrorStream(true)
          .redirectOutput(log.toFile()).start();
    } catch (IOException e) {
      release();
      throw new IOException("the kernel cannot be started; -Dnotebooks.java must name the folder of a JDK: "
          + e.getMessage(), e);
    }
  }

  private void release() throws IOException {
    wire.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) Files.delete(file);
    }
    Files.delete(folder);
  }

  /** What is published before the subscription reaches the kernel is lost, so it is asked until something comes. */
  private void awaitAnswer() throws Lost {
    long end = System.nanoTime() + START.toNanos();
    do {
      if (!process.isAlive()) throw lost("the kernel does not start (exit status " + process.exitValue() + ")");
      if (System.nanoTime() > end) throw lost("the kernel does not answer within " + START.toSeconds() + " s");
      wire.send(shell, "kernel_info_request", new JsonObject());
    } while (wire.receive(iopub, 100) == null);
  }

  private Lost lost(String what) {
    kill();
    try {
      List<String> lines = Files.readAllLines(log);
      String tail = String.join("\n  ", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
      return new Lost(what + (tail.isEmpty() ? "; its log is empty" : "; the end of its log:\n  " + tail));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kernel goes last: it must still be there to take note of the end of what it started. */
  private void kill() {
    process.descendants().forEach(child -> {
      child.destroyForcibly();
      child.onExit().completeOnTimeout(child, 2, TimeUnit.SECONDS).join();
    });
    process.destroyForcibly().onExit().join();
  }
}
