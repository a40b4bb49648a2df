package unrolled.train;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import unrolled.param.Store;

/**
 * A file with the state of a training, from which it goes on as if it had never ended, to the last bit.
 *
 * <pre>
 *   Checkpoint.save(Path.of("run.bin"), trainer::visit);
 *   Checkpoint.load(Path.of("run.bin"), trainer::visit);      // into a trainer of the same form
 * </pre>
 *
 * <p>The file, with all numbers in the order of {@link java.io.DataOutput}, the highest byte first:
 *
 * <pre>
 *   8 bytes    89 55 4e 52 4f 4c 4c 0a, which is 0x89, UNROLL in ASCII, and a line feed
 *   int        the version of this format, 1
 *   int        n, how many bytes the parts have together
 *   n bytes    the parts, in the order of the visit; each has
 *                UTF    its name, as in {@link java.io.DataOutput#writeUTF}
 *                int    rows, int cols
 *                long   rows·cols times, row by row: a whole number, or the bits of a double
 *   int        CRC-32C of all bytes before (RFC 3720, appendix B.4)
 * </pre>
 *
 * <p>It is written beside, forced to the disk, and then moved into place: whatever happens meanwhile, the file is the old
 * one or the new one. It is read and checked as a whole before anything in the training changes.
 */
public final class Checkpoint {
  private static final long MAGIC = 0x89554e524f4c4c0aL;
  private static final int VERSION = 1, HEAD = 16, TAIL = 4;

  private Checkpoint() {}

  /**
   * Saves what the visit names, in place of a file that is there.
   *
   * @throws UncheckedIOException if it cannot be written; a file that was there is still there
   */
  public static void save(Path file, Consumer<Store> visit) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      byte[] bytes = bytes(visit);
      try (FileOutputStream out = new FileOutputStream(beside.toFile())) {
        out.write(bytes);
        out.getFD().sync();
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the checkpoint " + file + " cannot be saved: " + e, e);
    }
  }

  private static byte[] bytes(Consumer<Store> visit) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(new byte[HEAD]);
    visit.accept((name, rows, cols, now, set) -> {
      try {
        out.writeUTF(name);
        out.writeInt(rows == Store.ANY ? now.length / cols : rows);
        out.writeInt(cols);
        for (long word : now) out.writeLong(word);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    out.write(new byte[TAIL]);
    ByteBuffer all = ByteBuffer.wrap(bytes.toByteArray());
    all.putLong(0, MAGIC).putInt(8, VERSION).putInt(12, all.limit() - HEAD - TAIL);
    return all.putInt(all.limit() - TAIL, sum(all)).array();
  }

  /**
   * Loads what the visit names. If anything is refused, nothing has changed.
   *
   * @throws IllegalArgumentException if the file is none of these, of another version, cut off, damaged, or of a training of
   *     another form; the message names the file, and the part that does not fit
   * @throws UncheckedIOException if it cannot be read
   */
  public static void load(Path file, Consumer<Store> visit) {
    try {
      ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
      refuse(file, fault(all));
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(all.array(), HEAD, all.limit() - HEAD - TAIL));
      List<Runnable> assignments = new ArrayList<>();
      visit.accept((name, rows, cols, now, set) -> {
        long[] words = words(file, in, name, rows, cols);
        assignments.add(() -> set.accept(words));
      });
      if (in.available() > 0) refuse(file, ": there is " + part(in.readUTF(), in.readInt(), in.readInt()) + " in the file, but not here");
      assignments.forEach(Runnable::run);
    } catch (IOException e) {
      throw new UncheckedIOException("the checkpoint " + file + " cannot be read: " + e, e);
    }
  }

  private static String fault(ByteBuffer all) {
    int length = all.limit();
    if (length < 8 || all.getLong(0) != MAGIC) return " is no checkpoint";
    if (length < HEAD) return " is cut off after " + length + " bytes";
    if (all.getInt(8) != VERSION) return " is a checkpoint of version " + all.getInt(8) + "; here it would be version " + VERSION;
    long whole = HEAD + (long) all.getInt(12) + TAIL;
    if (length < whole) return " is cut off after " + length + " of " + whole + " bytes";
    return length > whole || sum(all) != all.getInt(length - TAIL) ? " is damaged: its checksum is not that of its contents" : "";
  }

  /** CRC-32C of all but the last bytes. */
  private static int sum(ByteBuffer all) {
    CRC32C sum = new CRC32C();
    sum.update(all.array(), 0, all.limit() - TAIL);
    return (int) sum.getValue();
  }

  private static long[] words(Path file, DataInputStream in, String name, int rows, int cols) {
    try {
      if (in.available() == 0) refuse(file, ": there is " + part(name, rows, cols) + " here, but not in the file");
      String found = in.readUTF();
      int foundRows = in.readInt(), foundCols = in.readInt();
      if (!found.equals(name)) refuse(file, ": " + part(found, foundRows, foundCols) + " is in the file where " + part(name, rows, cols) + " is needed");
      if (rows != Store.ANY && rows != foundRows || cols != foundCols) {
        refuse(file, ": " + name + " is" + shape(foundRows, foundCols) + " in the file, but" + shape(rows, cols) + " here");
      }
      long[] words = new long[foundRows * cols];
      for (int i = 0; i < words.length; i++) words[i] = in.readLong();
      return words;
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " has parts of another form", e);
    }
  }

  /** A name with its shape; what is only said has none. */
  private static String part(String name, int rows, int cols) {
    return rows == 0 || rows == Store.ANY ? name : name + shape(rows, cols);
  }

  private static String shape(int rows, int cols) {
    return " (" + (rows == Store.ANY ? "n" : rows) + "×" + cols + ")";
  }

  private static void refuse(Path file, String why) {
    if (!why.isEmpty()) throw new IllegalArgumentException(file + why);
  }
}
