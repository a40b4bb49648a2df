package unrolled.show;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table as HTML and as text: the first 20 rows, numbers to the right, a NaN visible; or all rows, shaded.
 */
final class TableView implements Rich {
  private static final int MAX_ROWS = 20;
  private static final String SIGNIFICANT = "significant digit";

  private final List<String> names;
  private final List<Boolean> right = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final List<List<String>> grounds = new ArrayList<>();
  private final boolean shaded;
  private final String caption;
  private final String note;
  private final String more;

  private TableView(String title, List<String> names, Table table, DoubleFunction<String> number, String digits, int shown,
      Shades shades) {
    shaded = shades != null;
    boolean rounded = false, lost = false;
    for (int i = 0; i < shown; i++) {
      rows.add(new ArrayList<>());
      grounds.add(new ArrayList<>());
    }
    for (Column<?> column : table.columns()) {
      right.add(column instanceof NumericColumn);
      for (int i = 0; i < shown; i++) {
        String text = cell(column, i, number), ground = "";
        rounded |= isRounded(column, i);
        if (shaded && column != table.column(0)) {
          double x = ((NumericColumn<?>) column).getDouble(i);
          if (Double.isFinite(x)) ground = shades.style(x);
          else text = Double.isNaN(x) ? "×" : text + " ×";
          lost |= !Double.isFinite(x);
        }
        rows.get(i).add(text);
        grounds.get(i).add(ground);
      }
    }
    this.names = names;
    String stated = rounded ? digits : "";
    if (!shaded) {
      caption = (title + (rounded ? " (" + stated + ")" : "")).strip();
      note = "";
    } else {
      caption = title;
      note = "(" + stated + (rounded ? "; " : "") + shades.words() + (lost ? "; × is no finite number)" : ")");
    }
    int hidden = table.rowCount() - shown;
    more = hidden == 0 ? "" : "… " + Numbers.count(hidden, "more row");
  }

  static TableView plain(Table table, int digits) {
    Numbers.checkDigits(digits);
    return new TableView(table.name() == null ? "" : table.name(), table.columnNames(), table, x -> Numbers.format(x, digits),
        Numbers.count(digits, SIGNIFICANT), Math.min(table.rowCount(), MAX_ROWS), null);
  }

  static TableView shaded(String title, Table table, int digits, boolean logarithmic) {
    checkTitle(title);
    Numbers.checkDigits(digits);
    return new TableView(title, table.columnNames(), table, x -> Numbers.format(x, digits), Numbers.count(digits, SIGNIFICANT),
        table.rowCount(), Shades.of(table, logarithmic));
  }

  static TableView overTime(String title, OverTime values, Shades shades, int places) {
    checkTitle(title);
    Shades.checkCount("units", values.units(), "; Charts.overTime draws more");
    Shades.checkCount("steps", values.steps(), "; Charts.overTime draws more");
    String[] steps = IntStream.rangeClosed(1, values.steps()).mapToObj(String::valueOf).toArray(String[]::new);
    Table table = Tables.of("unit", values.names().toArray(String[]::new), steps, values.checked(shades));
    List<String> names = new ArrayList<>(values.symbols());
    names.add(0, "unit");
    return new TableView(title, names, table, x -> Numbers.fixed(x, places), Numbers.count(places, "decimal place"), table.rowCount(), shades);
  }

  private static void checkTitle(String title) {
    if (title.isBlank()) throw new IllegalArgumentException("a shaded table needs a title that states the finding");
  }

  private static boolean isReal(Column<?> column) {
    return column instanceof DoubleColumn || column instanceof FloatColumn;
  }

  private static boolean isRounded(Column<?> column, int row) {
    if (!isReal(column)) return false;
    double x = ((NumericColumn<?>) column).getDouble(row);
    return Double.isFinite(x) && !Numbers.isPlainInteger(x);
  }

  private static String cell(Column<?> column, int row, DoubleFunction<String> number) {
    if (isReal(column)) return number.apply(((NumericColumn<?>) column).getDouble(row));
    Object value = column.get(row);
    if (value instanceof String text) return text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    return column.isMissing(row) ? "missing" : value.toString();
  }

  @Override public Map<String, String> mime() {
    return Collections.singletonMap("text/html", html());
  }

  private String html() {
    StringBuilder html = new StringBuilder("<table>");
    if (!caption.isEmpty()) {
      html.append("<caption style=\"caption-side:top; text-align:left; padding:0.3em 0.5em; font-weight:bold; "
          + "white-space:nowrap\">").append(Html.text(caption));
      if (shaded) {
        html.append("<br><span style=\"font-weight:normal; white-space:normal\">").append(note).append("</span>");
      }
      html.append("</caption>");
    }
    html.append("<thead>").append(htmlRow("th", names, Collections.nCopies(names.size(), ""))).append("</thead><tbody>");
    for (int i = 0; i < rows.size(); i++) html.append(htmlRow("td", rows.get(i), grounds.get(i)));
    if (!more.isEmpty()) {
      html.append("<tr><td colspan=\"").append(names.size()).append("\" style=\"text-align:left\">").append(more)
          .append("</td></tr>");
    }
    return html.append("</tbody></table>").toString();
  }

  private String htmlRow(String tag, List<String> cells, List<String> grounds) {
    StringBuilder html = new StringBuilder("<tr>");
    for (int j = 0; j < cells.size(); j++) {
      String element = j == 0 && shaded ? "th" : tag;
      html.append('<').append(element).append(" style=\"text-align:").append(right.get(j) ? "right" : "left")
          .append(shaded ? Shades.cell(right.get(j)) : "").append(grounds.get(j)).append("\">")
          .append(Html.text(cells.get(j))).append("</").append(element).append('>');
    }
    return html.append("</tr>\n").toString();
  }

  @Override public String toString() {
    int[] widths = new int[names.size()];
    for (int j = 0; j < widths.length; j++) {
      widths[j] = names.get(j).length();
      for (List<String> row : rows) widths[j] = Math.max(widths[j], row.get(j).length());
    }
    List<String> lines = new ArrayList<>();
    if (!caption.isEmpty()) lines.add(caption);
    if (!note.isEmpty()) lines.add(note);
    lines.add(textRow(names, widths));
    List<String> rule = new ArrayList<>();
    for (int width : widths) rule.add("-".repeat(width));
    lines.add(textRow(rule, widths));
    for (List<String> row : rows) lines.add(textRow(row, widths));
    if (!more.isEmpty()) lines.add(more);
    return String.join("\n", lines);
  }

  private String textRow(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int j = 0; j < cells.size(); j++) {
      String space = " ".repeat(widths[j] - cells.get(j).length());
      line.append(j == 0 ? "" : "  ").append(right.get(j) ? space + cells.get(j) : cells.get(j) + space);
    }
    return line.toString().stripTrailing();
  }
}
