package unrolled.matrix;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that help with large products. Each part is some rows or columns of the result, whose sums run as they always do;
 * whoever is free takes the next one, and so does the thread that multiplies: a helper that the machine lets wait holds nobody up.
 * A thread that multiplies meanwhile does so alone. Nothing is allocated.
 */
final class Team {
  /** A product in parts. */
  interface Work {
    /** Computes this part of c += a·b, while other threads compute others. */
    void part(Matrix c, Operand a, Operand b, int part, int parts);
  }

  private static final int PARTS = 0xffff, SPINS = 2000;           // from one product to the next; then a helper sleeps
  private static final ThreadLocal<Boolean> ALONE = ThreadLocal.withInitial(() -> false);

  private final Thread[] helpers;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final AtomicLong ticket = new AtomicLong();              // the number of the product, and below it of parts not begun
  private final AtomicInteger unfinished = new AtomicInteger(), asleep = new AtomicInteger();
  private volatile Throwable failure;
  private Work work;                                               // these five belong to the ticket: written before, read after it
  private Matrix c;
  private Operand a, b;
  private int parts;

  /** The thread that calls and so many helpers, none of which keeps a virtual machine alive. */
  Team(int helpers) {
    this.helpers = new Thread[helpers];
  }

  /** Products of this thread are computed by it alone from now on. */
  static void leaveAlone() {
    ALONE.set(true);
  }

  /** Computes the product, unless the helpers are busy or this thread works alone; whether it did. */
  boolean multiply(Work work, Matrix c, Operand a, Operand b, int parts) {
    if (ALONE.get() || !taken.compareAndSet(false, true)) return false;
    Throwable thrown;
    try {
      if (helpers[0] == null) start();
      failure = null;
      this.work = work;
      this.c = c;
      this.a = a;
      this.b = b;
      this.parts = parts;
      unfinished.set(parts);
      ticket.set((ticket.get() | PARTS) + 1 + parts);
      if (asleep.get() > 0) for (Thread helper : helpers) LockSupport.unpark(helper);
      while (failure == null && takePart()) continue;
    } finally {
      long open = ticket.getAndUpdate(now -> now & ~PARTS);          // after an exception, what was not begun is never begun
      unfinished.addAndGet(-(int) (open & PARTS));
      for (int spins = 0; unfinished.get() > 0; spins++) {
        if (spins < SPINS) Thread.onSpinWait();
        else Thread.yield();                                       // to a helper that waits for a processor
      }
      this.c = null;                                               // nobody holds on to matrices
      this.a = this.b = null;
      thrown = failure;
      taken.set(false);
    }
    if (thrown != null) throw new IllegalStateException("a part of a product ended with " + thrown, thrown);
    return true;
  }

  /** Takes a part and computes it; whether there was one. */
  private boolean takePart() {
    long now = ticket.get();
    int open = (int) (now & PARTS);
    if (open == 0) return false;
    Matrix toC = c;
    Operand ofA = a, ofB = b;
    int of = parts;
    Work how = work;
    if (!ticket.compareAndSet(now, now - 1)) return true;           // what was read may be of another product
    try {
      how.part(toC, ofA, ofB, open - 1, of);
      return true;
    } catch (Throwable t) {
      failure = t;
      throw t;
    } finally {
      unfinished.decrementAndGet();
    }
  }

  private void start() {
    for (int k = 0; k < helpers.length; k++) {
      helpers[k] = new Thread(this::help, "product");
      helpers[k].setDaemon(true);
      helpers[k].start();
    }
  }

  private void help() {
    for (int idle = 0;; idle++) {
      try {
        if (takePart()) idle = 0;
      } catch (Throwable known) {
        continue;                                                   // the thread that multiplies throws it
      }
      if (idle < SPINS) {
        Thread.onSpinWait();
        continue;
      }
      asleep.incrementAndGet();
      if ((ticket.get() & PARTS) == 0) LockSupport.park(this);
      asleep.decrementAndGet();
      idle = 0;
    }
  }
}
