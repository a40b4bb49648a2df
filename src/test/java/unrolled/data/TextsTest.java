package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  @TempDir Path folder;

  private String file(byte... bytes) throws IOException {
    return Files.write(folder.resolve("my.txt"), bytes).toString();
  }

  private String read(String text) throws IOException {
    return Texts.read(file(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test void readsEverySymbolOfUtf8() throws IOException {
    String text = "To be,\n\n詩 é e\u0301 🙂\tend";
    assertEquals(text, read(text));
    assertEquals("a", read("a"));
  }

  @Test void isTheSameTextOnEverySystem() throws IOException {
    assertEquals("a\nb\n\nc\n", read("a\r\nb\r\n\r\nc\r\n"));
    assertEquals("a\nb\n\nc\n", read("a\rb\r\rc\r"));
    assertEquals("a\n\nb", read("a\n\r\nb"));
    assertEquals("a", read("\uFEFFa"));
    assertEquals("a\uFEFF", read("a\uFEFF"));
  }

  @ParameterizedTest
  @CsvSource({
      "E9, 'line 1, column 1', E9",                                  // é in Latin-1
      "61 0A E8 A9 A9 62 E9 63, 'line 2, column 3', E9",
      "61 0D 0A 62 0D 63 FF, 'line 3, column 2', FF",
      "F0 9F 99 82 80, 'line 1, column 2', 80",                      // after an emoji, which is one column
      "EF BB BF 61 C0 80, 'line 1, column 2', C0",
      "61 E8 A9, 'line 1, column 2', E8",                            // cut off in the middle of a symbol
      "ED A0 80, 'line 1, column 1', ED"})                           // half of a surrogate pair
  void namesThePlaceOfWhatIsNotUtf8(String hex, String place, String wrong) throws IOException {
    String[] digits = hex.split(" ");
    byte[] bytes = new byte[digits.length];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Integer.parseInt(digits[i], 16);
    String path = file(bytes);
    assertFails(path + ", " + place + ": the byte 0x" + wrong + " is not UTF-8; save the file as UTF-8", path);
  }

  @Test void namesWhatIsNotThere() throws IOException {
    assertFails("there is no file texts/none.txt; a path starts at the folder of the notebook", "texts/none.txt");
    assertFails("there is no file " + folder + "; a path starts at the folder of the notebook", folder.toString());
    String path = file();
    assertFails(path + " is empty", path);
    file((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
    assertFails(path + " is empty", path);
  }

  private static void assertFails(String message, String path) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, () -> Texts.read(path)).getMessage());
  }
}
