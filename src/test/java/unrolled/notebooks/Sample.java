package unrolled.notebooks;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import unrolled.lab.KernelSpec;

/** A small notebook for a test, written in the form in which notebooks are stored. */
final class Sample {
  static final List<String> NO_TAGS = List.of();

  private final JsonObject root = new JsonObject();
  private final JsonArray cells = new JsonArray();

  Sample() {
    root.addProperty("nbformat", 4);
    root.addProperty("nbformat_minor", 5);
    root.add("metadata", new JsonObject());
    root.add("cells", cells);
  }

  /** Adds a code cell with these stored outputs. */
  Sample code(String id, List<String> tags, String source, JsonObject... outputs) {
    JsonArray array = new JsonArray();
    for (JsonObject output : outputs) array.add(output);
    add("code", id, tags, source).add("outputs", array);
    return this;
  }

  /** Adds a cell of prose. */
  Sample text(String id, List<String> tags, String source) {
    add("markdown", id, tags, source);
    return this;
  }

  private JsonObject add(String type, String id, List<String> tags, String source) {
    JsonObject cell = new JsonObject();
    cell.addProperty("cell_type", type);
    cell.addProperty("id", id);
    cell.addProperty("source", source);
    JsonObject metadata = new JsonObject();
    JsonArray array = new JsonArray();
    tags.forEach(array::add);
    if (!tags.isEmpty()) metadata.add("tags", array);
    cell.add("metadata", metadata);
    cells.add(cell);
    return cell;
  }

  /** A judge like that of the course, whose kernels start sooner since they compile less. */
  static Judge judge() throws IOException {
    Judge judge = Judge.chosen();
    KernelSpec kernel = judge.kernel();
    List<String> jvm = new ArrayList<>(kernel.jvm());
    jvm.add("-XX:TieredStopAtLevel=1");
    return new Judge(new KernelSpec(kernel.javaHome(), kernel.kernelJar(), jvm), judge.limit(), false, Optional.empty());
  }

  Path write(Path file) throws IOException {
    Files.writeString(file, root.toString());
    new Notebook(file).store();
    return file;
  }

  static JsonObject stdout(String text) {
    JsonObject output = new JsonObject();
    output.addProperty("output_type", "stream");
    output.addProperty("name", "stdout");
    output.addProperty("text", text);
    return output;
  }

  /** The value of a cell: pairs of kind and text. */
  static JsonObject result(String... kindsAndTexts) {
    JsonObject output = new JsonObject();
    output.addProperty("output_type", "execute_result");
    output.add("metadata", new JsonObject());
    JsonObject data = new JsonObject();
    for (int i = 0; i < kindsAndTexts.length; i += 2) data.addProperty(kindsAndTexts[i], kindsAndTexts[i + 1]);
    output.add("data", data);
    return output;
  }

  static JsonObject error(String name, String message, String... traceback) {
    JsonObject output = new JsonObject();
    output.addProperty("output_type", "error");
    output.addProperty("ename", name);
    output.addProperty("evalue", message);
    JsonArray lines = new JsonArray();
    for (String line : traceback) lines.add(line);
    output.add("traceback", lines);
    return output;
  }

  /** A picture of one colour in an HTML element with an alternative text. */
  static String picture(int width, int height, int colour, String alt) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) image.setRGB(x, 0, colour);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return "<img alt=\"" + alt + "\" src=\"data:image/png;base64,"
        + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\">";
  }
}
