package unrolled.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  private static Options options(String name, String value) {
    Properties properties = new Properties();
    properties.setProperty(name, value);
    return Options.of(properties);
  }

  @Test void withoutOptionsABrowserOpensOnAnyPort() {
    assertEquals(new Options(0, true, false), Options.of(new Properties()));
  }

  @Test void eachOptionIsRead() {
    assertEquals(new Options(65535, true, false), options("lab.port", "65535"));
    assertEquals(new Options(0, false, false), options("lab.browser", "false"));
    assertEquals(new Options(0, true, true), options("lab.check", "true"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "true", "0", "-1", "65536", "99999999999", "8888.0"})
  void aPortThatIsNoPortIsRefused(String text) {
    Problem problem = assertThrows(Problem.class, () -> options("lab.port", text));
    assertEquals("lab.port must be a number from 1 to 65535, and \"" + text + "\" is not.\n"
        + "For example: mvn -Plab -Dlab.port=8890", problem.getMessage());
  }

  @Test void aFlagThatIsNeitherTrueNorFalseIsRefused() {
    Problem problem = assertThrows(Problem.class, () -> options("lab.browser", "firefox"));
    assertEquals("lab.browser must be true or false, and \"firefox\" is neither.\n"
        + "For example: mvn -Plab -Dlab.browser=true", problem.getMessage());
  }

  @Test void aTakenPortIsRefusedOnlyIfItWasAskedFor() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = socket.getLocalPort();
      Problem problem = assertThrows(Problem.class, () -> Server.port(new Options(port, true, false)));
      String other = problem.getMessage().replaceAll(".*=", "").replaceAll("(?s).*\n", "");
      assertTrue(problem.what().startsWith("Port " + port + " cannot be used (Address already in use"));
      assertTrue(problem.getMessage().contains(
          ").\nEnd the program that has it, or name another, for example: mvn -Plab -Dlab.port=" + other));
      assertEquals(Integer.parseInt(other), Server.port(new Options(Integer.parseInt(other), true, false)));
    }
    assertTrue(Server.port(new Options(0, true, false)) > 0);
    assertTrue(Server.port(new Options(0, true, true)) > 0);
  }
}
