package unrolled.benchmark;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.ChartEncoder;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import unrolled.lab.KernelSpec;

/** Runs all benchmarks, with and without the vector module, and prints their ratios: {@code mvn -Pbenchmark}. */
public final class Benchmarks {
  private static final String VECTOR = "vector ", PLAIN = "plain ";

  /** Seconds per call, by name. */
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  /** Bytes allocated per call, by name. */
  private final Map<String, Double> bytes = new LinkedHashMap<>();

  private Benchmarks() {}

  public static void main(String[] arguments) throws RunnerException, IOException {
    Benchmarks all = new Benchmarks();
    String only = arguments.length == 0 ? "" : arguments[0], python = System.getProperty("benchmark.peers", "");
    boolean peersOnly = only.equals(Peers.class.getSimpleName());
    if (!peersOnly) all.run(only);
    if (peersOnly || !python.isEmpty()) Peers.run(python);
  }

  private void run(String only) throws RunnerException, IOException {
    run(VECTOR, "unrolled.benchmark.*" + only + ".*", KernelSpec.VECTOR);
    if (!only.isEmpty()) {
      seconds.forEach((name, time) ->
          System.out.printf(Locale.ROOT, "%-60s %12.3f µs %8.2f bytes%n", name, time * 1e6, bytes.get(name)));
      return;
    }
    run(PLAIN, "unrolled.benchmark.*own.*", List.of());
    products();
    functions();
    activations();
    adagrad();
    sparse();
    embedding();
    steps();
  }

  private void run(String with, String include, List<String> jvm) throws RunnerException {
    var options = new OptionsBuilder().include(include).mode(Mode.AverageTime).timeUnit(TimeUnit.SECONDS)
        .warmupIterations(3).warmupTime(TimeValue.seconds(1)).measurementIterations(5).measurementTime(TimeValue.milliseconds(500))
        .forks(1).jvmArgs(jvm.toArray(String[]::new)).jvmArgsAppend("-Xmx2g").shouldFailOnError(true)
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT).build();
    for (RunResult result : new Runner(options).run()) {
      List<String> parts = new ArrayList<>(List.of(result.getParams().getBenchmark().split("\\.")));
      String name = String.join(".", parts.subList(2, parts.size()));
      for (String key : result.getParams().getParamsKeys()) name += " " + result.getParams().getParam(key);
      double best = result.getAggregatedResult().getPrimaryResult().getStatistics().getMin();   // other programs only add time
      seconds.put(with + name, best);
      bytes.put(with + name, result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }
  }

  /** Bars, a colour for each name, as a picture: {@code target/file.png}. */
  static void draw(String file, String title, String x, String y, List<String> places, Map<String, List<Double>> bars) throws IOException {
    CategoryChart chart = new CategoryChartBuilder().width(1200).height(460).title(title).xAxisTitle(x).yAxisTitle(y).build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setPlotGridVerticalLinesVisible(false);
    chart.getStyler().setSeriesColors(new Color[] {new Color(0x0072B2), new Color(0xE69F00), Color.BLACK, new Color(0x999999)});
    bars.forEach((name, values) -> chart.addSeries(name, places, values));
    ChartEncoder.saveChart(chart, "target/" + file, "png");
  }

  private double time(String name) {
    return seconds.get(name);
  }

  private void products() throws IOException {
    double registers = RegisterBenchmark.operations() / time(VECTOR + "RegisterBenchmark.registers");
    System.out.printf(Locale.ROOT, "%nProducts: speed as a part of a loop on registers alone (%.1f GFLOPS here)%n", registers / 1e9);
    Map<String, List<Double>> percent = new LinkedHashMap<>();
    List<String> shapes = new ArrayList<>();
    System.out.printf("%-12s %8s %8s %8s %8s | %10s %10s %11s%n", "m×k×n", "own", "plain", "EJML", "netlib", "own/EJML", "own/netlib",
        "plain/EJML");
    for (String name : seconds.keySet()) {
      String prefix = VECTOR + "ProductBenchmark.own ";
      if (!name.startsWith(prefix)) continue;
      String shape = name.substring(prefix.length());
      shapes.add(shape.replace('x', '×'));
      double best = 100 * ProductBenchmark.operations(shape) / registers;
      double own = time(name), plain = time(PLAIN + "ProductBenchmark.own " + shape);
      double ejml = time(VECTOR + "ProductBenchmark.ejml " + shape), netlib = time(VECTOR + "ProductBenchmark.netlib " + shape);
      System.out.printf(Locale.ROOT, "%-12s %7.0f%% %7.0f%% %7.0f%% %7.0f%% | %10.1f %10.1f %11.2f%n", shape, best / own, best / plain,
          best / ejml, best / netlib, ejml / own, netlib / own, ejml / plain);
      percent.computeIfAbsent("own, vectors", key -> new ArrayList<>()).add(best / own);
      percent.computeIfAbsent("own, plain loops", key -> new ArrayList<>()).add(best / plain);
      percent.computeIfAbsent("netlib", key -> new ArrayList<>()).add(best / netlib);
      percent.computeIfAbsent("EJML", key -> new ArrayList<>()).add(best / ejml);
    }
    draw("speed", "Products: speed in % of a loop on registers alone", "m×k by k×n", "%", shapes, percent);
  }

