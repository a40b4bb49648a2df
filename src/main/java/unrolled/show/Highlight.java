package unrolled.show;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Java code as HTML that can be read on white and on black: keywords bold, comments and texts in a middle shade. */
final class Highlight {
  private static final Pattern PARTS = Pattern.compile("(?<comment>(?s:/\\*.*?\\*/)|//.*)"
      + "|(?<text>(?s:\"\"\".*?\"\"\")|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+')|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)");
  private static final List<String> ALSO = List.of("record", "sealed", "permits", "var", "yield");   // in some places

  private Highlight() {}

  static String html(String code) {
    StringBuilder html = new StringBuilder();
    Matcher part = PARTS.matcher(code);
    int done = 0;
    while (part.find()) {
      html.append(Html.text(code.substring(done, part.start()))).append(span(part));
      done = part.end();
    }
    return html.append(Html.text(code.substring(done))).toString();
  }

  private static String span(Matcher part) {
    String text = Html.text(part.group());
    if (part.group("comment") != null) return "<span style=\"color:#6f7d88\">" + text + "</span>";
    if (part.group("text") != null) return "<span style=\"color:#b0622a\">" + text + "</span>";
    return SourceVersion.isKeyword(part.group()) || ALSO.contains(part.group()) ? "<b>" + text + "</b>" : text;
  }
}
