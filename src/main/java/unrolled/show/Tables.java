package unrolled.show;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import unrolled.matrix.Matrix;
import unrolled.optim.Trace;
import unrolled.surface.Path;
import unrolled.train.GradientCheck;
import unrolled.train.GradientCheck.Row;
import unrolled.train.History;
import unrolled.train.Outcome;

/**
 * Tables for notebooks: read from a file, and shown with a stated number of digits.
 */
public final class Tables {
  /** The significant digits of a table that is shown without saying how many. */
  static final int DIGITS = 6;

  private Tables() {}

  /**
   * Reads a CSV file (UTF-8, commas, the names of the columns in the first line).
   *
   * <p>A column holds numbers if its cell in the first row is a number, and text otherwise; all its cells must agree.
   *
   * @param path the file, from the folder of the notebook
   * @return a table named after the file
   * @throws IllegalArgumentException if the file is missing, empty, cut off, or has a cell that is not a number where
   *     one should be; the message names the path, the line and the column
   */
  public static Table read(String path) {
    return new CsvFile(path).read();
  }

  /**
   * The table with so many significant digits, to be put at the end of a cell. At most 20 rows are shown.
   *
   * @param digits 1 to 17; a table that is a cell's last line by itself is shown with 6
   * @throws IllegalArgumentException if {@code digits} is out of its range
   */
  public static Rich view(Table table, int digits) {
    return TableView.plain(table, digits);
  }

  /**
   * All of a table with its numbers on shades: the greater the number, the stronger the shade. A × stands where a number
   * is not finite.
   *
   * @param title the finding, in one line
   * @param table the names of the rows in the first column, and 1 to 40 columns of numbers with 1 to 40 rows
   * @param digits 1 to 17; with 2 a dozen columns fit on a page
   * @throws IllegalArgumentException if the title is blank, the table has another form, or {@code digits} is out of its
   *     range
   */
  public static Rich shaded(String title, Table table, int digits) {
    return TableView.shaded(title, table, digits, false);
  }

  /**
   * The same with shades that follow the logarithms, for numbers over several decades.
   *
   * @param table as above, with numbers above 0, or NaN
   */
  public static Rich shadedLog(String title, Table table, int digits) {
    return TableView.shaded(title, table, digits, true);
  }

  /**
   * States or gates of one sequence over time, on shades: a row for each unit, and a column for each step, headed by its
   * symbol. About 20 steps fit on a page; of 100 units at 60 steps there is a picture, {@code Charts.overTime}.
   *
   * <pre>
   *   Matrix h = bptt.top().value().sequence(0).rows(1, 5);           // without the state before the first step
   *   Tables.overTime("Unit 2 remembers the a", Symbols.of("abbb"), h, Shades.TANH, 2)
   * </pre>
   *
   * @param title the finding, in one line
   * @param symbols what is read at each of the T steps, 1 to 40
   * @param values T × units, 1 to 40 of them; a × stands where one is not finite
   * @param shades {@link Shades#TANH}, {@link Shades#GATE}, or others that reach all the values
   * @param places decimal places, 0 to 15
   * @param names of the units; without any they are numbered from 1
   * @throws IllegalArgumentException if the title is blank, a number of numbers does not fit, a value lies beyond the
   *     shades, or {@code places} is out of its range
   */
  public static Rich overTime(String title, List<String> symbols, Matrix values, Shades shades, int places, String... names) {
    return TableView.overTime(title, OverTime.of(symbols, values, names), shades, places);
  }

  /**
   * A text with each of its symbols on the shade of its number, such as the activation of a unit, or the surprise −log₂ p
   * in bits. All symbols are seen, a space as ␣; numbers below 0 are underlined too.
   *
   * <pre>
   *   Tables.shadedText("The q announces the u", "a quick", surprise, Shades.from0(8), 2)
   * </pre>
   *
   * @param title the finding, in one line
   * @param text 1 to 2000 code points
   * @param numbers one for each code point; a × stands where one is not finite
   * @param digits 1 to 17, in the text form and where the mouse rests
   * @throws IllegalArgumentException if the title is blank, a number of numbers does not fit, or a number lies beyond the
   *     shades
   */
  public static Rich shadedText(String title, String text, double[] numbers, Shades shades, int digits) {
    return new ShadedText(title, text, numbers, shades, digits);
  }

