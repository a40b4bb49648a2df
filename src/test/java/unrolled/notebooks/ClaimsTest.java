package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.notebooks.Sample.NO_TAGS;

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
  /** How many claims must be settled; it grows with the course until it is the size of the register. */
  private static final int SETTLED = 98;
  private static final Set<String> VERDICTS =
      Set.of("correct", "wrong", "misleading", "broken code", "unproven", "missing");
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
        .code("good", List.of("claim:S0-1", "claim:S0-2"), "Check.equal(1, 1)")
        .code("foreign", List.of("claim:S9-9"), "Check.equal(1, 1)")
        .code("elsewhere", List.of("claim:S0-3"), "Check.equal(1, 1)")
        .code("nowhere", List.of("claim:S0-4"), "Check.equal(1, 1)")
        .code("unchecked", List.of("claim:S0-5"), "Checked.equal(1, 1)")
        .code("untagged", NO_TAGS, "Check.equal(1, 1)")
        .text("prose", List.of("claim:S0-6"), "Check it.")
        .write(folder.resolve("05-sample.ipynb"));
    List<Claim> rows = List.of(row("S0-1", "05-sample"), row("S0-2", "05-sample"), row("S0-3", "06-other"),
        row("S0-4", ""), row("S0-5", "05-sample"), row("S0-6", "05-sample"), row("S0-7", ""));
    Claims.Result result = Claims.compare(rows, List.of(new Notebook(file)));
    assertEquals(Set.of("S0-1", "S0-2"), result.settled());
    assertEquals("""
        05-sample.ipynb, cell [2] (id foreign) has the tag claim:S9-9, but the register has no such row
        05-sample.ipynb, cell [3] (id elsewhere) has the tag claim:S0-3, but the register says that 06-other settles it
        05-sample.ipynb, cell [4] (id nowhere) has the tag claim:S0-4, but the register names no notebook for it
        05-sample.ipynb, cell [5] (id unchecked) has the tag claim:S0-5, but it is not a code cell with a Check
        05-sample.ipynb, the text cell (id prose) has the tag claim:S0-6, but it is not a code cell with a Check
        the register says that the notebook 06-other settles the claim S0-3, \
        but no cell there with a Check has the tag claim:S0-3
        the register says that the notebook 05-sample settles the claim S0-5, \
        but no cell there with a Check has the tag claim:S0-5
        the register says that the notebook 05-sample settles the claim S0-6, \
        but no cell there with a Check has the tag claim:S0-6""",
        String.join("\n", result.findings()).replace(folder + "/", ""));
  }

  private static Claim row(String id, String notebook) {
    return new Claim(id, "S0", "1.1", "statement", "correct", "numbers", notebook);
  }

  private static String source(int row) {
    return LAST.keySet().stream().sorted().filter(source -> row <= LAST.get(source)).findFirst().orElseThrow();
  }
}
