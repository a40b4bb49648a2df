package unrolled.lab;

import java.util.Properties;

/**
 * What was asked for on the command line.
 *
 * @param port {@code -Dlab.port=8890}: the port of the server; 0, the default, means one that is free
 * @param browser {@code -Dlab.browser=false}: whether to open a browser; the default is true
 * @param check {@code -Dlab.check}: whether to run the first notebook and end, instead of waiting for a user
 */
record Options(int port, boolean browser, boolean check) {
  static Options of(Properties properties) {
    return new Options(port(properties.getProperty("lab.port")), flag(properties, "lab.browser", true),
        flag(properties, "lab.check", false));
  }

  private static int port(String text) {
    if (text == null) return 0;
    int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (port >= 1 && port <= 65535) return port;
    throw new Problem("lab.port must be a number from 1 to 65535, and \"" + text + "\" is not.",
        "For example: mvn -Plab -Dlab.port=8890");
  }

  private static boolean flag(Properties properties, String name, boolean otherwise) {
    String text = properties.getProperty(name, String.valueOf(otherwise));
    if (!text.equals("true") && !text.equals("false")) {
      throw new Problem(name + " must be true or false, and \"" + text + "\" is neither.",
          "For example: mvn -Plab -D" + name + "=" + otherwise);
    }
    return text.equals("true");
  }
}
