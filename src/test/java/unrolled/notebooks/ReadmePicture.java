package unrolled.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The picture at the top of the README, which is one that a notebook shows. */
final class ReadmePicture {
  static final Path FILE = Path.of("docs", "valley.png");

  private static final Path NOTEBOOK = Path.of("notebooks", "05d-adagrad-on-data.ipynb");
  private static final String CELL = "contours";

  private ReadmePicture() {}

  /** The picture that the notebook shows. */
  static byte[] shown() throws IOException {
    Cell cell = new Notebook(NOTEBOOK).cells().stream().filter(c -> c.id().equals(CELL)).findFirst().orElseThrow();
    List<byte[]> pictures = Comparison.pictures(cell.outputs());
    if (pictures.size() == 1) return pictures.get(0);
    throw new IllegalStateException(NOTEBOOK + ", " + cell.name() + " shows " + pictures.size() + " pictures, not one");
  }

  /** Replaces the picture if this notebook, which was stored just now, is the one that shows it. */
  static void renew(Path stored) throws IOException {
    if (stored.equals(NOTEBOOK)) Files.write(FILE, shown());
  }
}
