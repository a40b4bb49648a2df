package unrolled.show;

import java.util.Collections;
import java.util.Map;

/** What an exercise says to an attempt: one line, and a quiet one as long as nothing was tried. */
record Feedback(String line, boolean quiet) implements Rich {
  static void notTried(String what) {
    Notebook.show(new Feedback("○ not tried yet: " + what, true));
  }

  static void right(String what) {
    Notebook.show(new Feedback("✓ right: " + what, false));
  }

  static void wrong(String what, String hint) {
    Notebook.show(new Feedback("✗ " + what + ": " + hint, false));
  }

  @Override public Map<String, String> mime() {
    String style = quiet ? CheckLine.QUIET : "margin:0";
    return Collections.singletonMap("text/html", "<div style=\"" + style + "\">" + Html.text(line) + "</div>");
  }

  @Override public String toString() {
    return line;
  }
}
