package unrolled.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.AnotherJvm;
import unrolled.matrix.Rng;
import unrolled.param.Store;

/** A virtual machine that saves one checkpoint after the other is killed at any moment: the file is a whole one. */
class CheckpointIT {
  private static final int KILLS = 50;
  /** Large enough that a part of it could be on the disk. */
  private static final int NUMBERS = 40_000;

  @TempDir Path folder;

  /** The same number everywhere. */
  private static final class Filled {
    final double[] numbers = new double[NUMBERS];

    void visit(Store store) {
      store.numbers("numbers", numbers);
    }
  }

  /** Saves 1, 2, 3 … everywhere, and says so each time. */
  public static void main(String[] file) {
    Filled filled = new Filled();
    for (int k = 1; ; k++) {
      Arrays.fill(filled.numbers, k);
      Checkpoint.save(Path.of(file[0]), filled::visit);
      System.out.println(k);
    }
  }

  @Test void theOldOneOrTheNewOneIsThere() throws IOException, InterruptedException {
    Rng rng = new Rng(11);
    Path file = folder.resolve("run.bin");
    int between = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = AnotherJvm.start("-Xshare:auto -XX:TieredStopAtLevel=1", CheckpointIT.class, file.toString());
      long said;
      try (BufferedReader out = process.inputReader()) {
        said = Long.parseLong(out.readLine());
        LockSupport.parkNanos(rng.nextInt(20_000_000));
        process.toHandle().destroyForcibly();                // what it has said can still be read
        process.waitFor();
        for (String line = out.readLine(); line != null; line = out.readLine()) said = Long.parseLong(line);
      }
      Filled found = new Filled();
      Checkpoint.load(file, found::visit);
      double last = found.numbers[0];
      assertTrue(last == said || last == said + 1, "said " + said + ", found " + last);
      assertEquals(1, Arrays.stream(found.numbers).distinct().count());
      if (Files.exists(folder.resolve("run.bin.new"))) between++;
    }
    assertTrue(between > 0, "never killed while it was writing");
  }
}
