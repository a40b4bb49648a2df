package unrolled.matrix;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** What the functions allocate in a process that multiplied before it used them, as every trained network does. */
public final class AfterProducts {
  private static final int ENTRIES = 1024, CALLS = 5_000, ROUNDS = 3;

  private AfterProducts() {}

  /** Prints which functions run here, and the bytes per entry of tanh, exp, logistic and log in the last round. */
  public static void main(String[] arguments) {
    multiply();
    List<Runnable> functions = functions(new Matrix(1, ENTRIES));
    StringBuilder line = new StringBuilder(Vectors.ENTRYWISE.getClass().getSimpleName());
    for (int round = 1; round <= ROUNDS; round++) {
      for (Runnable function : functions) {
        double bytes = bytes(function);
        if (round == ROUNDS) line.append(String.format(Locale.ROOT, " %.1f", bytes));
      }
    }
    System.out.println(line);
  }

  /** Long enough for the compiler to form its opinion of vectors. */
  public static void multiply() {
    Matrix x = new Matrix(32, 64).fill(0.1), w = new Matrix(64, 64).fill(0.2), y = new Matrix(32, 64);
    for (int i = 0; i < 4 * CALLS; i++) y.product(x, w);
  }

  private static List<Runnable> functions(Matrix x) {
    return List.of(() -> x.fill(0.7).tanh(), () -> x.fill(0.7).exp(), () -> x.fill(0.7).logistic(), () -> x.fill(0.7).log());
  }

  private static double bytes(Runnable function) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) function.run();
    return (threads.getCurrentThreadAllocatedBytes() - before) / (double) CALLS / ENTRIES;
  }
}
