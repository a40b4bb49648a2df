package unrolled.show;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import unrolled.data.Spread;
import unrolled.train.Outcome;
import unrolled.train.Outcome.Row;

/** The tables of a comparison. */
final class OutcomeTables {
  /** How many more digits last is noise itself: another change of 1e-16 would count one more or less. */
  private static final int ENOUGH = 4;

  private OutcomeTables() {}

  static Table summary(Outcome outcome) {
    List<Row> rows = outcome.rows();
    Table table = Table.create(outcome.title(),
        StringColumn.create("entrant", rows.stream().map(Row::name)),
        StringColumn.create("best setting", rows.stream().map(row -> row.best().words(OutcomeTables::number))),
        numbers("median", rows, Spread::median),
        numbers("lower quartile", rows, Spread::lower),
        numbers("upper quartile", rows, Spread::upper),
        IntColumn.create("failed", rows.stream().mapToInt(Row::failures).toArray()),
        IntColumn.create("tried", rows.stream().mapToInt(row -> row.tried().size()).toArray()));
    if (rows.stream().anyMatch(row -> !row.again().isEmpty())) {
      table.addColumns(StringColumn.create("digits", rows.stream().map(row -> row.digits() < ENOUGH ? "" + row.digits() : "≥ " + ENOUGH)));
    }
    List<String> notes = rows.stream().map(row -> String.join("; ", row.notes(OutcomeTables::number))).toList();
    if (notes.stream().anyMatch(note -> !note.isEmpty())) table.addColumns(StringColumn.create("note", notes));
    return table;
  }

  static Table wins(Outcome outcome) {
    Table table = Table.create("Wins on " + outcome.testSeeds() + " test seeds",
        StringColumn.create("entrant", outcome.rows().stream().map(Row::name)));
    for (Row other : outcome.rows()) {
      table.addColumns(StringColumn.create("beats " + other.name(),
          outcome.rows().stream().map(row -> row == other ? "–" : wins(row, other))));
    }
    return table;
  }

  private static String wins(Row row, Row other) {
    int[] all = IntStream.concat(IntStream.of(row.wins(other)), Arrays.stream(row.winsAgain(other))).sorted().toArray();
    int lowest = all[0], highest = all[all.length - 1];
    return lowest == highest ? "" + lowest : lowest + "–" + highest;
  }

  /** Numbers with no more digits than are known to last; NaN if none is. */
  private static DoubleColumn numbers(String name, List<Row> rows, ToDoubleFunction<Spread> part) {
    return DoubleColumn.create(name, rows.stream().mapToDouble(row ->
        row.digits() == 0 ? Double.NaN : Numbers.round(part.applyAsDouble(row.spread()), row.digits())).toArray());
  }

  private static String number(double x) {
    return Numbers.format(x, Tables.DIGITS);
  }
}
