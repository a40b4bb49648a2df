package unrolled.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Uses a notebook as a reader would: the running server must know the kernel and trust the notebook, and Jupyter must
 * run every cell in that kernel.
 *
 * @param api the running server
 * @param kernel what it should know
 * @param jupyter runs the notebook
 * @param host the computer
 */
record LabCheck(Api api, KernelSpec kernel, Jupyter jupyter, Host host) {
  /** Says what was seen; what is not as it should be is a {@link Problem}. The notebook itself is not changed. */
  String run(Path project, String notebook, Path log) throws IOException, InterruptedException {
    requireKernel();
    requireTrust(notebook);
    Files.deleteIfExists(log);
    Child child = Child.start(jupyter.execute(project, notebook, host), log);
    if (child.waitFor() != 0) {
      throw new Problem(notebook + " does not run:\n" + child.lastWords(20), "To see it: mvn -Plab");
    }
    return "The server lists the kernel " + KernelSpec.NAME + ", and all of " + notebook + " runs in it.";
  }

  private void requireTrust(String notebook) throws IOException, InterruptedException {
    if (api.get("api/contents/" + notebook).orElse("").contains("\"trusted\": true")) return;
    throw new Problem("The server does not trust " + notebook + ", so some of its stored outputs are hidden.",
        "Remove the setting of your Jupyter for NotebookNotary.");
  }

  /** Python writes JSON as {@link KernelSpec} does, so the texts can be compared; white space is left out. */
  private void requireKernel() throws IOException, InterruptedException {
    String listed = api.get("api/kernelspecs/" + KernelSpec.NAME).orElseThrow(() -> new Problem(
        "The server does not list the kernel " + KernelSpec.NAME + ".",
        "Remove the setting of your Jupyter that hides it."));
    String command = "\"argv\": " + KernelSpec.json(kernel.command(KernelSpec.CONNECTION_FILE));
    if (!listed.replaceAll("\\s", "").contains(command.replaceAll("\\s", ""))) {
      throw new Problem("The server's kernel " + KernelSpec.NAME + " is another one: " + listed,
          "Remove it, or the setting of your Jupyter that prefers it.");
    }
  }
}
