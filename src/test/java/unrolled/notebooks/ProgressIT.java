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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Long work in the kernel shows how far it is, leaves nothing of that behind, can be stopped, and goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgressIT {
  private static final String TRAIN = "System.out.println(\"above\"); trainer.progress(new ProgressBar()).train(%d); "
      + "System.out.println(\"below \" + trainer.history());";

  private KernelClient client;

  @BeforeAll
  void start() throws IOException {
    client = new KernelClient(Judge.chosen().kernel(), Path.of("notebooks"));
    assertEquals(List.of(), lines("%load boot.jsh"));
    assertEquals(List.of(), lines("""
        import unrolled.data.*; import unrolled.matrix.*; import unrolled.nn.*; import unrolled.optim.*;
        import unrolled.rnn.*; import unrolled.show.*; import unrolled.train.*; import java.util.concurrent.locks.*;
        Rng rng = new Rng(1);
        RecurrentNetwork network = new RecurrentNetwork(new Bptt(20, 8, new Lstm("", 30, 32, rng)),
            RecurrentNetwork.Read.EVERY_STEP, Dense.random("y", 32, 30, rng));
        Optimizer optimizer = new Optimizer(network.params(), new Adam(), Schedule.constant(0.01));
        int[] x = new int[160];
        for (int i = 0; i < x.length; i++) x[i] = i / 8 % 30;
        Trainer<int[], int[]> trainer = Trainer.of(network.classifier(), optimizer, List.of(new Batch<>(x, x)))
            .carry(network.bptt()).afterStep(() -> LockSupport.parkNanos(2_000_000));"""));
  }

  @AfterAll
  void end() throws IOException {
    client.close();
  }

  private List<String> lines(String code) throws IOException {
    return Comparison.lines(Outputs.of(client.run(code, Duration.ofSeconds(60))));
  }

  @Test
  void itMovesAndLeavesNothing() throws IOException {
    long begin = System.nanoTime();
    List<Wire.Message> published = client.run(TRAIN.formatted(800), Duration.ofSeconds(60));
    double seconds = (System.nanoTime() - begin) / 1e9;
    List<JsonObject> shown = published.stream().filter(message -> message.type().endsWith("display_data")).map(Wire.Message::content).toList();
    assertTrue(shown.size() >= 3 && shown.size() <= 2 + 4 * seconds, shown.size() + " in " + seconds + " s");
    String first = shown.get(0).getAsJsonObject("data").get("text/plain").getAsString();
    String second = shown.get(1).getAsJsonObject("data").get("text/plain").getAsString();
    assertTrue(first.matches("\\d+ of 800, loss [\\d.]+, η 0[.]01, about \\d+ s left"), first);
    assertTrue(!first.equals(second), first);
    assertTrue(shown.get(0).getAsJsonObject("data").get("text/html").getAsString().contains("<progress "));
    assertEquals("{}", shown.get(shown.size() - 1).getAsJsonObject("data").toString());
    List<String> lines = Comparison.lines(Outputs.of(published));
    assertEquals(List.of("--- stdout", "above", "below", ""), lines.stream().map(line -> line.replaceFirst(" \\d+ steps.*", "")).toList());
  }

  /** Twice: while the bar is to be seen, and before. */
  @Test
  void afterTheStopButtonTheNextCellGoesOn() throws Exception {
    for (int wait : new int[] {2500, 400}) {
      var run = CompletableFuture.supplyAsync(() -> {
        try {
          return client.run(TRAIN.formatted(10_000_000), Duration.ofSeconds(60));
        } catch (KernelClient.Lost e) {
          throw new CompletionException(e);
        }
      });
      Thread.sleep(wait);
      long pressed = System.nanoTime();
      client.interrupt();
      List<Wire.Message> published = run.get();
      assertTrue(System.nanoTime() - pressed < 1_000_000_000L, "stopped after " + (System.nanoTime() - pressed) / 1_000_000 + " ms");
      assertEquals(wait > 1000, published.stream().anyMatch(message -> message.type().equals("update_display_data")));
      assertEquals(List.of("--- stdout", "above", "", "--- error"), Comparison.lines(Outputs.of(published)).subList(0, 4));
      assertEquals(List.of("--- stdout", "true", ""),
          lines("System.out.println(trainer.history().size() == optimizer.t() && trainer.history().size() > 0)"));
      assertEquals(List.of("--- stdout", "5", ""), lines("int before = trainer.history().size(); "
          + "System.out.println(trainer.train(5).size() - before)"));
    }
  }
}
