package unrolled.lab;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Jupyter that can open the course.
 *
 * @param start the beginning of the command that starts it
 * @param execute the beginning of the command that runs a notebook without a browser
 * @param data the Jupyter data folder into which the kernel is written, and in which the server looks first
 * @param page the part of an address that is followed by the path of a notebook
 */
record Jupyter(List<String> start, List<String> execute, Path data, String page) {
  /** JupyterLab in {@code .venv}, which is made where it is missing; where that fails, the Jupyter on the PATH. */
  static Jupyter find(Path project, Path work, Host host) throws IOException, InterruptedException {
    VirtualEnvironment environment = new VirtualEnvironment(project.resolve(".venv"), host);
    try {
      environment.prepare(work.resolve("install.log"));
      String python = environment.python().toString();
      return new Jupyter(List.of(python, "-m", "jupyterlab"), List.of(python, "-m", "jupyter", "execute"),
          environment.folder().resolve("share/jupyter"), "lab/tree/");
    } catch (Problem problem) {
      Path installed = firstThatStarts("jupyter-lab", host);
      Path classic = installed == null ? firstThatStarts("jupyter-notebook", host) : null;
      if (installed == null && classic == null) throw problem;
      Path program = installed == null ? classic : installed;
      host.console().accept(problem.what() + "\nSo " + program + " is used, which is on the PATH, with the kernel in "
          + work + ".");
      return new Jupyter(List.of(program.toString()), List.of(program.resolveSibling("jupyter-execute").toString()),
          work, installed == null ? "notebooks/" : "lab/tree/");
    }
  }

  private static Path firstThatStarts(String name, Host host) throws InterruptedException {
    for (Path program : host.programs(name)) {
      if (host.ask(program, "--version").isPresent()) return program;
    }
    return null;
  }

  /** The server for a project, on this computer only, with the notebook as its first page. */
  ProcessBuilder command(Path project, String notebook, Api api, boolean browser, Host host) {
    List<String> command = new ArrayList<>(start);
    command.addAll(List.of(notebook, "--notebook-dir=" + project,
        "--ip=127.0.0.1", "--port=" + api.port(), "--port-retries=0",
        "--config=" + project.resolve("target/classes/unrolled/lab/server_config.py"),
        "--allow-root"));   // in a container one is often root
    if (!browser) command.add("--no-browser");
    return withKernel(host).with(Map.of("JUPYTER_TOKEN", api.token(),   // others can read arguments
        "UNROLLED_JAVA", Runtime.version().toString())).process(command).directory(project.toFile());
  }

  /** Runs a notebook of a project in the kernel and stores nothing; the exit code tells whether every cell did well. */
  ProcessBuilder execute(Path project, String notebook, Host host) {
    List<String> command = new ArrayList<>(execute);
    command.addAll(List.of("--kernel_name=" + KernelSpec.NAME, "--timeout=120", notebook));
    return withKernel(host).with(Map.of("PYTHONUTF8", "1"))   // it reads files in the encoding of the system
        .process(command).directory(project.toFile());
  }

  private Host withKernel(Host host) {
    String others = host.variable("JUPYTER_PATH").map(path -> File.pathSeparator + path).orElse("");
    return host.with(Map.of("JUPYTER_PATH", data + others));
  }
}
