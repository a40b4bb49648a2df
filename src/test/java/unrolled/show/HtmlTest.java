package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlTest {
  /** A dollar or a backslash that a notebook would take for the beginning of a formula. */
  static void assertNoFormula(String html) {
    String rest = html.replaceAll("<span>[$\\\\]</span>", "");
    assertFalse(rest.contains("$") || rest.contains("\\"), rest);
  }

  @Test
  void keepsTextFromBeingAFormula() {
    assertEquals("<span>$</span>5 &amp; <span>$</span>6 or <span>\\</span>(x<span>\\</span>)",
        Html.text("$5 & $6 or \\(x\\)"));
    assertEquals("&#36;5 &amp; &#92;(x&#92;) &lt; &quot;b&quot;", Html.attribute("$5 & \\(x\\) < \"b\""));
  }

  static Stream<Path> notebooks() throws IOException {
    return Files.list(Path.of("notebooks")).filter(file -> file.toString().endsWith(".ipynb")).sorted();
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void noStoredOutputHoldsAFormula(Path notebook) throws IOException {
    JsonObject content = JsonParser.parseString(Files.readString(notebook)).getAsJsonObject();
    for (JsonObject cell : objects(content.getAsJsonArray("cells"))) {
      for (JsonObject output : objects(cell.getAsJsonArray("outputs"))) {
        JsonObject data = output.getAsJsonObject("data");
        if (data != null && data.has("text/html")) assertNoFormula(String.join("", lines(data.get("text/html"))));
      }
    }
  }

  private static List<JsonObject> objects(JsonArray array) {
    if (array == null) return List.of();
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject).toList();
  }

  private static List<String> lines(JsonElement text) {
    if (text.isJsonPrimitive()) return List.of(text.getAsString());
    return StreamSupport.stream(text.getAsJsonArray().spliterator(), false).map(JsonElement::getAsString).toList();
  }
}
