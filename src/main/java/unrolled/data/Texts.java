package unrolled.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Text files, read strictly: what does not fit is an error with its path, line and column, never repaired. */
public final class Texts {
  private Texts() {}

  /**
   * The text of a UTF-8 file, the same on every system: lines end with \n, whether the file has \n, \r\n or \r, and a byte
   * order mark at the start is no part of the text.
   *
   * @param path from the folder of the notebook, or absolute
   * @throws IllegalArgumentException if there is no such file, if it is empty or if it is not UTF-8
   */
  public static String read(String path) {
    Path file = Path.of(path);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no file " + path + "; a path starts at the folder of the notebook");
    }
    ByteBuffer bytes = ByteBuffer.wrap(bytes(file));
    CharBuffer chars = CharBuffer.allocate(bytes.limit());
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
    String text = chars.flip().toString().replace("\r\n", "\n").replace('\r', '\n');
    if (text.startsWith("\uFEFF")) text = text.substring(1);
    if (result.isError()) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, "%s, %s: the byte 0x%02X is not UTF-8; save the file as UTF-8",
          path, place(text, text.length()), bytes.get()));
    }
    if (text.isEmpty()) throw new IllegalArgumentException(path + " is empty");
    return text;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Where the char of this index stands, both from 1: {@code line 2, column 7}. A column is a symbol wide. */
  static String place(String text, int index) {
    String before = text.substring(0, index);
    int start = before.lastIndexOf('\n') + 1;
    return "line " + (1 + before.chars().filter(c -> c == '\n').count()) + ", column " + (1 + before.codePointCount(start, index));
  }
}
