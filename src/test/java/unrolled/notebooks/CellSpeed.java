package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What can be stopped is as fast as what cannot: loops with the agent and without it, in kernels that are started in turn.
 * It takes two minutes on a machine that does nothing else, so it runs when asked for by name; README says how.
 */
@Isolated("it measures how long it takes")
class CellSpeed {
  private static final int KERNELS = 7;
  private static final double MOST = 1.05;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String AGENT = "-javaagent:";

  private static final String PREPARED = """
      import java.util.function.*; import unrolled.matrix.*; import unrolled.nn.*; import unrolled.optim.*;
      double[] theta = new double[1000], g = new double[1000];
      DoubleUnaryOperator slope = x -> 2 * (x - 1);
      class Own {
        double[] G = new double[1000];
        double rate(int i, double g) { G[i] += g * g; return 0.1 / (Math.sqrt(G[i]) + 1e-8); }
        void step(double[] theta, double[] g) {
          for (int i = 0; i < theta.length; i++) theta[i] -= rate(i, g[i]) * g[i];
        }
      }
      Own own = new Own();
      Rng rng = new Rng(1);
      Matrix x = new Matrix(64, 32), y = new Matrix(64, 1);
      for (Matrix m : List.of(x, y)) for (int i = 0; i < m.data().length; i++) m.data()[i] = rng.nextGaussian();
      LinearRegression model = new LinearRegression(32);
      Optimizer optimizer = new Optimizer(model.params(), new AdaGrad(), Schedule.constant(0.1));
      """;

  /** The time of the processor for the fastest of some runs, since other programs and the compiler only add to it. */
  private static final String TIMED = """
      {
        Runnable loop = () -> {
          %s
        };
        var clock = java.lang.management.ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 7; run++) {
          long start = clock.getCurrentThreadCpuTime();
          loop.run();
          least = Math.min(least, clock.getCurrentThreadCpuTime() - start);
        }
        System.out.print(least);
      }""";

  private static final List<String> NAMES = List.of("20,000,000 updates by a class and a lambda of cells",
      "200,000,000 turns of a loop over an array", "20,000 steps of a model and an optimizer of the library");
  private static final List<String> LOOPS = List.of("""
      for (int t = 0; t < 20_000; t++) {
        for (int i = 0; i < theta.length; i++) g[i] = slope.applyAsDouble(theta[i]);
        own.step(theta, g);
      }""", """
      double s = 0;
      for (int t = 0; t < 200_000; t++) for (int i = 0; i < theta.length; i++) s += theta[i] * g[i];
      theta[0] += s;""", """
      for (int t = 0; t < 20_000; t++) {
        model.lossAndGradients(x, y);
        optimizer.step();
      }""");

  @Test
  void theAgentCostsNothing() throws IOException {
    double[][] with = new double[KERNELS][], without = new double[KERNELS][];
    for (int k = 0; k < KERNELS; k++) {
      if (k % 2 == 0) with[k] = seconds(true);
      without[k] = seconds(false);
      if (k % 2 == 1) with[k] = seconds(true);
    }
    List<String> slow = new ArrayList<>();
    for (int loop = 0; loop < LOOPS.size(); loop++) {
      double a = median(with, loop), b = median(without, loop);
      System.out.printf(Locale.ROOT, "%s: %.4f s with the agent, %.4f s without, ratio %.3f%n", NAMES.get(loop), a, b, a / b);
      if (!(a <= MOST * b)) slow.add(NAMES.get(loop));
    }
    assertEquals(List.of(), slow);
  }

  /** How long each loop takes in a fresh kernel. */
  private static double[] seconds(boolean agent) throws IOException {
    try (KernelClient client = new KernelClient(file -> command(file, agent), Path.of("notebooks"))) {
      assertEquals("[]", Outputs.of(client.run("%load boot.jsh", LIMIT)).toString());
      assertEquals("[]", Outputs.of(client.run(PREPARED, LIMIT)).toString());
      double[] seconds = new double[LOOPS.size()];
      for (int loop = 0; loop < seconds.length; loop++) {
        var outputs = Outputs.of(client.run(TIMED.formatted(LOOPS.get(loop)), LIMIT));
        seconds[loop] = Long.parseLong(outputs.get(0).getAsJsonObject().get("text").getAsString()) / 1e9;
      }
      return seconds;
    }
  }

  private static List<String> command(String file, boolean agent) {
    try {
      List<String> command = Judge.chosen().kernel().command(file);
      return agent ? command : command.stream().filter(argument -> !argument.startsWith(AGENT)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double median(double[][] seconds, int loop) {
    return Arrays.stream(seconds).mapToDouble(all -> all[loop]).sorted().toArray()[KERNELS / 2];
  }
}
