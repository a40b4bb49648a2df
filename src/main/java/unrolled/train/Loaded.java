package unrolled.train;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import unrolled.matrix.Matrix;
import unrolled.param.Store;

/** The parts of a checkpoint that is loaded: each is checked when it is visited, and nothing changes before all are. */
final class Loaded implements Store {
  private static final int ANY = -2;

  private final String file;
  private final DataInputStream in;
  private final List<Runnable> assignments = new ArrayList<>();

  Loaded(String file, byte[] bytes, int from, int length) {
    this.file = file;
    in = new DataInputStream(new ByteArrayInputStream(bytes, from, length));
  }

  /** Replaces what was visited, if that was all. */
  void assign() {
    try {
      if (in.available() > 0) throw refusal("there is " + part(in.readUTF(), in.readInt(), in.readInt()) + " in the file, but not here");
    } catch (IOException e) {
      throw refusal(e);
    }
    assignments.forEach(Runnable::run);
  }

  @Override public void same(String what) {
    words(what, -1, -1);
  }

  @Override public void number(String name, long value, LongConsumer set) {
    long[] words = words(name, 1, 1);
    assignments.add(() -> set.accept(words[0]));
  }

  @Override public void matrix(String name, Matrix m) {
    double[] loaded = doubles(name, m.rows(), m.cols());
    assignments.add(() -> System.arraycopy(loaded, 0, m.array(), m.offset(), loaded.length));
  }

  @Override public void numbers(String name, double[] values) {
    double[] loaded = doubles(name, 1, values.length);
    assignments.add(() -> System.arraycopy(loaded, 0, values, 0, loaded.length));
  }

  @Override public void series(String name, double[] values, Consumer<double[]> set) {
    double[] loaded = doubles(name, 1, ANY);
    assignments.add(() -> set.accept(loaded));
  }

  private double[] doubles(String name, int rows, int cols) {
    long[] words = words(name, rows, cols);
    double[] doubles = new double[words.length];
    for (int i = 0; i < doubles.length; i++) doubles[i] = Double.longBitsToDouble(words[i]);
    return doubles;
  }

  private long[] words(String name, int rows, int cols) {
    try {
      if (in.available() == 0) throw refusal("there is " + part(name, rows, cols) + " here, but not in the file");
      String found = in.readUTF();
      int foundRows = in.readInt(), foundCols = in.readInt();
      if (!found.equals(name)) throw refusal(part(found, foundRows, foundCols) + " is in the file where " + part(name, rows, cols) + " is needed");
      if (foundRows != rows || cols != ANY && foundCols != cols) {
        throw refusal(name + " is " + shape(foundRows, foundCols) + " in the file, but " + shape(rows, cols) + " here");
      }
      long[] words = new long[rows < 0 ? 0 : rows * foundCols];
      for (int i = 0; i < words.length; i++) words[i] = in.readLong();
      return words;
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  private static String part(String name, int rows, int cols) {
    return rows < 0 || cols == ANY ? name : name + " " + shape(rows, cols);
  }

  private static String shape(int rows, int cols) {
    return "(" + rows + "×" + cols + ")";
  }

  private IllegalArgumentException refusal(String why) {
    return new IllegalArgumentException(file + ": " + why);
  }

  private IllegalArgumentException refusal(IOException e) {
    return new IllegalArgumentException(file + " has parts of another form", e);
  }
}
