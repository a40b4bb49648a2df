package unrolled.agent;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** What the rewritten classes call: the check that ends a stopped cell, and the two places where the kernel asks us. */
public final class Stop {
  /** Ends the code of a cell; an error, so that {@code catch (Exception e)} in the cell does not hold it. */
  static final class Stopped extends Error {
    private static final long serialVersionUID = 1;

    private Stopped() {
      super("stopped", null, false, false);
    }
  }

  private static final MethodType VOID = MethodType.methodType(void.class);
  private static final MethodHandle NOTHING = MethodHandles.empty(VOID);
  private static final MethodHandle CHECK;
  private static final Set<Thread> LOST = ConcurrentHashMap.newKeySet();   // they run on although they were stopped
  private static volatile boolean stopping;   // from the stop of one cell to the start of the next
  private static volatile Thread kernel;

  /** All checks are this one call that does nothing: compiled code has none, and is thrown away when it changes. */
  private static final MutableCallSite SITE = new MutableCallSite(NOTHING);

  static {
    try {
      CHECK = MethodHandles.lookup().findStatic(Stop.class, "check", VOID);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Stop() {}

  /** Links a check. */
  public static CallSite site(MethodHandles.Lookup caller, String name, MethodType type) {
    return SITE;
  }

  /** Starts a statement of a cell; takes the place of {@link ExecutorService#submit(Callable)} in the kernel. */
  public static Future<?> submit(ExecutorService executor, Callable<Object> code) {
    kernel = Thread.currentThread();
    if (stopping) {
      stopping = false;
      if (LOST.isEmpty()) link(NOTHING);
    }
    Statement statement = new Statement(code);
    executor.execute(statement);
    return statement;
  }

  /** Refuses what a stopped cell still prints; the kernel calls it before it publishes what was printed. */
  public static void publish(ByteArrayOutputStream text) {
    if (Thread.currentThread() == kernel || !isStopped()) return;
    text.reset();
    throw new Stopped();
  }

  static void raise() {
    stopping = true;
    link(CHECK);
  }

  static void lose(Thread thread) {
    LOST.add(thread);
  }

  static void ended(Thread thread) {
    LOST.remove(thread);
  }

  private static void link(MethodHandle target) {
    SITE.setTarget(target);
    MutableCallSite.syncAll(new MutableCallSite[] {SITE});
  }

  private static void check() {
    if (isStopped()) throw new Stopped();
  }

  private static boolean isStopped() {
    return stopping || LOST.contains(Thread.currentThread());
  }
}
