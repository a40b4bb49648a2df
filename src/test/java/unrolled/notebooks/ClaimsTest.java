package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.notebooks.Sample.NO_TAGS;
import static unrolled.notebooks.Sample.stdout;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.notebooks.Claims.Claim;

class ClaimsTest {
  /** How many claims must be settled: all of the register. */
  private static final int SETTLED = 134;
  private static final Set<String> VERDICTS =
      Set.of("correct", "wrong", "misleading", "broken code", "unproven", "missing");
  private static final Set<String> EVIDENCE = Set.of(Claims.COMPUTED, Claims.RECORDED, Claims.SOURCED);
  /** The last row of each source. */
  private static final Map<String, Integer> LAST = Map.of("S0", 28, "S1", 54, "S2", 81, "S3", 106, "S4", 134);

  private final List<Claim> register = Claims.read(Path.of("data", "claims.csv"));

  @TempDir
  private Path folder;

  @Test
  void theRegisterIsComplete() {
    List<String> expected = new ArrayList<>();
    for (int row = 1; row <= 134; row++) expected.add(source(row) + "-" + row);
    assertEquals(expected, register.stream().map(Claim::id).toList());
    for (Claim claim : register) {
      assertEquals(claim.id().substring(0, 2), claim.source(), claim.id());
      assertTrue(EVIDENCE.contains(claim.evidence()), claim.id() + " has the unknown evidence " + claim.evidence());
      assertTrue(VERDICTS.contains(claim.verdict()), claim.id() + " has the unknown verdict " + claim.verdict());
      for (String text : List.of(claim.place(), claim.statement(), claim.correct())) {
        assertFalse(text.isBlank(), claim.id() + " has an empty field");
      }
    }
  }

  @Test
  void theNotebooksSettleTheClaimsThatTheRegisterGivesThem() throws IOException {
    List<Notebook> notebooks = new ArrayList<>();
    for (Path file : Course.notebooks(Path.of("notebooks"), "*")) notebooks.add(new Notebook(file));
    Claims.Result result = Claims.compare(register, notebooks);
    String settled = result.settled().size() + " of " + register.size() + " claims are settled";
    System.out.println(settled);
    assertEquals("", String.join("\n", result.findings()));
    assertTrue(result.settled().size() >= SETTLED, settled + ", expected at least " + SETTLED);
  }

  @Test
  void aTagNeedsARowAndARowNeedsATag() throws IOException {
    Path file = new Sample()
        .code("good", List.of("claim:S0-1", "claim:S0-2"), claim("S0-1") + claim("S0-2"), line("S0-1"), line("S0-2"))
        .code("again", List.of("claim:S0-2"), claim("S0-2"), line("S0-2"))
        .code("foreign", List.of("claim:S9-9"), claim("S9-9"), line("S9-9"))
        .code("elsewhere", List.of("claim:S0-3"), claim("S0-3"), line("S0-3"))
        .code("nowhere", List.of("claim:S0-4"), claim("S0-4"), line("S0-4"))
        .code("another-claim", List.of("claim:S0-5"), "Check.that(1 == 1)")
        .code("untagged", NO_TAGS, claim("S0-5"), line("S0-5"))
        .text("prose", List.of("claim:S0-6"), claim("S0-6"))
        .code("volatile", List.of("claim:S0-7", Cell.VOLATILE), claim("S0-7"), line("S0-7"))
        .code("not-run", List.of("claim:S0-7"), claim("S0-7"))
        .code("twice", List.of("claim:S0-7"), claim("S0-7") + claim("S0-7"), line("S0-7"), line("S0-7"))
        .write(folder.resolve("05-sample.ipynb"));
    List<Claim> rows = List.of(row("S0-1", "05-sample"), row("S0-2", "05-sample"), row("S0-3", "06-other"),
        row("S0-4", ""), row("S0-5", "05-sample"), row("S0-6", "05-sample"), row("S0-7", "05-sample"));
    Claims.Result result = Claims.compare(rows, List.of(new Notebook(file)));
    assertEquals(Set.of("S0-1", "S0-2"), result.settled());
    assertEquals("""
        05-sample.ipynb, cell [3] (id foreign) has the tag claim:S9-9, but the register has no such row
        05-sample.ipynb, cell [4] (id elsewhere) has the tag claim:S0-3, but the register says that 06-other settles it
        05-sample.ipynb, cell [5] (id nowhere) has the tag claim:S0-4, but the register names no notebook for it
        05-sample.ipynb, cell [6] (id another-claim) has the tag claim:S0-5, \
        but it is not a code cell with Check.claim("S0-5", …)
        05-sample.ipynb, cell [7] (id untagged) shows “✓ S0-5 is wrong: it is 0.9”, but has no tag claim:S0-5
        05-sample.ipynb, the text cell (id prose) has the tag claim:S0-6, \
        but it is not a code cell with Check.claim("S0-6", …)
        05-sample.ipynb, cell [8] (id volatile) has the tag claim:S0-7, \
        but it is volatile, so that nothing compares what it shows
        05-sample.ipynb, cell [9] (id not-run) has the tag claim:S0-7, \
        but it shows 0 lines “✓ S0-7 is …”, not one
        05-sample.ipynb, cell [10] (id twice) has the tag claim:S0-7, \
        but it shows 2 lines “✓ S0-7 is …”, not one
        the register says that the notebook 06-other settles the claim S0-3, \
        but no cell there does so under the tag claim:S0-3
        the register says that the notebook 05-sample settles the claim S0-5, \
        but no cell there does so under the tag claim:S0-5
        the register says that the notebook 05-sample settles the claim S0-6, \
        but no cell there does so under the tag claim:S0-6
        the register says that the notebook 05-sample settles the claim S0-7, \
        but no cell there does so under the tag claim:S0-7""",
        String.join("\n", result.findings()).replace(folder + "/", ""));
  }

