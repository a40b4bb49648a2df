package unrolled.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import unrolled.matrix.Vectors;

/** Threads that work on the runs of one comparison. What comes out is in the order of the runs, whoever was first. */
final class Crew implements AutoCloseable {
  private static final int PATIENCE = 500;

  /**
   * What came out of a run.
   *
   * @param value what was measured; ∞ if the run failed
   * @param why a colon and the message of the exception that it ended with, or empty
   */
  record Result(double value, String why) {
    boolean failed() {
      return value == Double.POSITIVE_INFINITY;
    }
  }

  private final ExecutorService threads;
  private final ToDoubleFunction<Run> measure;
  private final Progress progress;
  private final int total;
  private int done;

  Crew(int threads, ToDoubleFunction<Run> measure, Progress progress, int total) {
    this.threads = Executors.newFixedThreadPool(threads, work -> {
      Thread thread = new Thread(() -> {
        Vectors.alone();                                           // each has a run of its own to work on
        work.run();
      }, "comparison");
      thread.setDaemon(true);                                      // no run keeps a virtual machine alive
      return thread;
    });
    this.measure = measure;
    this.progress = progress;
    this.total = total;
    progress.begin();
  }

  /**
   * Waits for all runs.
   *
   * @throws CancellationException if the thread that waits was interrupted
   * @throws IllegalStateException if a run threw what does not mean that it failed: the first one in their order
   */
  List<Result> work(List<Run> runs) {
    List<Future<Result>> futures = new ArrayList<>();
    for (Run run : runs) futures.add(threads.submit(() -> result(run)));
    List<Result> results = new ArrayList<>();
    for (int k = 0; k < runs.size(); k++) {
      try {
        results.add(futures.get(k).get());
      } catch (InterruptedException e) {
        throw new CancellationException("interrupted after " + done + " of " + total + " runs");
      } catch (ExecutionException e) {
        throw new IllegalStateException(runs.get(k) + ": " + e.getCause(), e.getCause());
      }
      progress.done(++done, total);
    }
    return results;
  }

  private Result result(Run run) {
    double value;
    try {
      value = measure.applyAsDouble(run);
    } catch (ArithmeticException diverged) {                        // an optimizer's, where a gradient is not finite
      return new Result(Double.POSITIVE_INFINITY, ": " + diverged.getMessage());
    }
    if (run.missedItsNudge()) {
      throw new IllegalStateException("a perturbed run takes its steps with run.optimizer(params), and this one did not");
    }
    return new Result(Double.isFinite(value) ? value : Double.POSITIVE_INFINITY, "");
  }

  /** Stops all runs, and waits for their end, though not for long. */
  @Override public void close() {
    progress.end();
    threads.shutdownNow();
    try {
      threads.awaitTermination(PATIENCE, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
