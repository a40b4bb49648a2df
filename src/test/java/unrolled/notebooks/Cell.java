package unrolled.notebooks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A cell of a notebook.
 *
 * @param count of a code cell its number among the code cells, from 1 on, which JupyterLab shows in brackets beside it
 * @param json the cell as the file has it
 */
record Cell(int count, JsonObject json) {
  /** Times or versions are shown: the outputs are stored, but not compared. */
  static final String VOLATILE = "volatile";
  /** An error is shown on purpose. */
  static final String RAISES = "raises-exception";
  /** A check that fails is shown on purpose. */
  static final String EXPECTED_FAILURE = "expected-failure";
  /** It takes seconds: when all cells run again it runs once, not twice in a row. */
  static final String LONG = "long";
  /** A reader is to put a number or code in; {@link Attempts} are made at it. */
  static final String EXERCISE = "exercise";

  private static final Pattern WORDS = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");

  boolean isCode() {
    return json.get("cell_type").getAsString().equals("code");
  }

  String id() {
    return json.get("id").getAsString();
  }

  /** How messages call the cell. */
  String name() {
    return (isCode() ? "cell [" + count + "]" : "the text cell") + " (id " + id() + ")";
  }

  String source() {
    return Outputs.text(json.get("source"));
  }

  /** The source without comments and without what stands in quotation marks. */
  String code() {
    return WORDS.matcher(source()).replaceAll("").replaceAll("//.*", "");
  }

  /** What the outputs of a code cell say in plain text. */
  String shown() {
    return shown(outputs());
  }

  /** What outputs say in plain text. */
  static String shown(JsonArray outputs) {
    StringBuilder text = new StringBuilder();
    for (JsonElement element : outputs) {
      JsonObject output = element.getAsJsonObject();
      if (output.has("text")) text.append(Outputs.text(output.get("text")));
      if (output.has("evalue")) text.append(output.get("evalue").getAsString());
      JsonObject data = output.getAsJsonObject("data");
      if (data != null && data.has("text/plain")) text.append(Outputs.text(data.get("text/plain")));
      text.append('\n');
    }
    return text.toString();
  }

  List<String> tags() {
    JsonElement tags = json.getAsJsonObject("metadata").get("tags");
    return tags == null ? List.of() : tags.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
  }

  boolean has(String tag) {
    return tags().contains(tag);
  }

  JsonArray outputs() {
    return json.getAsJsonArray("outputs");
  }

  void outputs(JsonArray outputs) {
    json.add("outputs", outputs);
  }

  /** Brings the cell into the form in which it is stored. */
  void normalise() {
    json.getAsJsonObject("metadata").remove("execution");
    Outputs.splitLines(json, "source");
    if (!isCode()) return;
    JsonPrimitive number = new JsonPrimitive(count);
    json.add("execution_count", number);
    for (JsonElement element : outputs()) {
      JsonObject output = element.getAsJsonObject();
      Outputs.splitLines(output);
      if (output.get("output_type").getAsString().equals("execute_result")) output.add("execution_count", number);
    }
  }
}
