package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stop button ends a cell within a second, and what comes after is as if that cell had not been. */
@Isolated("it measures how long it takes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StopIT {
  private KernelClient client;

  @BeforeAll
  void start() throws IOException {
    client = new KernelClient(Judge.chosen().kernel(), Path.of("notebooks"));
    assertEquals(List.of(), run("%load boot.jsh"));
    assertEquals(List.of(), run("import unrolled.matrix.*; import java.util.function.*; import java.util.stream.*;"
        + "int x = 42; double n = 0; Semaphore gate = new Semaphore(0);"));
  }

  @AfterAll
  void end() throws IOException {
    client.close();
  }

  @AfterEach
  void theNextCellsGiveTheirOwnOutputsOnly() throws IOException {
    assertEquals(List.of(), run("int y = 1;"));
    assertEquals("2", value("1 + 1"));
    assertEquals("42", value("x"));
  }

  private List<String> run(String code) throws IOException {
    return Comparison.lines(Outputs.of(client.run(code, Duration.ofSeconds(60))));
  }

  /** The only output of a cell. */
  private String value(String code) throws IOException {
    var outputs = Outputs.of(client.run(code, Duration.ofSeconds(60)));
    assertEquals(1, outputs.size(), outputs.toString());
    return outputs.get(0).getAsJsonObject().getAsJsonObject("data").get("text/plain").getAsString();
  }

  /** Presses stop when the cell has run for a while, and returns its last output. */
  private JsonObject stopped(String code, long milliseconds) throws Exception {
    CompletableFuture<List<Wire.Message>> cell = CompletableFuture.supplyAsync(() -> {
      try {
        return client.run(code, Duration.ofSeconds(60));
      } catch (IOException e) {
        throw new CompletionException(e);
      }
    });
    Thread.sleep(500);
    long start = System.nanoTime();
    client.interrupt();
    List<Wire.Message> messages = cell.get();
    long took = (System.nanoTime() - start) / 1_000_000;
    assertTrue(took < milliseconds, code + " ended after " + took + " ms");
    return messages.get(messages.size() - 1).content();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "while (true) { }",
      "while (true) n++;",
      "while (true) { for (int j = 0; j < 100_000; j++) n += Math.sqrt(j); System.out.println(\"loss \" + n); }",
      "while (true) { for (int j = 0; j < 100_000; j++) n += Math.sqrt(j); System.out.print(\"loss \" + n); }",
      "for (int i = 0; ; i++) System.out.println(\"loss \" + i);",
      "IntStream.iterate(0, Math::abs).forEach(System.out::println);",
      "while (true) { try { n++; } catch (Exception e) { } }",
      "while (true) { try { Thread.sleep(10); } catch (InterruptedException e) { } }",
      "Thread.sleep(1_000_000);",
      "class Deep { static int down(int i) { while (true) i++; } } int z = Deep.down(0);",
      "{ Runnable r = () -> { while (true) n++; }; r.run(); }",
      "Thread t = new Thread(() -> { while (true) n++; }); t.start(); t.join();",
      "IntStream.iterate(0, i -> i + 1).forEach(i -> { });",
      "IntStream.iterate(0, i -> i).parallel().forEach(i -> { });",
      "LongStream.range(0, Long.MAX_VALUE).sum()",
      "Stream.iterate(1, UnaryOperator.identity()).count()",
      "new BigInteger(\"7\").pow(50_000_000)",
      "Matrix a = new Matrix(3000, 3000), c = new Matrix(3000, 3000); while (true) c.product(a, a);"})
  void aCellEnds(String code) throws Exception {
    JsonObject error = stopped(code, 1000);
    assertEquals("EvaluationInterruptedException", error.get("ename").getAsString());
    var lines = error.getAsJsonArray("traceback");
    assertEquals("Evaluation interrupted.",
        lines.get(lines.size() - 1).getAsString().replaceAll("\\x1B\\[\\d+m", ""));
    assertEquals(value("n"), value("n"));   // nobody counts on
  }

  @Test
  void aCellEndsThatIsStillBeingCompiled() throws Exception {
    String many = IntStream.range(0, 300).mapToObj(i -> "int a" + i + " = " + i + ";").collect(Collectors.joining("\n"));
    assertEquals("EvaluationInterruptedException", stopped(many + "\nwhile (true) n++;", 1000).get("ename").getAsString());
  }

  @Test
  void aCellThatCannotBeStoppedSaysSoAndPrintsNoMore() throws Exception {
    JsonObject error = stopped("{ gate.acquireUninterruptibly(); System.out.println(\"late\"); x = 0; }", 2000);
    assertEquals("This cell cannot be stopped: it runs on, and what it prints is dropped. "
        + "To end it: Kernel, Restart Kernel", error.get("evalue").getAsString());
    assertEquals("7", value("gate.release(); Thread.sleep(300); int seven = 7; seven"));
  }
}
