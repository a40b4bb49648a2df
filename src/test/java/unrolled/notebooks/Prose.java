package unrolled.notebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The numbers that the text cells of a notebook quote: decimals, powers of ten, percentages, integers from 100 on. Each
 * stands in what a code cell prints or computes with, in a displayed formula, or in a statement of the register that
 * the notebook judges. A number of one or two digits, which stands somewhere by chance, must stand nearby: in a few cells
 * before the text and, unless a new section begins below it, after it. At both ends of a notebook, and under a heading
 * without a number, such as Summary, all of it is near.
 */
final class Prose {
  private static final int BEFORE = 5;
  private static final int AFTER = 2;
  private static final int LEAST_INTEGER = 100;
  private static final int FEW_DIGITS = 2;
  /** Formulas, and code, which runs as the solution of an exercise. */
  private static final Pattern FORMULA = Pattern.compile("(?s)\\$\\$.*?\\$\\$|```java\n.*?\n```");
  private static final Pattern SECTION = Pattern.compile("(?m)^(?=#)");
  private static final Pattern UNNUMBERED = Pattern.compile("(?s)#+ [^\\d\\n]*\\n.*");
  /** What is no number of a result: addresses, equations, sections and claims by their number. */
  private static final Pattern REFERENCE = Pattern.compile("\\]\\([^)]*\\)|https?://\\S+|\\((?:\\d+[a-z]?|b)\\.\\d+[a-z]?\\)"
      + "|\\bS\\d-\\d+|(?:#+|§) (?:\\d+[a-z]?|b)\\.\\d+");

  private final Notebook notebook;
  private final String statements;
  private final List<Cell> cells;

  private Prose(Notebook notebook, String statements) {
    this.notebook = notebook;
    this.statements = statements;
    cells = notebook.cells();
  }

  /**
   * What is quoted and stands nowhere.
   *
   * @param statements what the sources say that this notebook judges
   * @param exceptions lines such as {@code 05-adagrad,about-order-read,1.5,what the number is}
   * @param used where the exceptions that are met are added
   */
  static List<String> findings(Notebook notebook, String statements, List<String> exceptions, Set<String> used) {
    return new Prose(notebook, statements).findings(exceptions, used);
  }

  private List<String> findings(List<String> exceptions, Set<String> used) {
    List<String> findings = new ArrayList<>();
    double[] everywhere = near(-1, cells.size());
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).isCode()) continue;
      boolean atAnEnd = reach(i, -1, 1) < 0 || reach(i, 1, 1) >= cells.size();
      String[] parts = SECTION.split(cells.get(i).source());
      for (int part = 0; part < parts.length; part++) {
        double[] near = atAnEnd || UNNUMBERED.matcher(parts[part]).matches() ? everywhere
            : near(reach(i, -1, BEFORE), part + 1 < parts.length ? i : reach(i, 1, AFTER));
        String text = REFERENCE.matcher(FORMULA.matcher(parts[part]).replaceAll("")).replaceAll("");
        for (Quoted number : Quoted.in(text, LEAST_INTEGER)) {
          if (number.standsAmong(number.digits() > FEW_DIGITS ? everywhere : near)) continue;
          String place = notebook.name() + "," + cells.get(i).id() + "," + number.text().strip() + ",";
          List<String> known = exceptions.stream().filter(line -> line.startsWith(place)).toList();
          used.addAll(known);
          if (!known.isEmpty()) continue;
          findings.add(notebook.name() + ", " + cells.get(i).name() + ": " + number.text().strip() + " stands in no output"
              + (number.standsAmong(everywhere) ? " nearby" : ""));
        }
      }
    }
    return findings;
  }

  /** The place of the code cell that is so many code cells away; outside of the notebook if there are not so many. */
  private int reach(int from, int direction, int count) {
    int place = from;
    for (int seen = 0; seen < count; ) {
      place += direction;
      if (place < 0 || place >= cells.size()) return place;
      if (cells.get(place).isCode()) seen++;
    }
    return place;
  }

  /** The numbers between two places, both included. */
  private double[] near(int from, int to) {
    StringBuilder text = new StringBuilder(statements);
    for (int i = Math.max(0, from); i <= Math.min(to, cells.size() - 1); i++) {
      Cell cell = cells.get(i);
      if (cell.isCode()) text.append('\n').append(cell.shown()).append('\n').append(cell.code());
      else FORMULA.matcher(cell.source()).results().forEach(formula -> text.append('\n').append(formula.group()));
    }
    return Quoted.held(text.toString());
  }
}
