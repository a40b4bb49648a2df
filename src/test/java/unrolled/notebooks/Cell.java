package unrolled.notebooks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

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
