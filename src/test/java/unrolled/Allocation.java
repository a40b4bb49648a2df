package unrolled;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What a call leaves behind for the collector of garbage. */
public final class Allocation {
  private Allocation() {}

  /** Vectors live in registers only once their loops are compiled; how soon that is depends on the machine. */
  public static void assertNoneOnceCompiled(Runnable call) {
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double bytes = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 200 && bytes >= 1; round++) {
      long before = thread.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 1000; i++) call.run();
      bytes = (thread.getCurrentThreadAllocatedBytes() - before) / 1000.0;
    }
    assertTrue(bytes < 1, bytes + " bytes a call");
  }
}
