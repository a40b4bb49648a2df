package unrolled.show;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text on shades, a number for each of its symbols; in plain form each symbol with its number. */
final class ShadedText implements Rich {
  private static final int MOST = 2000;
  private static final int IN_A_LINE = 12;
  private static final String PART = "<div style=\"padding:0.1em 0.5em; ";

  private final String title, note, marks;
  private final List<String> symbols;
  private final double[] numbers;
  private final Shades shades;
  private final int digits;

  ShadedText(String title, String text, double[] numbers, Shades shades, int digits) {
    if (title.isBlank()) throw new IllegalArgumentException("a shaded text needs a title that states the finding");
    Numbers.checkDigits(digits);
    this.title = title;
    this.symbols = Symbols.of(text);
    this.numbers = numbers.clone();
    this.shades = shades;
    this.digits = digits;
    if (symbols.isEmpty() || symbols.size() > MOST) {
      throw new IllegalArgumentException("a shaded text has 1 to " + MOST + " symbols, not " + symbols.size());
    }
    if (symbols.size() != numbers.length) {
      throw new IllegalArgumentException("the text has " + symbols.size() + " symbols, and there are " + numbers.length + " numbers");
    }
    boolean below = false, lost = false;
    for (int i = 0; i < numbers.length; i++) {
      below |= shades.isBelow0(shades.check(numbers[i], "symbol " + (i + 1) + ", " + symbols.get(i)));
      lost |= !Double.isFinite(numbers[i]);
    }
    note = Numbers.count(digits, "significant digit") + "; " + shades.words();
    marks = (below ? "; underlined below 0" : "") + (lost ? "; × after a symbol without a finite number" : "");
  }

  @Override public Map<String, String> mime() {
    StringBuilder html = new StringBuilder("<div>").append(PART).append("font-weight:bold\">").append(Html.text(title))
        .append("</div>").append(PART).append("font-size:12px\">(").append(note).append(marks).append(")");
    for (double x : shades.scale()) html.append(' ').append(span(number(x), x, ""));
    html.append("</div>").append(PART).append("font-family:monospace; font-size:15px; line-height:1.8; overflow-wrap:anywhere\">");
    for (int i = 0; i < numbers.length; i++) {
      String symbol = symbols.get(i);
      html.append(span(symbol, numbers[i], " title=\"" + number(numbers[i]) + "\""))
          .append(symbol.equals("⏎") ? "<br>\n" : symbol.equals("␣") ? "<wbr>" : "");
    }
    return Collections.singletonMap("text/html", html.append("</div></div>").toString());
  }

  private String span(String text, double x, String attribute) {
    boolean finite = Double.isFinite(x);
    return "<span" + attribute + " style=\"padding:0.2em 1px" + (finite ? shades.style(x) : "")
        + (shades.isBelow0(x) ? "; border-bottom:1px solid" : "") + "\">" + Html.text(text) + (finite ? "" : "<sup>×</sup>") + "</span>";
  }

  /** A line of the text is a line here too, and a long one several. */
  @Override public String toString() {
    List<String> lines = new ArrayList<>(List.of(title, "(" + note + ")"));
    for (int from = 0, i = 1; i <= numbers.length; i++) {
      if (i < numbers.length && i - from < IN_A_LINE && !symbols.get(i - 1).equals("⏎")) continue;
      lines.add(IntStream.range(from, i).mapToObj(this::plain).collect(Collectors.joining("  ")));
      from = i;
    }
    return String.join("\n", lines);
  }

  private String plain(int i) {
    return symbols.get(i) + " " + number(numbers[i]);
  }

  private String number(double x) {
    return Numbers.format(x, digits);
  }
}
