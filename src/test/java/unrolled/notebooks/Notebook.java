package unrolled.notebooks;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import unrolled.lab.KernelSpec;

/** A notebook file of format 4.5, read whole; {@link #json()} is the one form in which it may be stored. */
final class Notebook {
  private static final Gson JSON = new GsonBuilder().setStrictness(Strictness.STRICT).disableHtmlEscaping()
      .serializeNulls().setFormattingStyle(FormattingStyle.PRETTY.withIndent(" ")).create();

  /** What the kernel says of its language, but for the version, which differs from one JDK to the next. */
  private static final Map<String, String> LANGUAGE = Map.of("name", "Java", "file_extension", ".jshell",
      "mimetype", "text/x-java-source", "codemirror_mode", "java", "pygments_lexer", "java");
  private static final Map<String, String> KERNEL =
      Map.of("name", KernelSpec.NAME, "language", "java", "display_name", "Java (Unrolled)");

  private static final List<String> FIELDS = List.of("cell_type", "id", "metadata", "source");

  private final Path file;
  private final String text;
  private final JsonObject root;
  private final List<Cell> cells = new ArrayList<>();

  /** Reads a file; what is not a notebook of format 4.5 with a name for each cell is refused. */
  Notebook(Path file) throws IOException {
    this.file = file;
    text = Files.readString(file);
    try {
      root = JSON.fromJson(text, JsonObject.class);
    } catch (JsonParseException e) {
      throw new IOException(file + " is not JSON: " + e.getMessage(), e);
    }
    if (root == null || !root.has("cells") || !root.has("metadata") || !root.has("nbformat_minor")
        || root.get("nbformat").getAsInt() != 4 || root.get("nbformat_minor").getAsInt() < 5) {
      throw new IOException(file + " is not a notebook of format 4.5 or newer; open it in JupyterLab and save it");
    }
    Set<String> ids = new HashSet<>();
    int count = 0;
    for (JsonElement element : root.getAsJsonArray("cells")) {
      JsonObject json = element.getAsJsonObject();
      Cell cell = new Cell(count + 1, json);
      cells.add(cell);
      for (String field : FIELDS) {
        if (json.has(field)) continue;
        throw new IOException(file + ": the cell at position " + cells.size() + " has no " + field);
      }
      if (cell.isCode()) count++;
      if (!ids.add(cell.id())) throw new IOException(file + ": two cells have the id " + cell.id());
    }
  }

  /** All cells in their order. */
  List<Cell> cells() {
    return cells;
  }

  Path file() {
    return file;
  }

  /** The name of the file without its ending. */
  String name() {
    return file.getFileName().toString().replaceFirst("\\.ipynb$", "");
  }

  /** The text of the file as it was read. */
  String text() {
    return text;
  }

  /**
   * The notebook with execution counts 1, 2, 3 …, without times and versions, byte for byte as nbformat writes it:
   * sorted keys, one blank a level, text as lists of lines.
   */
  String json() {
    JsonObject metadata = root.getAsJsonObject("metadata");
    metadata.add("kernelspec", JSON.toJsonTree(KERNEL));
    metadata.add("language_info", JSON.toJsonTree(LANGUAGE));
    cells.forEach(Cell::normalise);
    return JSON.toJson(sorted(root)) + "\n";
  }

  /** Replaces the file, as a whole or not at all. */
  void store() throws IOException {
    String now = json();
    if (now.equals(text)) return;
    Path beside = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), now);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static JsonElement sorted(JsonElement element) {
    if (element.isJsonObject()) {
      JsonObject result = new JsonObject();
      new TreeMap<>(element.getAsJsonObject().asMap()).forEach((key, value) -> result.add(key, sorted(value)));
      return result;
    }
    if (!element.isJsonArray()) return element;
    JsonArray result = new JsonArray();
    element.getAsJsonArray().forEach(item -> result.add(sorted(item)));
    return result;
  }
}
