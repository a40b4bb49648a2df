package unrolled.show;

import java.util.Collections;
import java.util.Map;

/**
 * A line that a check says: in a browser quiet, with the rest a click away; in full where there is only text.
 *
 * @param what what is checked
 * @param number what was found, as short as it may be; empty if there is nothing to show
 * @param rest all numbers of the check
 */
record CheckLine(String what, String number, String rest) implements Rich {
  static final String QUIET = "margin:0;opacity:0.7;font-size:90%";

  private static final String LINE = "<summary style=\"display:block;cursor:pointer\">%s ▸</summary>";
  private static final String REST = "<div style=\"margin:0 0 0.5em 1.4em\">%s</div>";

  @Override public Map<String, String> mime() {
    String line = Html.text("✓ " + what + (number.isEmpty() ? "" : ": " + number));
    String html = rest.isEmpty() ? "<div style=\"" + QUIET + "\">" + line + "</div>"
        : "<details style=\"" + QUIET + "\">" + LINE.formatted(line) + REST.formatted(Html.text(rest)) + "</details>";
    return Collections.singletonMap("text/html", html);
  }

  @Override public String toString() {
    return "✓ " + what + (rest.isEmpty() ? "" : ": " + rest);
  }
}
