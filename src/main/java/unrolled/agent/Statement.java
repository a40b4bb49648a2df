package unrolled.agent;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** A statement of a cell that runs; the kernel waits for it, and cancels it when the reader presses stop. */
final class Statement extends FutureTask<Object> {
  private static final int MILLISECONDS = 100;
  private static final int PATIENCE = 12;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopped;
  private Thread thread;

  Statement(Callable<Object> code) {
    super(code);
  }

  @Override
  public void run() {
    synchronized (this) {
      thread = Thread.currentThread();
    }
    super.run();
    synchronized (this) {
      ended.countDown();
      Stop.ended(thread);
    }
  }

  /**
   * Ends the statement: at the next check of its own code, or if it has none to come, by an interruption, or at the next
   * call of a method from which it was called; and says so if nothing helps.
   */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    stopped = true;
    Stop.raise();
    Siege siege = Agent.siege();
    try {
      for (int wait = 0; wait < PATIENCE; wait++) {
        if (ended.await(MILLISECONDS, TimeUnit.MILLISECONDS)) return true;
        interrupt();
        if (wait > 0) siege.around(thread.getStackTrace());
      }
      giveUp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      siege.lift();
    }
    return true;
  }

  @Override
  protected void set(Object value) {
    if (stopped) super.cancel(false);
    else super.set(value);
  }

  /** Whatever ended it, an interruption of the kernel's own kind is what the reader sees. */
  @Override
  protected void setException(Throwable e) {
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

  private static final class Unstoppable extends Error {
    private static final long serialVersionUID = 1;

    private Unstoppable() {
      super("This cell cannot be stopped: it runs on, and what it prints is dropped. To end it: Kernel, Restart Kernel",
          null, false, false);
    }
  }
}
