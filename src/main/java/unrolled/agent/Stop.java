package unrolled.agent;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** What the rewritten classes call: the check in the code of a cell, and the two places where the kernel asks us. */
public final class Stop {
  /** Ends the code of a cell; an error, so that {@code catch (Exception e)} in the cell does not hold it. */
  private static final class Stopped extends Error {
    private static final long serialVersionUID = 1;

    private Stopped() {
      super("stopped", null, false, false);
    }
  }

  private static final Set<Thread> LOST = ConcurrentHashMap.newKeySet();   // they run on although they were stopped
  private static volatile boolean all;        // whoever runs is to end: from a stop to the start of the next statement
  private static volatile boolean pressed;    // since the cell began, maybe while a statement was still being compiled
  private static volatile Statement current;
  private static volatile Thread kernel;

  private Stop() {}

  /** Does nothing, so that compiled code has nothing of it; while something is to end, it begins with {@link #end}. */
  public static void check() {}

  /** A cell begins; the kernel calls it. */
  public static void begin() {
    pressed = false;
    Prints.begin();
  }

  /** The reader presses stop: the statement that runs ends, and the cell's next ones do not start; the kernel calls it. */
  public static void press() {
    pressed = true;
    Statement running = current;
    if (running != null) running.cancel(true);
  }

  /** Starts a statement of a cell; takes the place of {@link ExecutorService#submit(Callable)} in the kernel. */
  public static Future<?> submit(ExecutorService executor, Callable<Object> code) {
    kernel = Thread.currentThread();
    if (all) raise(false);
    Statement statement = new Statement(code);
    current = statement;
    if (pressed) statement.refuse();
    else executor.execute(statement);
    return statement;
  }

  /** Drops what a stopped cell still prints; the kernel calls it before it publishes what was printed. */
  public static void publish(ByteArrayOutputStream text) {
    if (Thread.currentThread() == kernel || !isToEnd()) return;
    text.reset();
    throw new Stopped();
  }

  /** Ends a thread that a library lets run code of a cell: at the next check there. Waits a second at most. */
  public static void end(Thread thread) throws InterruptedException {
    if (kernel == null) return;   // this is no kernel with the agent
    LOST.add(thread);
    raise(all);
    thread.join(1000);
    if (thread.isAlive()) return;
    LOST.remove(thread);
    raise(all);
  }

  static void raise(boolean forAll) {
    all = forAll;
    Agent.rewrite(Stop.class);
  }

  static boolean isRaised() {
    return all || !LOST.isEmpty();
  }

  /** This thread was stopped in vain. */
  static void lose(Thread thread) {
    LOST.add(thread);
  }

  static void ended(Thread thread) {
    LOST.remove(thread);
  }

  private static void end() {
    if (isToEnd()) throw new Stopped();
  }

  private static boolean isToEnd() {
    return all || LOST.contains(Thread.currentThread());
  }
}