  /**
   * Rows and columns of numbers with their names.
   *
   * @param corner the header of the names of the rows, which says what rows and columns are, as in {@code rule, by rate}
   * @param values an array for each row, with a number for each column
   * @throws IllegalArgumentException if the number of numbers does not fit, or two columns have the same name
   */
  public static Table of(String corner, String[] rows, String[] columns, double[][] values) {
    if (values.length != rows.length) {
      throw new IllegalArgumentException("there are " + rows.length + " rows, and numbers for " + values.length);
    }
    Table table = Table.create(StringColumn.create(corner, rows));
    for (int j = 0; j < columns.length; j++) {
      double[] numbers = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        if (values[i].length != columns.length) {
          throw new IllegalArgumentException("row " + rows[i] + " has " + values[i].length + " numbers, and there are "
              + columns.length + " columns");
        }
        numbers[i] = values[i][j];
      }
      table.addColumns(DoubleColumn.create(columns[j], numbers));
    }
    return table;
  }

  /** What a trace recorded, one step in a row: t, gradient, the slots of the rule, its rate, θ. */
  public static Table of(Trace trace) {
    Table table = Table.create("Trace of " + trace.name());
    for (String column : trace.columns()) table.addColumns(DoubleColumn.create(column, trace.column(column)));
    return table;
  }

  /** A path, one step in a row: t, x, y, f. */
  public static Table of(Path path) {
    return Table.create(path.toString(), IntColumn.create("t", IntStream.rangeClosed(0, path.steps()).toArray()),
        DoubleColumn.create("x", path.x()), DoubleColumn.create("y", path.y()), DoubleColumn.create("f", path.f()));
  }

  /** A history, one step in a row: step, loss, η, ‖g‖, and the loss of validation where there was one, if there ever was. */
  public static Table of(History history) {
    double[] steps = history.steps(), at = history.validationSteps(), found = history.validationLosses(), validation = new double[steps.length];
    Table table = Table.create(history.toString(), DoubleColumn.create("step", steps), DoubleColumn.create("loss", history.losses()),
        DoubleColumn.create("η", history.rates()), DoubleColumn.create("‖g‖", history.norms()));
    if (at.length == 0) return table;
    Arrays.fill(validation, Double.NaN);
    for (int k = 0; k < at.length; k++) validation[Arrays.binarySearch(steps, at[k])] = found[k];
    return table.addColumns(DoubleColumn.create("validation", validation));
  }

  /**
   * A gradient check, one parameter in a row: its name, the errors with two digits, and ✓ or what is wrong. Of an error
   * below 10⁻⁶ no more is said: that is as good as rounding, whose digits change with every last place.
   */
  public static Table of(GradientCheck check) {
    List<Row> rows = check.rows();
    return Table.create("Gradient check", StringColumn.create("name", rows.stream().map(Row::name)),
        StringColumn.create("max abs", rows.stream().map(row -> Numbers.orBelow(1e-6, row.maxAbs(), 2))),
        StringColumn.create("rel error", rows.stream().map(row -> Numbers.orBelow(1e-6, row.relError(), 2))),
        StringColumn.create("ok", rows.stream().map(row -> row.ok() ? "✓" : "✗ " + row.fault())));
  }

  /**
   * A comparison, one entrant in a row: its best setting, the median and the quartiles over the test seeds, how many
   * runs failed and how many settings were tried. If it was perturbed, then also how many digits that leaves alone,
   * counted up to 4, and the numbers have no other ones; a row of chaos has NaN. A note says what speaks against a row.
   */
  public static Table of(Outcome outcome) {
    return OutcomeTables.summary(outcome);
  }

  /**
   * For how many test seeds the entrant of the row was better than that of the column; what is missing to their number,
   * in the two cells of a pair, are ties. From the lowest to the highest count where perturbed repetitions differ.
   */
  public static Table wins(Outcome outcome) {
    return OutcomeTables.wins(outcome);
  }

  /** The same as plain text, in columns. */
  public static String text(Table table, int digits) {
    return view(table, digits).toString();
  }
}
