package unrolled.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the course in JupyterLab: what {@code mvn -Plab} runs when the project is built. */
public final class Lab {
  private static final String NOTEBOOK = "notebooks/00-start-here.ipynb";

  private Lab() {}

  /** Takes the folder of the project; the options are system properties. */
  public static void main(String[] arguments) throws InterruptedException {
    Path project = Path.of(arguments[0]).toAbsolutePath();
    orExplain(() -> open(project, Options.of(System.getProperties()), Host.current()));
  }

  private static void open(Path project, Options options, Host host) throws IOException, InterruptedException {
    KernelSpec kernel = KernelSpec.ofThisJava(project);
    Api api = new Api(Server.port(options));
    Path work = project.resolve("target/jupyter");
    Jupyter jupyter = Jupyter.find(project, work, host);
    kernel.write(jupyter.data());
    Path log = work.resolve((options.check() ? "check" : "server-" + api.port()) + ".log");
    Files.deleteIfExists(log);
    ProcessBuilder command = jupyter.command(project, NOTEBOOK, api, options.browser() && !options.check(), host);
    try (Server server = Server.start(command, api, log)) {
      if (options.check()) {
        LabCheck check = new LabCheck(api, kernel, jupyter, host);
        host.console().accept(check.run(project, NOTEBOOK, work.resolve("execute.log")));
        return;
      }
      host.console().accept("The course is open at\n\n  " + api.address(jupyter.page() + NOTEBOOK)
          + "\n\nCtrl-C ends it. The log of the server is " + log);
      server.waitFor();
    }
  }

  interface Work {
    void run() throws IOException, InterruptedException;
  }

  /** Does the work; if it cannot be done, says why and ends with exit code 1, without the words of the build tool. */
  static void orExplain(Work work) throws InterruptedException {
    try {
      work.run();
    } catch (Problem | IOException failure) {
      System.err.println(failure instanceof Problem ? failure.getMessage() : "The lab cannot go on: " + failure);
      System.exit(1);
    }
  }
}
