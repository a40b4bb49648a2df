package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.notebooks.Sample.NO_TAGS;
import static unrolled.notebooks.Sample.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  @TempDir
  private Path folder;

  @Test
  void theCourseFitsOnAScreenAndHangsTogether() throws IOException {
    assertEquals("", String.join("\n", Pages.findings(Path.of(""))));
  }

  @Test
  void whatDoesNotFitOrHangTogetherIsNamed() throws IOException {
    for (String name : new String[] {"optim/AdaGrad", "matrix/Matrix"}) {
      Path file = folder.resolve("src/main/java/unrolled/" + name + ".java");
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
    Files.createDirectories(folder.resolve("notebooks"));
    Files.writeString(Files.createDirectories(folder.resolve("data")).resolve("claims.csv"), "");
    new Sample().text("contents", NO_TAGS, "| [01 First](01-first.ipynb) | it |\n| [02 Second](02-second.ipynb) | too |")
        .text("end", NO_TAGS, "## Where next\n\n[01 First →](01-first.ipynb)").write(folder.resolve("notebooks/00-a.ipynb"));
    new Sample().text("text", NO_TAGS, """
        `Matrix.rows(…)`, `matrix` and ``Matrix``; then `Matrix`. [`AdaGrad`](../src/main/java/unrolled/optim/AdaGrad.java),
        again `AdaGrad`. [There](nowhere.ipynb#part), https://a.b, [here](https://a.b); `data/claims.csv`.""")
        .code("wide", NO_TAGS, "// " + "x".repeat(89) + "\n// " + "x".repeat(90)).code("high", NO_TAGS, "\n".repeat(25) + "1")
        .code("priced", NO_TAGS, "1", result("text/html",
            "<b><span>$</span>5</b><script>${x}</script>"), result("text/html", "<b>$5 or $6</b>"))
        .code("rule", NO_TAGS, "import unrolled.AdaGrad;\nMatrix m; // AdaGrad\nString s = \"AdaGrad\"")
        .text("end", NO_TAGS, "## Where next\n\n[← 00 Start here](00-a.ipynb) · [02 Second →](02-second.ipynb)")
        .write(folder.resolve("notebooks/01-first.ipynb"));
    new Sample().code("rule", NO_TAGS, "new AdaGrad()").text("end", NO_TAGS, "The end.")
        .write(folder.resolve("notebooks/02-second.ipynb"));
    assertEquals("""
        01-first, the text cell (id text): leads nowhere: nowhere.ipynb
        01-first, the text cell (id text): named for the first time, so write [`Matrix.rows`](../src/main/java/unrolled/matrix/Matrix.java)
        01-first, the text cell (id text): named for the first time, so write [`data/claims.csv`](../data/claims.csv)
        01-first, cell [1] (id wide): more than 92 characters: // %s
        01-first, cell [2] (id high): 26 lines are more than 25
        01-first, cell [3] (id priced): a page would take for a formula: $5 or $6</b>
        02-second: the last cell should be
        ## Where next

        [← 01 First](01-first.ipynb) · [contents](00-a.ipynb)

        Source code of what was used here: [AdaGrad](../src/main/java/unrolled/optim/AdaGrad.java).""".formatted("x".repeat(90)),
        String.join("\n", Pages.findings(folder)));
  }
}
