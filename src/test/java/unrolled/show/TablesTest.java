package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import unrolled.data.Batch;
import unrolled.matrix.Matrix;
import unrolled.matrix.Vectors;
import unrolled.nn.LinearRegression;
import unrolled.optim.AdaGrad;
import unrolled.optim.Optimizer;
import unrolled.optim.Schedule;
import unrolled.optim.Sgd;
import unrolled.optim.Trace;
import unrolled.param.Param;
import unrolled.param.Params;
import unrolled.surface.Path;
import unrolled.surface.Surfaces;
import unrolled.train.GradientCheck;
import unrolled.train.GradientCheck.Row;
import unrolled.train.Trainer;

class TablesTest {
  private static Table example() {
    return Table.create("Step 1",
        StringColumn.create("rule", "SGD", "a<b & \"c\"", "tab\t"),
        IntColumn.create("steps", 10, 200, 3000),
        DoubleColumn.create("loss", 1 / 3.0, Double.NaN, 1.25e-8),
        BooleanColumn.create("done", true, false, true),
        DateColumn.create("day", LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 3), LocalDate.of(2024, 12, 31)));
  }

  private static Table counted(int rows) {
    return Table.create("n", IntColumn.create("i", IntStream.range(0, rows).toArray()));
  }

  private static String html(Table table, int digits) {
    return Tables.view(table, digits).mime().get("text/html");
  }

  @Test
  void aTraceIsATableWithAColumnForEachSlot() {
    Param w = new Param("w", Matrix.row(1, 2));
    Optimizer optimizer = new Optimizer(new Params(w), new AdaGrad(), Schedule.constant(0.5));
    Trace trace = optimizer.trace("w", 0, 1);
    w.gradient().fill(2);
    optimizer.step();
    assertEquals("""
        Trace of w[0,1] (3 significant digits)
        t  gradient  G  rate  theta
        -  --------  -  ----  -----
        1         2  4  0.25    1.5""", Tables.text(Tables.of(trace), 3));
  }

  @Test
  void aPathIsATableWithARowForEachStep() {
    Path path = Path.of("SGD", Surfaces.QUADRATIC, new Sgd(), Schedule.constant(0.5), 2);
    assertEquals("""
        SGD over 0.1x² + 2y², 2 steps (4 significant digits)
        t      x   y      f
        -  -----  --  -----
        0     -5  -2   10.5
        1   -4.5   2  10.03
        2  -4.05  -2   9.64""", Tables.text(Tables.of(path), 4));
  }

  @Test
  void aHistoryIsATableWithARowForEachStep() {
    LinearRegression line = new LinearRegression(1);
    Batch<Matrix, Matrix> batch = new Batch<>(Matrix.row(1), Matrix.row(2));
    Optimizer optimizer = new Optimizer(line.params(), new Sgd(), Schedule.stepDecay(0.25, 0.5, 2));
    Trainer<Matrix, Matrix> trainer = Trainer.of(line, optimizer, List.of(batch));
    assertEquals("""
        2 steps, 0 validations (4 significant digits)
        step  loss     η    ‖g‖
        ----  ----  ----  -----
           1     2  0.25  2.828
           2   0.5  0.25  1.414""", Tables.text(Tables.of(trainer.train(2)), 4));
    assertEquals("""
        5 steps, 1 validation (2 significant digits)
        step  loss      η   ‖g‖  validation
        ----  ----  -----  ----  ----------
           1     2   0.25   2.8         NaN
           2   0.5   0.25   1.4         NaN
           3  0.12   0.12  0.71         NaN
           4  0.07   0.12  0.53           7
           5  0.04  0.062   0.4         NaN""", Tables.text(Tables.of(trainer.validate(4, () -> 7).train(3)), 2));
  }

  @Test
  void aGradientCheckIsATableWithARowForEachParameter() {
    GradientCheck check = new GradientCheck(List.of(new Row("w", 1e-11, 0, ""), new Row("V", 9.99e-7, 1e-6, ""),
        new Row("b", Double.NaN, 0.4567, "NaN at [0,1]")));
    assertEquals("""
        Gradient check
        name  max abs     rel error   ok
        ----  ----------  ----------  --------------
        w     below 1e-6  below 1e-6  ✓
        V     below 1e-6  1e-6        ✓
        b     NaN         0.46        ✗ NaN at [0,1]""", Tables.text(Tables.of(check), 4));
  }

  @Test
  void namesWhatRunsHere() {
    Table about = About.table();
    assertEquals(List.of("Unrolled", "Java", "kernel", "processor", "products"), about.stringColumn("what").asList());
    assertTrue(about.getString(0, 1).matches("\\d+\\.\\d+\\.\\d+"), about.getString(0, 1));
    assertEquals("none", about.getString(2, 1));
    assertEquals(Vectors.arithmetic(), about.getString(4, 1));
  }

  @Test
  void alignsItsTextInColumns() {
    assertEquals("""
        Step 1 (4 significant digits)
        rule       steps     loss  done   day
        ---------  -----  -------  -----  ----------
        SGD           10   0.3333  true   2024-01-02
        a<b & "c"    200      NaN  false  2024-01-03
        tab\\t       3000  1.25e-8  true   2024-12-31""", Tables.text(example(), 4));
  }

  @Test
  void ignoresTheLanguageOfTheMachine() {
    String expected = Tables.text(example(), 4);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertEquals(expected, Tables.text(example(), 4));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void showsTheSameCellsAsHtml() {
    String html = html(example(), 4);
    assertTrue(html.startsWith("<table><caption style="), html);
    assertTrue(html.contains(">Step 1 (4 significant digits)</caption>"), html);
    assertTrue(html.contains("<td style=\"text-align:left\">a&lt;b &amp; &quot;c&quot;</td>"
        + "<td style=\"text-align:right\">200</td><td style=\"text-align:right\">NaN</td>"
        + "<td style=\"text-align:left\">false</td><td style=\"text-align:left\">2024-01-03</td></tr>"), html);
    assertFalse(html.contains("class=") || html.contains("<style") || html.contains("color"), html);
  }

  @Test
  void isNoFormulaForTheNotebook() {
    Table prices = Table.create("$1 to $2", StringColumn.create("a$b$", "$c$", "\\(d\\)", "e\nf"),
        IntColumn.create("$g$", 1, 2, 3));
    HtmlTest.assertNoFormula(html(prices, 6));
    HtmlTest.assertNoFormula(Tables.shaded("$h$", prices, 6).mime().get("text/html"));
    assertTrue(html(prices, 6).contains(">a<span>$</span>b<span>$</span></th>"), html(prices, 6));
  }

  @Test
  void statesTheDigitsOnlyWhereANumberIsRounded() {
    String stated = "t (3 significant digits)\n";
    assertTrue(Tables.text(Table.create("t", DoubleColumn.create("x", 1, 2)), 3).startsWith("t\n"));
    assertTrue(Tables.text(Table.create("t", DoubleColumn.create("x", 1, 0.5)), 3).startsWith(stated));
    assertTrue(Tables.text(Table.create("t", DoubleColumn.create("x", 1, 2e20)), 3).startsWith(stated));
  }

  @Test
  void showsTwentyRowsAndCountsTheOthers() {
    assertFalse(Tables.text(counted(20), 6).contains("more"));
    assertTrue(Tables.text(counted(21), 6).endsWith("\n19\n… 1 more row"));
    assertTrue(Tables.text(counted(145), 6).endsWith("\n19\n… 125 more rows"));
    assertTrue(html(counted(25), 6).contains("<td colspan=\"1\" style=\"text-align:left\">… 5 more rows</td>"));
  }

  @Test
  void showsThatAWholeNumberIsMissing() {
    IntColumn column = IntColumn.create("n", 1, 2);
    column.appendMissing();
    assertEquals("t\n      n\n-------\n      1\n      2\nmissing", Tables.text(Table.create("t", column), 6));
  }

  @Test
  void isItsTextOutsideOfANotebook() {
    assertEquals(Tables.text(example(), 2), Tables.view(example(), 2).toString());
  }

  @Test
  void refusesDigitsOutOfRange() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Tables.view(counted(1), 0));
    assertEquals("digits must be 1 to 17, and is 0", e.getMessage());
  }
}
