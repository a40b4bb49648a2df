package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DataTest {
  private static final Path DATA = Path.of("data");

  @Test
  void theFilesAreThoseWhoseChecksumsAreStated() throws IOException, GeneralSecurityException {
    List<String> stated = Files.readString(DATA.resolve("README.md")).lines()
        .filter(line -> line.matches("[0-9a-f]{64}  \\S+")).toList();
    StringBuilder found = new StringBuilder();
    try (Stream<Path> files = Files.list(DATA)) {
      for (Path file : files.filter(f -> !f.endsWith("README.md") && !f.endsWith("claims.csv")).sorted().toList()) {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        found.append(HexFormat.of().formatHex(sum)).append("  ").append(file.getFileName()).append('\n');
      }
    }
    assertEquals(String.join("\n", stated), found.toString().strip(), "a file is not the one whose sum data/README.md states");
  }
}
