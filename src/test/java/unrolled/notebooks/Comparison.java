package unrolled.notebooks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Outputs as plain text, to be compared to the letter. Of a picture the text has its kind, its size and the
 * fingerprint of what is drawn, and not its pixels, since fonts differ between machines; of an error it has the colours
 * removed. Where in a picture a value is shown depends on the fonts too.
 */
final class Comparison {
  /** Stands for a picture that cannot be decoded. */
  static final String BROKEN_PICTURE = "[broken picture]";

  private static final Pattern EMBEDDED = Pattern.compile("data:image/\\w+;base64,([\\w+/=\\s]*)");
  private static final Pattern PLACE = Pattern.compile("left:[\\d.]+%;width:[\\d.]+%");
  private static final Pattern DRAWN = Pattern.compile("drawn\\x00([0-9a-f]{16})");
  private static final Pattern COLOUR = Pattern.compile("\\x1B\\[[\\d;]*m");
  private static final int CONTEXT = 2;
  private static final int WIDTH = 160;

  private Comparison() {}

  /** The lines of all outputs; each part has a headline with its kind. */
  static List<String> lines(JsonArray outputs) {
    List<String> lines = new ArrayList<>();
    for (JsonElement element : outputs) {
      JsonObject output = element.getAsJsonObject();
      String type = output.get("output_type").getAsString();
      switch (type) {
        case "stream" -> add(lines, output.get("name").getAsString(), Outputs.text(output.get("text")));
        case "error" -> add(lines, type, error(output));
        default -> {
          Map<String, JsonElement> data = new TreeMap<>(output.getAsJsonObject("data").asMap());
          data.forEach((kind, value) -> add(lines, type + " " + kind, data(kind, value)));
          JsonObject metadata = output.getAsJsonObject("metadata");
          if (!metadata.isEmpty()) add(lines, type + " metadata", metadata.toString());
        }
      }
    }
    return lines;
  }

  /** Kind, message and what the kernel tells besides them. */
  static String error(JsonObject output) {
    StringBuilder text = new StringBuilder(output.get("ename").getAsString());
    text.append(": ").append(output.get("evalue").getAsString());
    for (JsonElement line : output.getAsJsonArray("traceback")) {
      text.append('\n').append(COLOUR.matcher(line.getAsString()).replaceAll(""));
    }
    return text.toString();
  }

  /** The files of the pictures that stand in the outputs. */
  static List<byte[]> pictures(JsonArray outputs) {
    return EMBEDDED.matcher(String.join("", html(outputs))).results()
        .map(match -> Base64.getMimeDecoder().decode(match.group(1))).toList();
  }

  private static List<String> html(JsonArray outputs) {
    List<String> html = new ArrayList<>();
    for (JsonElement output : outputs) {
      JsonObject data = output.getAsJsonObject().getAsJsonObject("data");
      if (data != null && data.has("text/html")) html.add(Outputs.text(data.get("text/html")));
    }
    return html;
  }

  /** Tells the first line that differs, after the two lines before it; null if none does. */
  static String difference(String nameBefore, List<String> before, String nameNow, List<String> now) {
    if (before.equals(now)) return null;
    int line = 0;
    while (line < before.size() && line < now.size() && before.get(line).equals(now.get(line))) line++;
    String was = line < before.size() ? before.get(line) : "(nothing more)";
    String is = line < now.size() ? now.get(line) : "(nothing more)";
    int column = 0;
    while (column < Math.min(was.length(), is.length()) && was.charAt(column) == is.charAt(column)) column++;
    StringBuilder text = new StringBuilder();
    int width = Math.max(nameBefore.length(), nameNow.length());
    for (int i = Math.max(0, line - CONTEXT); i < line; i++) text.append(row("", width, before.get(i), 0));
    return text.append(row(nameBefore, width, was, column)).append(row(nameNow, width, is, column)).toString();
  }

  private static String row(String name, int width, String line, int column) {
    int from = Math.max(0, Math.min(column - WIDTH / 2, line.length() - WIDTH));
    int to = Math.min(line.length(), from + WIDTH);
    return "\n    " + " ".repeat(width - name.length()) + name + " | " + (from > 0 ? "…" : "")
        + line.substring(from, to) + (to < line.length() ? "…" : "");
  }

  private static void add(List<String> lines, String headline, String text) {
    lines.add("--- " + headline);
    lines.addAll(List.of(text.split("\n", -1)));
  }

  private static String data(String kind, JsonElement value) {
    if (!value.isJsonPrimitive() && !value.isJsonArray()) return value.toString();
    String text = Outputs.text(value);
    if (kind.startsWith("image/") && !kind.equals("image/svg+xml")) return picture(text);
    return EMBEDDED.matcher(PLACE.matcher(text).replaceAll("[place]")).replaceAll(match -> picture(match.group(1)));
  }

  private static String picture(String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return BROKEN_PICTURE;
    }
    try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) return BROKEN_PICTURE;
      var reader = readers.next();
      reader.setInput(stream);
      String size = reader.getWidth(0) + "×" + reader.getHeight(0);
      int frames = reader.getNumImages(true);
      reader.dispose();
      Matcher drawn = DRAWN.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
      return "[" + reader.getFormatName() + " " + size + (frames > 1 ? ", " + frames + " frames" : "")
          + (drawn.find() ? ", drawn " + drawn.group(1) : "") + "]";
    } catch (IOException e) {
      return BROKEN_PICTURE;
    }
  }
}
