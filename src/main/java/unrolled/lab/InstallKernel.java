package unrolled.lab;

import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the kernel known to the Jupyter that the user already has: what {@code mvn -Pkernel} runs. */
public final class InstallKernel {
  private InstallKernel() {}

  /** Takes the folder of the project; {@code -Dkernel.prefix} names a Python environment instead of the user's folder. */
  public static void main(String[] arguments) throws InterruptedException {
    Lab.orExplain(() -> {
      Path project = Path.of(arguments[0]).toAbsolutePath();
      Path data = dataFolder(System.getProperty("kernel.prefix"), Host.current());
      System.out.println(message(KernelSpec.ofThisJava(project).write(data)));
    });
  }

  static Path dataFolder(String prefix, Host host) {
    if (prefix == null) return host.jupyterFolder();
    Path folder = Path.of(prefix).toAbsolutePath();
    if (!Files.isDirectory(folder)) {
      throw new Problem("kernel.prefix must be the folder of a Python environment, and " + folder + " is not a folder");
    }
    return folder.resolve("share/jupyter");
  }

  static String message(Path file) {
    return "The kernel " + KernelSpec.NAME + " is installed: " + file + "\n"
        + "Use it: open a notebook of this project in your Jupyter; the kernel is called " + KernelSpec.TITLE + ".\n"
        + "Remove it: delete the folder " + file.getParent();
  }
}
