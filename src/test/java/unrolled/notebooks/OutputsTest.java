package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputsTest {
  private static final String DISPLAY =
      "{'data': {'text/plain': '%s'}, 'metadata': {}, 'transient': {'display_id': '%s'}}";

  private final List<Wire.Message> published = new ArrayList<>();

  @Test
  void neighboursOfOneNameAreOneStream() {
    publish("stream", "{'name': 'stdout', 'text': 'a'}");
    publish("stream", "{'name': 'stdout', 'text': 'b'}");
    publish("stream", "{'name': 'stderr', 'text': 'c'}");
    publish("stream", "{'name': 'stdout', 'text': 'd'}");
    assertLines("--- stdout", "ab", "--- stderr", "c", "--- stdout", "d");
  }

  @Test
  void anUpdateReplacesWhatHasTheSameDisplayId() {
    publish("display_data", DISPLAY.formatted("10 %", "progress"));
    publish("display_data", DISPLAY.formatted("other", "o"));
    publish("update_display_data", DISPLAY.formatted("done", "progress"));
    assertLines("--- display_data text/plain", "done", "--- display_data text/plain", "other");
    assertEquals(false, Outputs.of(published).toString().contains("transient"));
  }

  @Test
  void anUpdateWithoutDataLeavesNothing() {
    publish("display_data", DISPLAY.formatted("10 %", "progress"));
    publish("display_data", DISPLAY.formatted("other", "o"));
    publish("display_data", DISPLAY.formatted("10 %", "progress"));
    publish("update_display_data", "{'data': {}, 'metadata': {}, 'transient': {'display_id': 'progress'}}");
    publish("update_display_data", DISPLAY.formatted("late", "progress"));
    assertLines("--- display_data text/plain", "other");
    assertEquals(1, Outputs.of(published).size());
  }

  @Test
  void clearingActsNowOrBeforeTheNextOutput() {
    publish("stream", "{'name': 'stdout', 'text': 'gone'}");
    publish("clear_output", "{'wait': false}");
    assertLines();
    publish("stream", "{'name': 'stdout', 'text': 'stays'}");
    publish("clear_output", "{'wait': true}");
    assertLines("--- stdout", "stays");
    publish("stream", "{'name': 'stdout', 'text': 'last'}");
    assertLines("--- stdout", "last");
  }

  @Test
  void anErrorKeepsItsTextAndLosesTheFrames() {
    publish("error", "{'ename': 'E', 'evalue': 'v', "
        + "'traceback': ['\\u001b[31mX: v\\u001b[0m', '\\u001b[1m\\tat .f(#2:1)', '']}");
    assertLines("--- error", "E: v", "X: v", "");
  }

  @Test
  void textIsSplitAfterTheEndsOfLinesAsNbformatDoes() {
    JsonObject object = new JsonObject();
    object.addProperty("text", "a\nb\r\nc\rd\u2028e\n");
    Outputs.splitLines(object, "text");
    assertEquals("[\"a\\n\",\"b\\r\\n\",\"c\\r\",\"d\\u2028\",\"e\\n\"]", object.get("text").toString());
    object.addProperty("text", "");
    Outputs.splitLines(object, "text");
    assertEquals("[]", object.get("text").toString());
  }

  @Test
  void ofALongLineTheNeighbourhoodOfTheDifferenceIsShown() {
    String line = "-".repeat(300);
    String difference = Comparison.difference("before", List.of(line + "x" + line), "now", List.of(line + "y"));
    String shown = "-".repeat(80);
    assertEquals("\n    before | …" + shown + "x" + shown.substring(1) + "…\n       now | …" + "-".repeat(159) + "y",
        difference);
    assertNull(Comparison.difference("before", List.of(line), "now", List.of(line)));
  }

  @Test
  void ofAPictureTheFingerprintIsShownThatItCarries() throws IOException {
    String picture = Sample.picture(8, 4, 0, "a box"), start = picture.substring(0, picture.indexOf("base64,") + 7);
    byte[] plain = Base64.getDecoder().decode(picture.substring(start.length(), picture.length() - 2));
    byte[] mark = "drawn\0000123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);
    byte[] marked = Arrays.copyOf(plain, plain.length + mark.length);
    System.arraycopy(mark, 0, marked, plain.length, mark.length);
    assertEquals("<img alt=\"a box\" src=\"[png 8×4, drawn 0123456789abcdef]\">",
        shown(start + Base64.getEncoder().encodeToString(marked) + "\">"));
    assertEquals("<img alt=\"a box\" src=\"[png 8×4]\">", shown(picture));
    assertEquals("<img alt=\"a box\" src=\"[broken picture]\">", shown(start + "AAAA=A\">"));
  }

  private static String shown(String html) {
    JsonArray outputs = new JsonArray();
    outputs.add(Sample.result("text/html", html));
    return Comparison.lines(outputs).get(1);
  }

  @Test
  void anUnknownMessageIsAnError() {
    publish("comm_open", "{}");
    assertEquals("the kernel published a message of the unknown type comm_open",
        assertThrows(IllegalStateException.class, () -> Outputs.of(published)).getMessage());
  }

  private void publish(String type, String content) {
    published.add(new Wire.Message(type, "request", JsonParser.parseString(content).getAsJsonObject()));
  }

  private void assertLines(String... lines) {
    assertEquals(List.of(lines), Comparison.lines(Outputs.of(published)));
  }
}
