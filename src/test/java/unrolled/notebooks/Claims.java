package unrolled.notebooks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** The register of claims, and the cells that settle them: code cells with a check and a tag {@code claim:S0-26}. */
final class Claims {
  /** A row of the register; {@code notebook} is the name of a file without its ending, or empty. */
  record Claim(String id, String source, String place, String statement, String verdict, String correct,
               String notebook) {}

  /** What is wrong, and which claims are settled. */
  record Result(List<String> findings, Set<String> settled) {}

  private static final String TAG = "claim:";
  private static final Pattern CHECK = Pattern.compile("\\bCheck\\b");

  private Claims() {}

  static List<Claim> read(Path file) {
    Table table = Table.read().usingOptions(
        CsvReadOptions.builder(file.toFile()).columnTypes(name -> ColumnType.STRING));
    List<Claim> claims = new ArrayList<>();
    for (Row row : table) {
      claims.add(new Claim(row.getString("id"), row.getString("source"), row.getString("place"),
          row.getString("statement"), row.getString("verdict"), row.getString("correct"), row.getString("notebook")));
    }
    return claims;
  }

  /** Looks at all tags of the notebooks, and at each row that names a notebook. */
  static Result compare(List<Claim> register, List<Notebook> notebooks) {
    Map<String, Claim> rows = register.stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    List<String> findings = new ArrayList<>();
    Set<String> settled = new TreeSet<>();
    for (Notebook notebook : notebooks) {
      for (Cell cell : notebook.cells()) {
        for (String tag : cell.tags()) {
          if (!tag.startsWith(TAG)) continue;
          String id = tag.substring(TAG.length());
          String fault = fault(rows.get(id), notebook, cell);
          if (fault == null) settled.add(id);
          else findings.add(notebook.file() + ", " + cell.name() + " has the tag " + tag + ", but " + fault);
        }
      }
    }
    for (Claim claim : register) {
      if (!claim.notebook().isEmpty() && !settled.contains(claim.id())) {
        findings.add("the register says that the notebook " + claim.notebook() + " settles the claim " + claim.id()
            + ", but no cell there with a Check has the tag " + TAG + claim.id());
      }
    }
    return new Result(findings, settled);
  }

  private static String fault(Claim claim, Notebook notebook, Cell cell) {
    if (claim == null) return "the register has no such row";
    if (claim.notebook().isEmpty()) return "the register names no notebook for it";
    if (!claim.notebook().equals(notebook.name())) return "the register says that " + claim.notebook() + " settles it";
    if (!cell.isCode() || !CHECK.matcher(cell.source()).find()) return "it is not a code cell with a Check";
    return null;
  }
}
