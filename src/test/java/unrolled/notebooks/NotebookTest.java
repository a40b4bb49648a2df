package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {
  @TempDir
  private Path folder;

  @Test
  void findsTheNotebooksOfTheCourseInOrderAndNotTheLabs() throws IOException {
    for (String name : List.of("b/06-six", "05-five", "labs/lab1", ".ipynb_checkpoints/05-five-checkpoint", "boot")) {
      Path file = folder.resolve(name + (name.equals("boot") ? ".jsh" : ".ipynb"));
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
    List<Path> all = List.of(folder.resolve("05-five.ipynb"), folder.resolve("b/06-six.ipynb"));
    assertEquals(all, Course.notebooks(folder, "*"));
    assertEquals(all.subList(1, 2), Course.notebooks(folder, "06*"));
    assertEquals("no notebook has a file name that matches 07*; there are 05-five.ipynb, 06-six.ipynb",
        assertThrows(IllegalStateException.class, () -> Course.notebooks(folder, "07*")).getMessage());
  }

  @Test
  void anEmptyOrMissingFolderIsAnError() throws IOException {
    Path missing = folder.resolve("missing");
    assertEquals("there is no notebook in the folder " + missing,
        assertThrows(IllegalStateException.class, () -> Course.notebooks(missing, "*")).getMessage());
    assertEquals("there is no notebook in the folder " + folder,
        assertThrows(IllegalStateException.class, () -> Course.notebooks(folder, "*")).getMessage());
  }

  @Test
  void whatIsNotANotebookIsRefused() throws IOException {
    assertRefused("", " is not a notebook of format 4.5 or newer; open it in JupyterLab and save it");
    assertRefused("{\"cells\": []}", " is not a notebook of format 4.5 or newer; open it in JupyterLab and save it");
    assertRefused(notebook(4, ""), " is not a notebook of format 4.5 or newer; open it in JupyterLab and save it");
    assertRefused(notebook(5, "{\"cell_type\": \"raw\"}"), ": the cell at position 1 has no id");
    String cell = "{\"cell_type\": \"raw\", \"id\": \"a\", \"metadata\": {}, \"source\": \"\"}";
    assertRefused(notebook(5, cell + ", " + cell), ": two cells have the id a");
    assertRefused("[1", " is not JSON: java.io.EOFException: End of input at line 1 column 3 path $[1]");
  }

  private static String notebook(int minor, String cells) {
    return "{\"nbformat\": 4, \"nbformat_minor\": " + minor + ", \"metadata\": {}, \"cells\": [" + cells + "]}";
  }

  private void assertRefused(String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("x.ipynb"), text);
    assertEquals(file + message, assertThrows(IOException.class, () -> new Notebook(file)).getMessage());
  }
}
