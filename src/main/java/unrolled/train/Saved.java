package unrolled.train;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import unrolled.matrix.Matrix;
import unrolled.param.Store;

/** The parts of a checkpoint that is saved. */
final class Saved implements Store {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  int size() {
    return bytes.size();
  }

  void writeTo(OutputStream to) throws IOException {
    bytes.writeTo(to);
  }

  @Override public void same(String what) {
    part(what, -1, -1);
  }

  @Override public void number(String name, long value, LongConsumer set) {
    part(name, 1, 1, value);
  }

  @Override public void matrix(String name, Matrix m) {
    doubles(name, m.rows(), m.cols(), m.array(), m.offset());
  }

  @Override public void numbers(String name, double[] values) {
    doubles(name, 1, values.length, values, 0);
  }

  @Override public void series(String name, double[] values, Consumer<double[]> set) {
    numbers(name, values);
  }

  private void doubles(String name, int rows, int cols, double[] values, int from) {
    long[] words = new long[rows * cols];
    for (int i = 0; i < words.length; i++) words[i] = Double.doubleToRawLongBits(values[from + i]);
    part(name, rows, cols, words);
  }

  private void part(String name, int rows, int cols, long... words) {
    try {
      out.writeUTF(name);
      out.writeInt(rows);
      out.writeInt(cols);
      for (long word : words) out.writeLong(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
