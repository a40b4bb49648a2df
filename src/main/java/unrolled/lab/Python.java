package unrolled.lab;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A Python that can make a virtual environment for JupyterLab.
 *
 * @param program the interpreter
 */
record Python(Path program) {
  /** The oldest 3.x that the JupyterLab of {@code requirements.txt} runs on. */
  static final int OLDEST = 9;

  /** How the user goes on without a Python that fits; every message about Python ends with it. */
  static final String OTHERWISE = ", or have jupyter-lab on the PATH in some other way; then run again: mvn -Plab";

  private static final String INSTALL = "Install Python 3." + OLDEST + " or newer";
  private static final String ASK_VERSION = "import sys; print('%d.%d' % sys.version_info[:2])";

  /** The first Python on the PATH that fits. */
  static Python find(Host host) throws InterruptedException {
    Problem problem = null;
    for (String name : new String[] {"python3", "python"}) {
      for (Path program : host.programs(name)) {
        Optional<String> version = host.ask(program, "-c", ASK_VERSION).filter(Python::isVersion);
        if (version.isEmpty()) continue;
        String python = program + " (Python " + version.get() + ")";
        if (!fits(version.get())) {
          if (problem == null) problem = new Problem(python + " is too old for JupyterLab.", INSTALL + OTHERWISE);
        } else if (host.ask(program, "-c", "import venv, ensurepip").isEmpty()) {
          problem = new Problem(python + " cannot make a virtual environment: its module venv or ensurepip is missing.",
              "Install it (on Debian and Ubuntu the package is python3-venv)" + OTHERWISE);
        } else {
          return new Python(program);
        }
      }
    }
    throw problem != null ? problem
        : new Problem("There is no Python on the PATH, and JupyterLab needs one.", INSTALL + OTHERWISE);
  }

  private static boolean isVersion(String text) {
    return text.matches("\\d{1,4}\\.\\d{1,4}");
  }

  private static boolean fits(String version) {
    String[] parts = version.split("\\.");
    return Integer.parseInt(parts[0]) == 3 && Integer.parseInt(parts[1]) >= OLDEST;
  }
}
