package unrolled.show;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table as HTML and as text: the first 20 rows, numbers to the right, a NaN visible.
 */
final class TableView implements Rich {
  private static final int MAX_ROWS = 20;

  private final List<String> names;
  private final List<Boolean> right = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final String caption;
  private final String more;

  TableView(Table table, int digits) {
    Numbers.checkDigits(digits);
    int shown = Math.min(table.rowCount(), MAX_ROWS);
    boolean rounded = false;
    for (int i = 0; i < shown; i++) rows.add(new ArrayList<>());
    for (Column<?> column : table.columns()) {
      right.add(column instanceof NumericColumn);
      for (int i = 0; i < shown; i++) {
        rows.get(i).add(cell(column, i, digits));
        rounded |= isRounded(column, i);
      }
    }
    names = table.columnNames();
    String name = table.name() == null ? "" : table.name();
    caption = (name + (rounded ? " (" + digits + " significant digits)" : "")).strip();
    int hidden = table.rowCount() - shown;
    more = hidden == 0 ? "" : "… " + hidden + " more " + (hidden == 1 ? "row" : "rows");
  }

  private static boolean isReal(Column<?> column) {
    return column instanceof DoubleColumn || column instanceof FloatColumn;
  }

  private static boolean isRounded(Column<?> column, int row) {
    if (!isReal(column)) return false;
    double x = ((NumericColumn<?>) column).getDouble(row);
    return Double.isFinite(x) && !Numbers.isPlainInteger(x);
  }

  private static String cell(Column<?> column, int row, int digits) {
    if (isReal(column)) return Numbers.format(((NumericColumn<?>) column).getDouble(row), digits);
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
          + "white-space:nowrap\">").append(Html.escape(caption)).append("</caption>");
    }
    html.append("<thead>").append(htmlRow("th", names)).append("</thead><tbody>");
    for (List<String> row : rows) html.append(htmlRow("td", row));
    if (!more.isEmpty()) {
      html.append("<tr><td colspan=\"").append(names.size()).append("\" style=\"text-align:left\">").append(more)
          .append("</td></tr>");
    }
    return html.append("</tbody></table>").toString();
  }

  private String htmlRow(String tag, List<String> cells) {
    StringBuilder html = new StringBuilder("<tr>");
    for (int j = 0; j < cells.size(); j++) {
      html.append('<').append(tag).append(" style=\"text-align:").append(right.get(j) ? "right" : "left").append("\">")
          .append(Html.escape(cells.get(j))).append("</").append(tag).append('>');
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
