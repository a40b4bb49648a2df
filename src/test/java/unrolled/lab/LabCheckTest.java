package unrolled.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check meets a server that answers what it is told to; {@code mvn -Plab -Dlab.check} lets it meet a real one. */
class LabCheckTest {
  @TempDir Path folder;
  private HttpServer server;
  private Api api;
  private String kernels;

  @BeforeEach void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 1);
    api = new Api(server.getAddress().getPort());
    server.createContext("/api/", exchange -> {
      boolean known = ("token " + api.token()).equals(exchange.getRequestHeaders().getFirst("Authorization"));
      byte[] body = kernels.getBytes(StandardCharsets.UTF_8);
      boolean listed = exchange.getRequestURI().getPath().equals("/api/kernelspecs");
      exchange.sendResponseHeaders(!known ? 401 : listed ? 200 : 403, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
  }

  @AfterEach void stop() {
    server.stop(0);
  }

  private Problem problem(String kernels) throws IOException {
    this.kernels = kernels;
    Files.writeString(folder.resolve("cut.ipynb"), "{\"cells\": [");
    LabCheck check = new LabCheck(api, new KernelSpec(Path.of("jdk"), Path.of("ijava.jar"), List.of()));
    return assertThrows(Problem.class, () -> check.run(folder, "cut.ipynb"));
  }

  @Test void aServerWithoutTheKernelIsRefused() throws IOException {
    assertEquals("The server does not list the kernel java, only [python3].\n"
        + "Remove the setting of your Jupyter that hides it.",
        problem("{\"kernelspecs\": {\"python3\": {}}}").getMessage());
  }

  @Test void aServerWithAnotherKernelOfThatNameIsRefused() throws IOException {
    assertEquals("The server's kernel java is another one; its command is [\"other\"].\n"
        + "Remove it, or the setting of your Jupyter that prefers it.",
        problem("{\"kernelspecs\": {\"java\": {\"spec\": {\"argv\": [\"other\"]}}}}").getMessage());
  }

  @Test void aNotebookThatIsCutOffIsRefused() throws IOException {
    String command = "[\"" + Path.of("jdk", "bin", "java").toString().replace("\\", "\\\\") + "\", \"-Xmx2g\", "
        + "\"-Djava.awt.headless=true\", \"-Dfile.encoding=UTF-8\", \"-Duser.language=en\", \"-Duser.country=US\", "
        + "\"-cp\", \"ijava.jar\", \"io.github.spencerpark.ijava.IJava\", \"{connection_file}\"]";
    assertEquals(folder.resolve("cut.ipynb") + " is not a notebook: java.io.EOFException: End of input at line 1 "
        + "column 12 path $.cells[0]\nGet the whole project again.",
        problem("{\"kernelspecs\": {\"java\": {\"spec\": {\"argv\": " + command + "}}}}").getMessage());
  }

  @Test void aRefusalOfTheServerIsNamedWithItsStatus() {
    kernels = "{}";
    IOException failure = assertThrows(IOException.class, () -> api.post("api/sessions", new JsonObject()));
    assertEquals("the Jupyter server refuses api/sessions with status 403", failure.getMessage());
  }

  @Test void everyServerHasItsOwnToken() throws InterruptedException {
    assertFalse(new Api(1).token().equals(api.token()));
    assertTrue(api.address("lab").endsWith("/lab?token=" + api.token()));
    assertFalse(new Api(1).answers());
  }

  @Test void anErrorIsReadWithoutColoursAndRules() {
    JsonObject error = JsonParser.parseString("{\"ename\": \"EvalException\", \"evalue\": \"no data\", \"traceback\": ["
        + "\"\\u001b[1m\\u001b[31m-----------\\u001b[0m\", \"\\u001b[31mjava.io.IOException: no data\\u001b[0m\", "
        + "\"\", \"\\tat .(#14:1)\"]}").getAsJsonObject();
    assertEquals("java.io.IOException: no data\n\tat .(#14:1)", KernelChannel.text(error));
  }
}
