package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The picture at the top of the README is one that a notebook shows; {@code -Dnotebooks.store} renews it. */
class PicturesTest {
  private static final Path SHOWN = Path.of("docs", "valley.png");

  @Test
  void thePictureOfTheReadmeIsTheOneOfTheNotebook() throws IOException {
    Notebook notebook = new Notebook(Path.of("notebooks", "05-adagrad.ipynb"));
    Cell cell = notebook.cells().stream().filter(c -> c.id().equals("contours")).findFirst().orElseThrow();
    List<byte[]> pictures = Comparison.pictures(cell.outputs());
    assertEquals(1, pictures.size());
    if (Boolean.getBoolean("notebooks.store")) Files.write(SHOWN, pictures.get(0));
    assertArrayEquals(pictures.get(0), Files.readAllBytes(SHOWN),
        SHOWN + " is not the picture of notebook 05; mvn verify -Dnotebooks.store renews it");
  }
}
