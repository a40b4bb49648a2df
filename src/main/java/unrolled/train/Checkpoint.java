package unrolled.train;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
 *                int    rows, int cols; −1 × −1 for what is only said
 *                long   rows·cols times, row by row: a whole number, or the bits of a double
 *   int        CRC-32C of all bytes before (RFC 3720, appendix B.4)
 * </pre>
 *
 * <p>It is written beside, forced to the disk, and then moved into place: whatever happens meanwhile, the file is the old
 * one or the new one. It is read and checked as a whole before anything in the training changes.
 */
public final class Checkpoint {
  static final long MAGIC = 0x89554e524f4c4c0aL;
  static final int VERSION = 1, HEAD = 16, TAIL = 4;

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
      throw new UncheckedIOException("the checkpoint " + file + " cannot be saved: " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(Consumer<Store> visit) throws IOException {
    Saved parts = new Saved();
    visit.accept(parts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(parts.size());
    parts.writeTo(out);
    CRC32C sum = new CRC32C();
    sum.update(bytes.toByteArray());
    out.writeInt((int) sum.getValue());
    return bytes.toByteArray();
  }

  /**
   * Loads what the visit names. If anything is refused, nothing has changed.
   *
   * @throws IllegalArgumentException if the file is none of these, of another version, cut off, damaged, or of a training of
   *     another form; the message names the file, and the part that does not fit
   * @throws UncheckedIOException if it cannot be read
   */
  public static void load(Path file, Consumer<Store> visit) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the checkpoint " + file + " cannot be read: " + e, e);
    }
    String fault = fault(ByteBuffer.wrap(bytes));
    if (fault != null) throw new IllegalArgumentException(file + fault);
    Loaded parts = new Loaded(file.toString(), bytes, HEAD, bytes.length - HEAD - TAIL);
    visit.accept(parts);
    parts.assign();
  }

  private static String fault(ByteBuffer bytes) {
    int all = bytes.limit();
    if (all < 8 || bytes.getLong(0) != MAGIC) return " is no checkpoint";
    if (all < HEAD) return " is cut off after " + all + " bytes";
    if (bytes.getInt(8) != VERSION) return " is a checkpoint of version " + bytes.getInt(8) + "; here it would be version " + VERSION;
    long whole = HEAD + (long) bytes.getInt(12) + TAIL;
    if (all < whole) return " is cut off after " + all + " of " + whole + " bytes";
    CRC32C sum = new CRC32C();
    sum.update(bytes.slice(0, all - TAIL));
    if (all > whole || (int) sum.getValue() != bytes.getInt(all - TAIL)) return " is damaged: its checksum is not that of its contents";
    return null;
  }
}