  @Test
  void theCellShowsTheVerdictAndTheNumbersOfTheRegister() throws IOException {
    Path file = new Sample()
        .code("verdict", List.of("claim:S0-1"), claim("S0-1"), line("S0-1"))
        .code("numbers", List.of("claim:S0-2"), "int n = 1_301; double p = 0.25; // 77\n" + claim("S0-2"),
            stdout("w: 0.90000001, 3e-5\n"), line("S0-2"))
        .write(folder.resolve("05-sample.ipynb"));
    List<Claim> rows = List.of(new Claim("S0-1", "S0", "1.1", "s", "correct", "-", "05-sample", Claims.COMPUTED),
        new Claim("S0-2", "S0", "1.1", "s", "wrong",
            "not 0.98 but .90 or 3.0e-5 (row 26, S3 1.2, 2 of 1301, 25 %, in 2011), 0.91, 77, 1300", "05-sample", Claims.COMPUTED));
    assertEquals("""
        05-sample.ipynb, cell [1] (id verdict) has the tag claim:S0-1, \
        but it shows that the claim is wrong, and the register says correct
        the register says that the notebook 05-sample settles the claim S0-1, \
        but no cell there does so under the tag claim:S0-1
        the register has the number 0.98 for the claim S0-2, \
        which neither the cells with the tag claim:S0-2 nor those beside print or compute with
        the register has the number 0.91 for the claim S0-2, \
        which neither the cells with the tag claim:S0-2 nor those beside print or compute with
        the register has the number 77 for the claim S0-2, \
        which neither the cells with the tag claim:S0-2 nor those beside print or compute with
        the register has the number 1300 for the claim S0-2, \
        which neither the cells with the tag claim:S0-2 nor those beside print or compute with""",
        String.join("\n", Claims.compare(rows, List.of(new Notebook(file))).findings()).replace(folder + "/", ""));
  }

  @Test
  void whatNoComputingDecidesNeedsATextWithASource() throws IOException {
    String text = "**S0-1 is wrong**: [they](https://example.org) say 44.";
    Path file = new Sample()
        .text("good", List.of("claim:S0-1"), text)
        .text("bare", List.of("claim:S0-1"), "**S0-1 is wrong**")
        .text("other", List.of("claim:S0-2"), text)
        .code("code", List.of("claim:S0-1"), claim("S0-1"), line("S0-1"))
        .write(folder.resolve("05-sample.ipynb"));
    List<Claim> rows = List.of(
        new Claim("S0-1", "S0", "1.1", "s", "wrong", "not 33 but 44", "05-sample", Claims.SOURCED),
        new Claim("S0-2", "S0", "1.1", "s", "correct", "-", "05-sample", Claims.SOURCED));
    Claims.Result result = Claims.compare(rows, List.of(new Notebook(file)));
    assertEquals(Set.of("S0-1"), result.settled());
    assertEquals("""
        05-sample.ipynb, the text cell (id bare) has the tag claim:S0-1, but it has no link to a source
        05-sample.ipynb, the text cell (id other) has the tag claim:S0-2, but it does not say **S0-2 is correct**
        05-sample.ipynb, cell [1] (id code) has the tag claim:S0-1, \
        but the register says that only sources settle it, so it belongs to a text cell
        the register has the number 33 for the claim S0-1, \
        which neither the cells with the tag claim:S0-1 nor those beside print or compute with
        the register says that the notebook 05-sample settles the claim S0-2, \
        but no cell there does so under the tag claim:S0-2""",
        String.join("\n", result.findings()).replace(folder + "/", ""));
  }

  @Test
  void whatAnotherProgramSaidIsReadFromItsRecord() throws IOException {
    Path silent = new Sample().code("alone", List.of("claim:S0-1"), claim("S0-1"), line("S0-1"))
        .write(folder.resolve("05-sample.ipynb"));
    Path reader = new Sample().code("reads", NO_TAGS, "Tables.read(\"../data/some-messages.csv\")")
        .code("good", List.of("claim:S0-2"), claim("S0-2"), line("S0-2")).write(folder.resolve("06-sample.ipynb"));
    List<Claim> rows = List.of(new Claim("S0-1", "S0", "1.1", "s", "wrong", "-", "05-sample", Claims.RECORDED),
        new Claim("S0-2", "S0", "1.1", "s", "wrong", "-", "06-sample", Claims.RECORDED));
    Claims.Result result = Claims.compare(rows, List.of(new Notebook(silent), new Notebook(reader)));
    assertEquals(Set.of("S0-2"), result.settled());
    assertEquals("05-sample.ipynb, cell [1] (id alone) has the tag claim:S0-1, "
        + "but no cell of the notebook reads recorded messages", result.findings().get(0).replace(folder + "/", ""));
  }

  private static Claim row(String id, String notebook) {
    return new Claim(id, "S0", "1.1", "statement", "wrong", "no number", notebook, Claims.COMPUTED);
  }

  private static String claim(String id) {
    return "Check.claim(\"" + id + "\", \"wrong\", \"it is 0.9\", true);\n";
  }

  private static JsonObject line(String id) {
    return stdout("✓ " + id + " is wrong: it is 0.9\n");
  }

  private static String source(int row) {
    return LAST.keySet().stream().sorted().filter(source -> row <= LAST.get(source)).findFirst().orElseThrow();
  }
}
