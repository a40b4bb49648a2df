package unrolled.show;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/** A reader's code at work: an exception that it throws, and a loop without end, is told as theirs, with its line. */
final class Watched {
  private static final long LIMIT = 3000;   // milliseconds; the code of an exercise needs a few of them

  private Watched() {}

  /**
   * Runs code that was written in a cell.
   *
   * @return what went wrong; null if nothing did
   * @throws CancellationException if the thread was interrupted meanwhile
   */
  static String fault(Runnable code) {
    StackTraceElement call = Arrays.stream(Thread.currentThread().getStackTrace())
        .filter(frame -> !frame.getClassName().startsWith("java.lang.") && !isOurs(frame)).findFirst().orElseThrow();
    Throwable[] thrown = {null};
    Thread worker = new Thread(() -> {
      try {
        code.run();
      } catch (Throwable e) {   // also a stack that overflows
        thrown[0] = e;
      }
    }, "the reader's step");
    worker.setDaemon(true);
    worker.start();
    try {
      worker.join(LIMIT);
      StackTraceElement[] trace = worker.getStackTrace();
      if (!worker.isAlive()) return thrown[0] == null ? null : text(thrown[0], call);
      end(worker);
      worker.join(100);
      return "your code did not end within " + LIMIT / 1000 + " seconds" + line(trace, call) + "; does a loop run for ever?"
          + (worker.isAlive() ? " It still does: restart the kernel" : "");
    } catch (InterruptedException e) {
      end(worker);
      throw new CancellationException("interrupted");
    }
  }

  private static boolean isOurs(StackTraceElement frame) {
    return frame.getClassName().startsWith("unrolled.show.") && !frame.getClassName().endsWith("Test");
  }

  private static String text(Throwable e, StackTraceElement call) {
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    return "your code fails" + line(e.getStackTrace(), call) + " with " + e.getClass().getSimpleName() + message;
  }

  /** The line where the code was, counted from the call of the check on, which is line 1. */
  private static String line(StackTraceElement[] trace, StackTraceElement call) {
    return Arrays.stream(trace).filter(frame -> frame.getClassName().equals(call.getClassName())).findFirst()
        .map(frame -> " in line " + (frame.getLineNumber() - call.getLineNumber() + 1)).orElse("");
  }

  /** Ends the thread: our agent can do it in a loop, without the agent it must wait for something. */
  private static void end(Thread worker) {
    worker.interrupt();
    try {
      Class.forName("unrolled.agent.Stop", true, ClassLoader.getSystemClassLoader()).getMethod("end", Thread.class)
          .invoke(null, worker);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException noAgent) {
      return;   // another kernel: the loop runs on until that is restarted
    }
  }
}
