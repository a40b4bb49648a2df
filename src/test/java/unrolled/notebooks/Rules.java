package unrolled.notebooks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the outputs of a cell must be like, whatever is stored. */
final class Rules {
  private static final Map<String, Pattern> NOISE = new LinkedHashMap<>();

  static {
    NOISE.put("an identity hash", Pattern.compile("[\\w.$]+;?@[0-9a-f]{5,8}\\b"));
    NOISE.put("a random identifier", Pattern.compile("\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b"));
    NOISE.put("a path of one machine",
        Pattern.compile("(?<![\\w/])/(?:root|home|tmp|usr|var|opt|mnt|work|Users)/[\\w.]+|[A-Z]:\\\\+Users"));
    NOISE.put("a time of day", Pattern.compile("\\b\\d{1,2}:\\d{2}:\\d{2}\\b|\\b20\\d\\d-\\d\\d-\\d\\dT"));
    NOISE.put("a picture that cannot be read", Pattern.compile(Pattern.quote(Comparison.BROKEN_PICTURE)));
  }

  private Rules() {}

  /** What is wrong with these outputs of the cell; empty if nothing is. */
  static List<String> findings(Cell cell, JsonArray outputs) {
    List<String> findings = new ArrayList<>();
    JsonObject error = error(outputs);
    if (error != null && !cell.has(Cell.RAISES)) {
      findings.add("fails:\n    " + Comparison.error(error).strip().replace("\n", "\n    "));
    }
    if (error == null && cell.has(Cell.RAISES)) findings.add("does not fail, but has the tag " + Cell.RAISES);
    String failed = Comparison.lines(outputs).stream().filter(line -> line.contains("✗")).findFirst().orElse(null);
    if (failed != null && !cell.has(Cell.EXPECTED_FAILURE)) {
      findings.add("shows a failed check without the tag " + Cell.EXPECTED_FAILURE + ": " + failed);
    }
    if (failed == null && cell.has(Cell.EXPECTED_FAILURE)) {
      findings.add("shows no failed check (✗), but has the tag " + Cell.EXPECTED_FAILURE);
    }
    return findings;
  }

  /** What a reader must not find in stored outputs; empty if nothing is there. */
  static List<String> noise(JsonArray outputs) {
    List<String> findings = new ArrayList<>();
    List<String> lines = Comparison.lines(outputs);
    int errors = lines.indexOf("--- stderr");
    if (errors >= 0) findings.add("writes to stderr: " + lines.get(errors + 1));
    String text = String.join("\n", lines);
    NOISE.forEach((what, pattern) -> {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) findings.add("shows " + what + ": " + matcher.group());
    });
    return findings;
  }

  private static JsonObject error(JsonArray outputs) {
    for (JsonElement output : outputs) {
      if (output.getAsJsonObject().get("output_type").getAsString().equals("error")) return output.getAsJsonObject();
    }
    return null;
  }
}
