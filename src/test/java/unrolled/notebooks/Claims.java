package unrolled.notebooks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * The register of claims, and the cells that settle them: code cells with a tag {@code claim:S0-26} and a {@code
 * Check.claim} of this number, whose line {@code ✓ S0-26 is wrong: …} states the verdict of the register. Each number
 * of the register's correction stands in what these cells, the two code cells before them or the one after print or compute.
 * Where another program's messages decide, a cell of the notebook reads the file in which they are recorded. What no computing
 * decides is settled by a text cell with a tag {@code claim:S1-54}, the verdict as {@code **S1-54 is wrong**} and a link.
 */
final class Claims {
  /** A row of the register; {@code notebook} is the name of a file without its ending, or empty. */
  record Claim(String id, String source, String place, String statement, String verdict, String correct,
               String notebook, String evidence) {}

  /** What is wrong, and which claims are settled. */
  record Result(List<String> findings, Set<String> settled) {}

  static final String COMPUTED = "computed", RECORDED = "recorded", SOURCED = "sourced";

  private static final String TAG = "claim:", MESSAGES = "-messages.csv\"";
  private static final Pattern LINE = Pattern.compile("✓ (S\\d-\\d+) is ([a-z ]+): .*");
  /** What is no number of a result: other rows, other articles, pages. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\b[Rr]ows? \\d+(?:(?:, | and )\\d+)*|\\bpages? [\\d-]+|\\bS\\d(?:-\\d+)?(?: \\d\\.\\d)?");

  private Claims() {}

  static List<Claim> read(Path file) {
    Table table = Table.read().usingOptions(
        CsvReadOptions.builder(file.toFile()).columnTypes(name -> ColumnType.STRING));
    List<Claim> claims = new ArrayList<>();
    for (Row row : table) {
      claims.add(new Claim(row.getString("id"), row.getString("source"), row.getString("place"),
          row.getString("statement"), row.getString("verdict"), row.getString("correct"), row.getString("notebook"),
          row.getString("evidence")));
    }
    return claims;
  }

  /** Looks at all tags of the notebooks, and at each row that names a notebook. */
  static Result compare(List<Claim> register, List<Notebook> notebooks) {
    Map<String, Claim> rows = register.stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    List<String> findings = new ArrayList<>();
    Map<String, List<Cell>> cells = new LinkedHashMap<>();
    for (Notebook notebook : notebooks) {
      List<Cell> codes = notebook.cells().stream().filter(Cell::isCode).toList();
      for (Cell cell : notebook.cells()) {
        String name = notebook.file() + ", " + cell.name();
        for (String tag : cell.tags()) {
          if (!tag.startsWith(TAG)) continue;
          String id = tag.substring(TAG.length());
          String fault = fault(rows.get(id), notebook, cell, codes);
          if (fault == null) cells.computeIfAbsent(id, key -> new ArrayList<>()).addAll(near(codes, cell));
          else findings.add(name + " has the tag " + tag + ", but " + fault);
        }
        lines(cell).stream().map(Matcher::group).filter(line -> !cell.has(TAG + id(line)))
            .forEach(line -> findings.add(name + " shows “" + line + "”, but has no tag " + TAG + id(line)));
      }
    }
    for (Claim claim : register) {
      if (claim.notebook().isEmpty()) continue;
      if (cells.containsKey(claim.id())) numbers(claim, cells.get(claim.id()), findings);
      else findings.add("the register says that the notebook " + claim.notebook() + " settles the claim " + claim.id()
          + ", but no cell there does so under the tag " + TAG + claim.id());
    }
    return new Result(findings, new TreeSet<>(cells.keySet()));
  }

  private static List<Cell> near(List<Cell> codes, Cell cell) {
    if (!cell.isCode()) return List.of(cell);
    int at = codes.indexOf(cell);
    return codes.subList(Math.max(0, at - 2), Math.min(codes.size(), at + 2));
  }

  private static String fault(Claim claim, Notebook notebook, Cell cell, List<Cell> codes) {
    if (claim == null) return "the register has no such row";
    if (claim.notebook().isEmpty()) return "the register names no notebook for it";
    if (!claim.notebook().equals(notebook.name())) return "the register says that " + claim.notebook() + " settles it";
    if (claim.evidence().equals(SOURCED)) return faultOfText(claim, cell);
    String call = "Check.claim(\"" + claim.id() + "\"";
    if (!cell.isCode() || !cell.source().contains(call)) return "it is not a code cell with " + call + ", …)";
    if (cell.has(Cell.VOLATILE)) return "it is " + Cell.VOLATILE + ", so that nothing compares what it shows";
    List<Matcher> verdicts = lines(cell).stream().filter(line -> line.group(1).equals(claim.id())).toList();
    if (verdicts.size() != 1) return "it shows " + verdicts.size() + " lines “✓ " + claim.id() + " is …”, not one";
    String verdict = verdicts.get(0).group(2);
    if (!verdict.equals(claim.verdict())) {
      return "it shows that the claim is " + verdict + ", and the register says " + claim.verdict();
    }
    boolean reads = codes.stream().anyMatch(other -> other.source().contains(MESSAGES));
    return claim.evidence().equals(RECORDED) && !reads ? "no cell of the notebook reads recorded messages" : null;
  }

  private static String faultOfText(Claim claim, Cell cell) {
    if (cell.isCode()) return "the register says that only sources settle it, so it belongs to a text cell";
    String verdict = "**" + claim.id() + " is " + claim.verdict() + "**";
    if (!cell.source().contains(verdict)) return "it does not say " + verdict;
    return cell.source().contains("](https://") ? null : "it has no link to a source";
  }

  private static void numbers(Claim claim, List<Cell> cells, List<String> findings) {
    double[] held = Quoted.held(cells.stream().map(
        cell -> cell.isCode() ? LINE.matcher(cell.shown()).replaceAll("") + "\n" + cell.code() : cell.source())
        .collect(Collectors.joining("\n")));
    for (Quoted number : Quoted.in(REFERENCE.matcher(claim.correct()).replaceAll(""), 10)) {
      if (number.standsAmong(held)) continue;
      findings.add("the register has the number " + number.text() + " for the claim " + claim.id()
          + ", which neither the cells with the tag " + TAG + claim.id() + " nor those beside print or compute with");
    }
  }

  private static List<Matcher> lines(Cell cell) {
    if (!cell.isCode()) return List.of();
    return cell.shown().lines().map(LINE::matcher).filter(Matcher::matches).toList();
  }

  private static String id(String line) {
    return line.split(" ")[1];
  }
}