  private void functions() {
    System.out.printf("%nFunctions: how many times as fast as StrictMath, and own after products against own before any%n");
    System.out.printf("%-12s %8s %8s %8s %15s%n", "", "own", "plain", "Math", "after products");
    for (String f : List.of("exp", "tanh", "logistic", "log")) {
      double strict = time(VECTOR + "ElementaryBenchmark." + f + "_StrictMath");
      System.out.printf(Locale.ROOT, "%-12s %8.1f %8.1f %8.1f %15.2f   (StrictMath %.2f ns a value, %.2f bytes)%n", f,
          strict / time(VECTOR + "ElementaryBenchmark." + f + "_own"), strict / time(PLAIN + "ElementaryBenchmark." + f + "_own"),
          strict / time(VECTOR + "ElementaryBenchmark." + f + "_Math"),
          time(VECTOR + "ElementaryBenchmark." + f + "_afterProducts") / time(VECTOR + "ElementaryBenchmark." + f + "_own"), strict * 1e9 / ElementaryBenchmark.VALUES,
          bytes.get(VECTOR + "ElementaryBenchmark." + f + "_afterProducts"));
    }
  }

  private void activations() {
    double own = time(VECTOR + "ActivationBenchmark.backward"), loops = time(VECTOR + "ActivationBenchmark.loops");
    System.out.printf(Locale.ROOT, "%nBack through all activations in turn: %.2f times as long as three loops   (%.2f ns a value)%n",
        own / loops, own * 1e9 / ActivationBenchmark.VALUES);
  }

  private void sparse() {
    double few = time(VECTOR + "SparseStepBenchmark.step_own 10000"), many = time(VECTOR + "SparseStepBenchmark.step_own 1000000");
    System.out.printf(Locale.ROOT, "%nSparse step: 1,000,000 rows cost %.2f times what 10,000 cost   (%.1f and %.1f µs, %.2f bytes)%n",
        many / few, many * 1e6, few * 1e6, bytes.get(VECTOR + "SparseStepBenchmark.step_own 1000000"));
  }

  private void embedding() {
    double few = time(VECTOR + "EmbeddingStepBenchmark.step_own 65"), many = time(VECTOR + "EmbeddingStepBenchmark.step_own 2526");
    System.out.printf(Locale.ROOT, "%nEmbedding and cell: 2526 rows cost %.2f times what 65 cost   (%.1f and %.1f µs, %.2f bytes)%n",
        many / few, many * 1e6, few * 1e6, bytes.get(VECTOR + "EmbeddingStepBenchmark.step_own 2526"));
  }

  private void steps() {
    System.out.printf("%nTraining steps of recurrent networks, H×T×B, on all processors%n");
    String prefix = VECTOR + "RecurrentStepBenchmark.step ";
    seconds.keySet().stream().filter(name -> name.startsWith(prefix)).forEach(name ->
        System.out.printf(Locale.ROOT, "%-20s %10.1f µs %8.2f bytes%n", name.substring(prefix.length()), time(name) * 1e6, bytes.get(name)));
  }

  private void adagrad() {
    System.out.printf("%nAdaGrad: bytes that its loop moves per second, as a part of the triad's; the whole step, as times of its loop%n");
    for (String n : List.of("1000", "10000000")) {
      double step = time(VECTOR + "AdaGradBenchmark.adagrad " + n), triad = time(VECTOR + "AdaGradBenchmark.triad " + n);
      double whole = time(VECTOR + "AdaGradBenchmark.optimizer " + n);
      double bytes = AdaGradBenchmark.ADAGRAD_BYTES / step, ofTriad = AdaGradBenchmark.TRIAD_BYTES / triad;
      System.out.printf(Locale.ROOT, "%10s parameters: %4.0f%%   (%.2f ns a parameter, %.1f GB/s)   %.2f times   (%.2f ns)%n", n,
          100 * bytes / ofTriad, step * 1e9 / Integer.parseInt(n), bytes * Integer.parseInt(n) / 1e9, whole / step,
          whole * 1e9 / Integer.parseInt(n));
    }
  }
}
