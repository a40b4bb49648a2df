package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader sees with Shift + Tab, and under an error about a name of the library, in the real kernel. */
class HelpIT {
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  private abstract static class InAKernel {
    private KernelClient client;

    @BeforeAll
    void start() throws IOException {
      client = new KernelClient(Judge.chosen().kernel(), Path.of("notebooks"));
    }

    @AfterAll
    void end() throws IOException {
      client.close();
    }

    List<Wire.Message> run(String code) throws IOException {
      return client.run(code, Duration.ofSeconds(60));
    }

    /** What is shown where the bar stands in a cell. */
    JsonObject shown(String code) throws IOException {
      return client.inspect(code.replace("|", ""), code.indexOf('|'), Duration.ofSeconds(30));
    }

    /** Runs a cell, whose error must end with this line. */
    void assertLastLine(String expected, String code) throws IOException {
      List<Wire.Message> messages = run(code);
      StringBuilder error = new StringBuilder();
      for (var line : messages.get(messages.size() - 1).content().getAsJsonArray("traceback")) {
        error.append(line.getAsString().replaceAll("\\x1B\\[[\\d;]*m", "")).append('\n');
      }
      assertEquals(expected, error.toString().strip().replaceAll("(?s).*\n", "").strip(), error.toString());
    }
  }

  @Nested
  class BeforeTheFirstCell extends InAKernel {
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "Check.that(\"x\", true); => Check is unrolled.show.Check: run the first cell of this notebook.",
        "var rule = new AdaGrad(); => AdaGrad is unrolled.optim.AdaGrad: run the first cell of this notebook.",
        "import unrolled.optim.*; => The library is not loaded yet: "
            + "run the first cell of this notebook, with %load boot.jsh."})
    void anErrorSaysSo(String code, String advice) throws IOException {
      assertLastLine(advice, code);
    }

    @Test
    void theJavadocIsThere() throws IOException {
      String html = shown("new AdaGrad|()").getAsJsonObject("data").get("text/html").getAsString();
      assertTrue(html.contains("Gₜ = Gₜ₋₁ + gₜ²"), html);
    }
  }

  @Nested
  class AfterIt extends InAKernel {
    @BeforeAll
    void load() throws IOException {
      assertEquals("[]", Outputs.of(run("%load boot.jsh")).toString());
      String names = "import unrolled.matrix.*; import unrolled.optim.*; Matrix m = new Matrix(2, 2);";
      assertEquals("[]", Outputs.of(run(names)).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "AdaGrad| => Gₜ = Gₜ₋₁ + gₜ² => Duchi",
        "Ada|Grad rule = null => Gₜ = Gₜ₋₁ + gₜ² => Duchi",
        "AdaGrad| rule = null => Gₜ = Gₜ₋₁ + gₜ² => Duchi",
        "new AdaGrad(| => Gₜ = Gₜ₋₁ + gₜ² => <code>initial</code>: G₀",
        "Rule r = new AdaGrad(|) => Gₜ = Gₜ₋₁ + gₜ² => <code>initial</code>: G₀",
        "Opti|mizer => Steps a model's parameters => transforms",
        "m.prod|uct(m, m) => product(Operand a, Operand b) => this = a·b",
        "m.product(| => product(Operand a, Operand b) => this = a·b",
        "Matrix.product| => product(Operand a, Operand b) => this = a·b",
        "new AdaGrad().skipsZero|Gradient() => skipsZeroGradient => Whether a gradient of 0",
        "Ch|eck.that( => Check => <b>class</b>"})
    void theJavadocIsShown(String code, String first, String second) throws IOException {
      String html = shown(code).getAsJsonObject("data").get("text/html").getAsString();
      assertTrue(html.contains(first) && html.contains(second), html);
    }

    @ParameterizedTest
    @CsvSource({"nothing|", "1 + |1", "|"})
    void nothingIsInvented(String code) throws IOException {
      assertEquals("{}", shown(code).getAsJsonObject("data").toString());
    }

    @Test
    void whatIsNotOursIsAsTheKernelHasIt() throws IOException {
      String text = shown("\"a\".length(|").getAsJsonObject("data").get("text/plain").getAsString();
      assertTrue(text.startsWith("int String.length()"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "Check.that(1, 2); => Check is unrolled.show.Check: "
            + "run the first cell of this notebook, or: import unrolled.show.Check;",
        "var rule = new AdaGard(); => Did you mean AdaGrad (unrolled.optim)?",
        "void f() { new AdaGard(); } f(); => Did you mean AdaGrad (unrolled.optim)?",
        "int fine = nothing; => symbol:   variable nothing",
        "Zebra stripes = null; => symbol:   class Zebra"})
    void anErrorSaysWhatToDo(String code, String advice) throws IOException {
      assertLastLine(advice, code);
    }
  }
}
