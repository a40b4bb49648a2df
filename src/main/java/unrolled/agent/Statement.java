package unrolled.agent;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A statement of a cell that runs; the kernel waits for it, and cancels it when the reader presses stop. */
final class Statement extends FutureTask<Object> {
  private static final int PATIENCE = 12;   // times 100 milliseconds

  private static final class Unstoppable extends Error {
    private static final long serialVersionUID = 1;

    private Unstoppable() {
      super("This cell cannot be stopped: it runs on, and what it prints is dropped. To end it: Kernel, Restart Kernel",
          null, false, false);
    }
  }

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopped;
  private volatile Thread thread;

  Statement(Callable<Object> code) {
    super(code);
  }

  @Override public void run() {
    thread = Thread.currentThread();
    super.run();
    synchronized (this) {
      ended.countDown();
      Stop.ended(thread);
    }
  }

  /** The kernel waits here, and meanwhile lets the page see what is printed. */
  @Override public Object get() throws InterruptedException, ExecutionException {
    while (true) {
      try {
        return get(Prints.pause(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        Prints.send();
      }
    }
  }

  /**
   * Ends the statement: at the next check in its own code; if it waits for something, by an interruption; if it is in a
   * library, at its next call there. Says so if nothing of this helps.
   */
  @Override public boolean cancel(boolean mayInterruptIfRunning) {
    if (isDone()) return false;
    stopped = true;
    try {
      for (int wait = 0; wait < PATIENCE; wait++) {
        Stop.raise(true);   // again, lest code that was being compiled meanwhile goes without the check
        if (ended.await(100, TimeUnit.MILLISECONDS)) return true;
        interrupt();
        if (wait > 0) Agent.endIn(thread.getStackTrace(), wait < 4);
      }
      giveUp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Agent.restore();
    }
    return true;
  }

  /** Does not start. */
  void refuse() {
    super.cancel(false);
  }

  /** Whatever ended it, that it was stopped is what the reader sees. */
  @Override protected void set(Object value) {
    if (stopped) super.cancel(false);
    else super.set(value);
  }

  @Override protected void setException(Throwable e) {
    if (stopped) super.cancel(false);
    else super.setException(e);
  }

  /** Only while it runs: the thread belongs to another statement afterwards. */
  private synchronized void interrupt() {
    if (ended.getCount() > 0) thread.interrupt();
  }

  private synchronized void giveUp() {
    if (ended.getCount() == 0) return;
    Stop.lose(thread);
    super.setException(new Unstoppable());
  }
}
