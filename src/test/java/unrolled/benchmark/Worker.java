package unrolled.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Our side of {@link Peers}, as src/test/python/peers.py is the others': writes the numbers that a training starts from into a
 * file, prints the losses of its first three steps, and then, for each line that it reads, which is a number of seconds, takes
 * steps for so long and prints the seconds that one took.
 */
final class Worker {
  private Worker() {}

  /** Arguments: cell, size, file. */
  public static void main(String[] arguments) throws IOException {
    RecurrentStep training = new RecurrentStep(arguments[0], arguments[1]);
    double[] start = training.start();
    ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * start.length);
    bytes.asDoubleBuffer().put(start);
    Files.write(Path.of(arguments[2]), bytes.array());
    System.out.println(training.step() + " " + training.step() + " " + training.step());
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      long nanos = (long) (1e9 * Double.parseDouble(line)), begin = System.nanoTime(), taken = 0;
      int steps = 0;
      for (; taken < nanos; steps++) {
        training.step();
        taken = System.nanoTime() - begin;
      }
      System.out.println(taken * 1e-9 / steps);
    }
  }
}
