package unrolled.notebooks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a kernel published while a cell ran, as the outputs that JupyterLab would show and nbformat would store. */
final class Outputs {
  /** The ends of lines that nbformat knows. */
  private static final Pattern LINE_END =
      Pattern.compile("(?<=[\\n\\x0B\\f\\x1C-\\x1E\\x85\\u2028\\u2029])|(?<=\\r)(?!\\n)");
  private static final Pattern STACK_FRAME = Pattern.compile("(\\x1B\\[\\d+m)*\\tat .*");

  private final List<JsonObject> outputs = new ArrayList<>();
  private final List<String> displays = new ArrayList<>();   // the display id of each output, or an empty text
  private boolean clearBeforeNext;

  private Outputs() {}

  static JsonArray of(List<Wire.Message> published) {
    Outputs result = new Outputs();
    published.forEach(result::take);
    JsonArray array = new JsonArray();
    result.outputs.forEach(array::add);
    return array;
  }

  private void take(Wire.Message message) {
    JsonObject content = message.content().deepCopy();
    switch (message.type()) {
      case "execute_input" -> { }
      case "stream" -> stream(content);
      case "display_data", "execute_result" -> {
        String display = displayId(content);
        content.remove("transient");
        add(message.type(), content, display);
      }
      case "update_display_data" -> update(content);
      case "error" -> add("error", withoutFrames(content), "");
      case "clear_output" -> {
        clearBeforeNext = true;
        if (!content.get("wait").getAsBoolean()) clear();
      }
      default -> throw new IllegalStateException(
          "the kernel published a message of the unknown type " + message.type());
    }
  }

  private void add(String type, JsonObject content, String display) {
    clear();
    content.addProperty("output_type", type);
    outputs.add(content);
    displays.add(display);
  }

  private void clear() {
    if (!clearBeforeNext) return;
    clearBeforeNext = false;
    outputs.clear();
    displays.clear();
  }

  /** Neighbours of one name are one output. */
  private void stream(JsonObject content) {
    JsonObject last = outputs.isEmpty() || clearBeforeNext ? null : outputs.get(outputs.size() - 1);
    if (last != null && content.get("name").equals(last.get("name"))) {
      last.addProperty("text", last.get("text").getAsString() + content.get("text").getAsString());
    } else {
      add("stream", content, "");
    }
  }

  /** An output that is left without data is not there for the reader, nor for who compares. */
  private void update(JsonObject content) {
    String display = displayId(content);
    for (int i = outputs.size() - 1; i >= 0; i--) {
      if (!displays.get(i).equals(display)) continue;
      outputs.get(i).add("data", content.get("data").deepCopy());
      outputs.get(i).add("metadata", content.get("metadata"));
      if (!content.getAsJsonObject("data").isEmpty()) continue;
      outputs.remove(i);
      displays.remove(i);
    }
  }

  private static String displayId(JsonObject content) {
    JsonObject passing = content.getAsJsonObject("transient");
    return passing != null && passing.has("display_id") ? passing.get("display_id").getAsString() : "";
  }

  /** Frames differ from one JDK to the next and with any change of a library; the colours of the rest do not. */
  private static JsonObject withoutFrames(JsonObject error) {
    JsonArray traceback = new JsonArray();
    for (JsonElement line : error.getAsJsonArray("traceback")) {
      if (!STACK_FRAME.matcher(line.getAsString()).matches()) traceback.add(line);
    }
    error.add("traceback", traceback);
    return error;
  }

  /** The text of a field that is a string or, as nbformat stores it, a list of lines. */
  static String text(JsonElement value) {
    if (!value.isJsonArray()) return value.getAsString();
    return StreamSupport.stream(value.getAsJsonArray().spliterator(), false).map(JsonElement::getAsString)
        .collect(Collectors.joining());
  }

  /** Stores the text of a field, if it is there, as a list of lines. */
  static void splitLines(JsonObject object, String field) {
    if (!object.has(field)) return;
    JsonArray lines = new JsonArray();
    String text = text(object.get(field));
    if (!text.isEmpty()) LINE_END.splitAsStream(text).forEach(lines::add);
    object.add(field, lines);
  }

  /** Stores the text of an output as lists of lines. */
  static void splitLines(JsonObject output) {
    splitLines(output, "text");
    if (!output.has("data")) return;
    JsonObject data = output.getAsJsonObject("data");
    for (String type : List.copyOf(data.keySet())) {
      if (type.startsWith("text/") || type.equals("image/svg+xml")) splitLines(data, type);
    }
  }
}
