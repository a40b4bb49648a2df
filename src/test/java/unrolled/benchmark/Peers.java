package unrolled.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import unrolled.AnotherJvm;
import unrolled.lab.KernelSpec;

/**
 * {@link RecurrentStep} against PyTorch and NumPy: {@code mvn -Pbenchmark -Dbenchmark.peers}. Each program is a process of its
 * own; they take turns, so that whatever else the machine does meets them alike. All start from the same numbers, and the losses
 * of the first steps must agree.
 */
final class Peers {
  private static final int ROUNDS = 5;
  private static final double WARM_UP = 4, SECONDS = 0.4, AGREEMENT = 1e-10;
  private static final List<String> CELLS = List.of("simple", "lstm", "gru"), SIZES = List.of("100x25x1", "128x32x16", "256x50x32");

  /** A process that takes steps. */
  private record Program(Process process, BufferedReader printed, double[] losses) implements AutoCloseable {
    static Program of(Process process) throws IOException {
      var printed = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = printed.readLine();
      if (line == null) throw new IllegalStateException("a program ended before its first step: " + process.info().commandLine());
      return new Program(process, printed, Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray());
    }

    /** Is to take steps for so long. */
    void begin(double seconds) throws IOException {
      process.getOutputStream().write((seconds + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    }

    /** Waits for their end; how many seconds one took. */
    double end() throws IOException {
      return Double.parseDouble(printed.readLine());
    }

    @Override public void close() {
      process.destroy();
    }
  }

  private final Path start = Path.of("target", "peers.bin").toAbsolutePath();
  private final List<String> libraries = new ArrayList<>(), places = new ArrayList<>();
  private final Map<String, List<Double>> bars = new LinkedHashMap<>();
  private final String python;

  private Peers(String python) {
    this.python = python;
  }

  /** With this Python, or the one in the folder of a virtual environment, or, if it has no name, the one on the PATH. */
  static void run(String python) throws IOException {
    Peers peers = new Peers(program(python));
    String versions = peers.find();
    int processors = Runtime.getRuntime().availableProcessors();
    System.out.printf("%nTraining steps, V = 64: µs, median of %d rounds in turn, and how many times as fast ours is   (%s)%n", ROUNDS,
        versions);
    System.out.printf("%-8s %-12s %8s %12s %12s %12s | %8s %8s%n", "", "H×T×B", "threads", "own", "PyTorch", "NumPy", "PyTorch", "NumPy");
    for (int threads : processors == 1 ? new int[] {1} : new int[] {1, processors}) {
      for (String cell : CELLS) for (String size : SIZES) peers.compare(cell, size, threads);
    }
    if (peers.bars.isEmpty()) return;
    Benchmarks.draw("steps", "A training step: how many times as fast as PyTorch", "cell and H", "times", peers.places, peers.bars);
  }

  private static String program(String python) {
    if (python.isEmpty() || python.equals("true")) return "python3";
    for (String inside : List.of("bin/python", "Scripts/python.exe")) {
      if (Files.exists(Path.of(python, inside))) return Path.of(python, inside).toAbsolutePath().toString();
    }
    return python;
  }

  /** Asks which libraries are there; their versions. */
  private String find() {
    List<String> versions = new ArrayList<>();
    for (String library : List.of("torch", "numpy")) {
      Optional<String> version = ask("import numpy, " + library + "; print(" + library + ".__version__)");
      version.ifPresent(text -> libraries.add(library));
      versions.add(library + " " + version.orElse("is not there"));
    }
    if (libraries.size() < 2) {
      System.out.println("No comparison with all others: " + python + " cannot import them. Try: pip install torch numpy, or name"
          + " another Python or a virtual environment, -Dbenchmark.peers=folder");
    }
    return String.join(", ", versions);
  }

  private Optional<String> ask(String code) {
    try {
      Process process = new ProcessBuilder(python, "-c", code).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();                                     // there is no such program
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compare(String cell, String size, int threads) throws IOException {
    Map<String, Program> programs = new LinkedHashMap<>();
    try {
      String options = String.join(" ", KernelSpec.VECTOR) + " -Xmx2g -Dunrolled.threads=" + threads;
      programs.put("own", Program.of(AnotherJvm.start(options, Worker.class, cell, size, start.toString())));
      for (String library : libraries) {
        if (library.equals("torch") || cell.equals("simple")) programs.put(library, Program.of(start(library, cell, size, threads)));
      }
      programs.forEach((name, program) -> agree(cell + " " + size, programs.get("own").losses(), name, program.losses()));
      report(cell, size, threads, medians(programs));
    } finally {
      programs.values().forEach(Program::close);
    }
  }

  private Process start(String library, String cell, String size, int threads) throws IOException {
    return new ProcessBuilder(python, "src/test/python/peers.py", library, cell, size, Integer.toString(threads), start.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void agree(String what, double[] own, String name, double[] others) {
    for (int k = 0; k < own.length; k++) {
      if (!(Math.abs(own[k] - others[k]) <= AGREEMENT)) {
        throw new IllegalStateException(what + " is not the same work: the losses are " + Arrays.toString(own) + ", and with " + name
            + " " + Arrays.toString(others));
      }
    }
  }

  /** Seconds of a step, by program. */
  private static Map<String, Double> medians(Map<String, Program> programs) {
    Map<String, double[]> times = new LinkedHashMap<>();
    try {
      for (Program program : programs.values()) program.begin(WARM_UP);
      for (Program program : programs.values()) program.end();
      for (int round = 0; round < ROUNDS; round++) {
        for (String name : programs.keySet()) {
          programs.get(name).begin(SECONDS);
          times.computeIfAbsent(name, key -> new double[ROUNDS])[round] = programs.get(name).end();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    times.forEach((name, all) -> medians.put(name, Arrays.stream(all).sorted().toArray()[ROUNDS / 2]));
    return medians;
  }

  private void report(String cell, String size, int threads, Map<String, Double> seconds) {
    double own = seconds.get("own");
    if (seconds.containsKey("torch")) {
      String place = cell + " " + size.substring(0, size.indexOf('x'));
      if (!places.contains(place)) places.add(place);
      bars.computeIfAbsent(threads == 1 ? "one thread each" : "all cores each", key -> new ArrayList<>()).add(seconds.get("torch") / own);
    }
    System.out.printf("%-8s %-12s %8d %12s %12s %12s | %8s %8s%n", cell, size.replace('x', '×'), threads, text("%.1f", own * 1e6),
        text("%.1f", seconds.getOrDefault("torch", Double.NaN) * 1e6), text("%.1f", seconds.getOrDefault("numpy", Double.NaN) * 1e6),
        text("%.2f", seconds.getOrDefault("torch", Double.NaN) / own), text("%.2f", seconds.getOrDefault("numpy", Double.NaN) / own));
  }

  private static String text(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }
}
