package unrolled.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * A running Jupyter server; closing it ends the server and its kernels.
 *
 * @param child its process
 * @param api its web interface
 * @param log what it prints
 */
record Server(Child child, Api api, Path log) implements AutoCloseable {
  private static final int USUAL_PORT = 8888;
  private static final int SECONDS_TO_START = 60;

  /** Starts a server and returns when it answers. */
  static Server start(ProcessBuilder command, Api api, Path log) throws IOException, InterruptedException {
    Server server = new Server(Child.start(command, log), api, log);
    server.awaitStart();
    return server;
  }

  /** Returns when the user ended the server in the browser. */
  void waitFor() throws IOException, InterruptedException {
    int code = child.waitFor();
    if (code != 0) throw new Problem("Jupyter ended with exit code " + code + ": " + child.lastWords(3), seeLog());
  }

  @Override public void close() {
    child.close();
  }

  private void awaitStart() throws IOException, InterruptedException {
    for (int tenth = 0; tenth < 10 * SECONDS_TO_START; tenth++) {
      if (!child.isAlive()) {
        child.waitFor();
        throw new Problem("Jupyter did not start: " + child.lastWords(3), seeLog());
      }
      if (api.answers()) return;
      Thread.sleep(100);
    }
    child.close();
    throw new Problem("Jupyter started, but did not answer within " + SECONDS_TO_START + " seconds.", seeLog());
  }

  private String seeLog() {
    return "All that it said is in " + log;
  }

  /** The port that was asked for, which must be free; or else the usual one or any that is free. */
  static int port(Options options) throws IOException {
    int wish = options.port() != 0 ? options.port() : options.check() ? 0 : USUAL_PORT;
    try {
      return open(wish);
    } catch (IOException taken) {
      if (options.port() == 0) return open(0);
      throw new Problem("Port " + wish + " cannot be used (" + taken.getMessage() + ").",
          "End the program that has it, or name another, for example: mvn -Plab -Dlab.port=" + open(0));
    }
  }

  private static int open(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
