package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class StoreTest {
  @TempDir
  private Path folder;

  @Test
  void storesInOneFormAndChangesNothingWhenItStoresAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("sample.ipynb"), resource("unstored.ipynb"));
    Judge judge = Sample.judge();
    assertEquals(List.of(), judge.store(file));
    assertEquals(resource("stored.ipynb"), Files.readString(file));
    assertEquals(List.of(), judge.verify(file));
    assertEquals(List.of(), judge.store(file));
    assertEquals(resource("stored.ipynb"), Files.readString(file));
  }

  private static String resource(String name) throws IOException {
    try (var stream = StoreTest.class.getResourceAsStream("/notebooks/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
