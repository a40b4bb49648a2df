package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ReadmePictureTest {
  @Test
  void isTheOneOfTheNotebook() throws IOException {
    assertArrayEquals(ReadmePicture.shown(), Files.readAllBytes(ReadmePicture.FILE),
        ReadmePicture.FILE + " is another picture; mvn verify -Dnotebooks.store -Dnotebooks='05d*' renews it");
  }
}
