package unrolled.show;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A CSV file that is read strictly: what does not fit is an error with its path, line and column, never repaired.
 *
 * <p>Tablesaw's own reader passes over empty lines, takes an empty cell or "NaN" for a missing number and counts rows
 * instead of lines; so the parser below it is used directly.
 */
final class CsvFile {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private final String path;

  CsvFile(String path) {
    this.path = path;
  }

  Table read() {
    Path file = Path.of(path);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no file " + path + "; a path starts at the folder of the notebook");
    }
    CsvParserSettings settings = new CsvParserSettings();
    settings.setSkipEmptyLines(false);
    settings.setNullValue("");
    settings.setEmptyValue("");
    settings.setMaxCharsPerColumn(-1);
    settings.setMaxColumns(10_000);
    CsvParser parser = new CsvParser(settings);
    parser.beginParsing(file.toFile(), StandardCharsets.UTF_8);
    try {
      return read(parser, file.getFileName().toString().replaceFirst("\\.[^.]*$", ""));
    } finally {
      parser.stopParsing();
    }
  }

  private Table read(CsvParser parser, String name) {
    String[] header = parser.parseNext();
    if (header == null) throw new IllegalArgumentException(path + " is empty");
    checkHeader(header);
    String[] row = parser.parseNext();
    if (row == null) throw new IllegalArgumentException(path + " has a header and no row below it");
    Column<?>[] columns = new Column<?>[header.length];
    for (int j = 0; j < header.length; j++) {
      boolean number = j < row.length && NUMBER.matcher(row[j]).matches();
      columns[j] = number ? DoubleColumn.create(header[j]) : StringColumn.create(header[j]);
    }
    for (; row != null; row = parser.parseNext()) append(row, columns, parser.getContext().currentLine());
    return Table.create(name, columns);
  }

  private void checkHeader(String[] header) {
    Set<String> names = new LinkedHashSet<>();
    for (int j = 0; j < header.length; j++) {
      if (header[j].isEmpty()) throw error(1, "the name of column " + (j + 1) + " is empty");
      if (!names.add(header[j].toLowerCase(java.util.Locale.ROOT))) {
        throw error(1, "two columns have the name " + header[j]);
      }
    }
  }

  private void append(String[] row, Column<?>[] columns, long line) {
    if (row.length == 1 && row[0].isEmpty()) throw error(line, "the line is empty");
    if (row.length != columns.length) {
      throw error(line, "the header has " + columns.length + " cells, and this line has " + row.length + ": "
          + String.join(",", Arrays.asList(row)));
    }
    for (int j = 0; j < row.length; j++) {
      if (columns[j] instanceof DoubleColumn numbers) numbers.append(number(row[j], line, numbers.name()));
      else ((StringColumn) columns[j]).append(row[j]);
    }
  }

  private double number(String cell, long line, String column) {
    if (!NUMBER.matcher(cell).matches()) {
      throw error(line, "column " + column + ": expected a number, and it is "
          + (cell.isEmpty() ? "empty" : "\"" + cell + "\""));
    }
    double number = Double.parseDouble(cell);
    if (Double.isInfinite(number)) throw error(line, "column " + column + ": " + cell + " is too large for a double");
    return number;
  }

  private IllegalArgumentException error(long line, String what) {
    return new IllegalArgumentException(path + ", line " + line + ": " + what);
  }
}
