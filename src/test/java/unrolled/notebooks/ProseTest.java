package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.notebooks.Sample.NO_TAGS;
import static unrolled.notebooks.Sample.stdout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.notebooks.Claims.Claim;

class ProseTest {
  @TempDir
  private Path folder;

  @Test
  void eachNumberInTheTextOfTheCourseStandsInAnOutputOrAListedException() throws IOException {
    List<Claim> register = Claims.read(Path.of("data", "claims.csv"));
    List<String> exceptions;
    try (var stream = ProseTest.class.getResourceAsStream("/notebooks/numbers-in-prose.csv")) {
      exceptions = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
    Set<String> used = new HashSet<>();
    List<String> findings = new ArrayList<>();
    for (Path file : Course.notebooks(Path.of("notebooks"), "*")) {
      Notebook notebook = new Notebook(file);
      String statements = register.stream().filter(claim -> claim.notebook().equals(notebook.name()))
          .map(Claim::statement).collect(Collectors.joining("\n"));
      findings.addAll(Prose.findings(notebook, statements, exceptions, used));
    }
    exceptions.stream().filter(line -> !used.contains(line)).forEach(line -> findings.add("no longer needed: " + line));
    assertEquals("", String.join("\n", findings));
  }

  @Test
  void aNumberIsRoundedToTheDigitsThatAreQuoted() throws IOException {
    assertFound(List.of("0.8294", "8.28e-1", "1301", "250", "3.1e-5"), """
        Of 0.8293 remain 0.829, .83 and 83 %, but not 0.8294; 8.293e-1 is it, and 8.28e-1 is not.
        1,300 names, −1300, 3·10⁻⁵, $3 \\times 10^{-5}$; but neither 1,301 nor 250 nor 3.1·10⁻⁵.""", "0.8293 1300 3e-5");
  }

  @Test
  void referencesYearsAndFormulasAreLeftAsideAndStatementsCount() throws IOException {
    assertFound(List.of("0.97"), """
        ## 5.2 In 2011
        $$\\theta = 0.123 \\tag{5.2}$$ By (5.2), (5b.3) and § 5.21, [S0-126](https://a.b/0.77) prints 0.98, the formula has 0.123, not 0.97.""",
        "");
  }

  @Test
  void fewDigitsStandNearbyAndNotInTheNextSection() throws IOException {
    Sample sample = new Sample().code("setup", NO_TAGS, "").code("first", NO_TAGS, "", stdout("0.7071 0.31415"));
    sample.text("between", NO_TAGS, "It is 0.71, and not 0.17.\n\n## Second\n\nIt will be 0.17.");
    sample.code("second", NO_TAGS, "", stdout("0.1707"));
    for (int i = 0; i < 5; i++) sample.code("more" + i, NO_TAGS, "");
    sample.text("far", NO_TAGS, "There were 0.71 and 0.314.").code("last", NO_TAGS, "");
    sample.text("end", NO_TAGS, "At the end, 0.71 is seen again.");
    Notebook notebook = new Notebook(sample.write(folder.resolve("05-sample.ipynb")));
    Set<String> used = new HashSet<>();
    assertEquals("""
        05-sample, the text cell (id between): 0.17 stands in no output nearby
        05-sample, the text cell (id far): 0.71 stands in no output nearby""",
        String.join("\n", Prose.findings(notebook, "", List.of(), used)));
    String known = "05-sample,far,0.71,cos 45°";
    assertEquals("05-sample, the text cell (id between): 0.17 stands in no output nearby",
        String.join("\n", Prose.findings(notebook, "", List.of(known, "05-sample,far,0.72,no"), used)));
    assertEquals(Set.of(known), used);
  }

  private void assertFound(List<String> numbers, String text, String output) throws IOException {
    Path file = new Sample().code("output", NO_TAGS, "", stdout(output)).text("text", NO_TAGS, text)
        .write(folder.resolve("05-sample.ipynb"));
    List<String> expected = numbers.stream().map(n -> "05-sample, the text cell (id text): " + n + " stands in no output").toList();
    assertEquals(expected, Prose.findings(new Notebook(file), "w1 = 0.98", List.of(), new HashSet<>()));
  }
}
