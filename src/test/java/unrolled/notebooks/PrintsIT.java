package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a cell prints arrives whole, in order and soon, and in no more pieces than a page can take in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintsIT {
  private KernelClient client;

  @BeforeAll
  void start() throws IOException {
    client = new KernelClient(Judge.chosen().kernel(), Path.of("notebooks"));
  }

  @AfterAll
  void end() throws IOException {
    client.close();
  }

  private List<Wire.Message> run(String code) throws IOException {
    return client.run(code, Duration.ofSeconds(60));
  }

  /** The pieces of text among what was published. */
  private static List<String> pieces(List<Wire.Message> published) {
    return published.stream().filter(message -> message.type().equals("stream"))
        .map(message -> message.content().get("text").getAsString()).toList();
  }

  private static String lines(int n) {
    return IntStream.range(0, n).mapToObj(i -> i + "\n").collect(Collectors.joining());
  }

  @Test
  void aFloodComesInFewPieces() throws IOException {
    long begin = System.nanoTime();
    List<String> pieces = pieces(run("for (int i = 0; i < 30_000; i++) System.out.println(i);"));
    double seconds = (System.nanoTime() - begin) / 1e9;
    assertEquals(lines(30_000), String.join("", pieces));
    assertTrue(pieces.size() <= 2 + 40 * seconds, pieces.size() + " pieces in " + seconds + " s");
    for (String piece : pieces) assertTrue(piece.length() < 5_100, "a piece of " + piece.length() + " characters");
  }

  @Test
  void aLineNowAndThenComesAtOnce() throws IOException {
    assertEquals(lines(4).lines().map(line -> line + "\n").toList(),
        pieces(run("for (int i = 0; i < 4; i++) { System.out.println(i); Thread.sleep(400); }")));
  }

  @Test
  void allOutputsKeepTheirOrder() throws IOException {
    assertEquals("stream a, display_data, stream b, stream c, stream d, display_data, stream e, execute_result",
        run("""
            System.out.print("a"); display("x"); System.out.print("b"); System.err.print("c"); System.out.print("d");
            String id = display("y"); System.out.print("e"); 1 + 1""").stream()
            .filter(message -> !message.type().equals("execute_input"))
            .map(message -> message.type() + (message.type().equals("stream")
                ? " " + message.content().get("text").getAsString() : "")).collect(Collectors.joining(", ")));
  }

  @Test
  void whatWasPrintedStandsBeforeAnError() throws IOException {
    assertEquals(List.of("execute_input", "stream", "error"), run("System.out.print(\"a\"); throw new Exception(\"b\");")
        .stream().map(Wire.Message::type).toList());
  }
}
