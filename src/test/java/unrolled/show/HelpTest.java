package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.matrix.Matrix;
import unrolled.optim.AdaGrad;
import unrolled.optim.Optimizer;

class HelpTest {
  private static String html(Rich page) {
    String html = page.mime().get("text/html");
    HtmlTest.assertNoFormula(html);
    return html;
  }

  @Test
  void aClassHasItsFormulaItsParametersItsPaperAndItsSource() throws Exception {
    String html = html(Help.of(AdaGrad.class));
    assertTrue(html.startsWith("<div><pre><b>public</b> <b>record</b> AdaGrad(Epsilon epsilon, <b>double</b> initial) "
        + "<b>implements</b> Rule</pre><div>AdaGrad: every coordinate has a learning rate of its own"), html);
    assertTrue(html.contains("<pre>\n  Gₜ = Gₜ₋₁ + gₜ²\n"), html);
    assertTrue(html.contains("Duchi, Hazan and Singer, &quot;Adaptive"), html);
    assertTrue(html.contains("<ul><li><code>epsilon</code>: ε &gt; 0 and its place"), html);
    assertTrue(html.contains("<pre><b>public</b> AdaGrad()</pre><div>ε = 10⁻⁸ outside the root and G₀ = 0.</div>"), html);
    String source = Files.readString(Path.of("src/main/java/unrolled/optim/AdaGrad.java"));
    assertTrue(html.contains("<summary>the source, " + source.lines().count() + " lines</summary>"), html);
    String shown = html.substring(html.indexOf("lines</summary><pre>") + 20, html.indexOf("</pre></details>"));
    assertEquals(source, shown.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&"));
    assertTrue(html.endsWith("<a href=\"../src/main/java/unrolled/optim/AdaGrad.java\">AdaGrad.java</a></div>"), html);
  }

  @Test
  void aMethodHasItsErrors() {
    String html = html(Help.of(Optimizer.class, "step"));
    assertTrue(html.startsWith("<div><pre><b>public</b> <b>void</b> step()</pre><div>One step. Gradients are read"), html);
    assertTrue(html.contains("<code>Params.gradientNorm</code>"), html);
    assertTrue(html.contains("<li>throws <code>ArithmeticException</code>: if a gradient is not finite"), html);
    assertFalse(html.contains("<details>"), html);
  }

  @Test
  void aMethodWithoutAWordOfItsOwnHasThatOfItsInterface() {
    assertEquals("boolean skipsZeroGradient()\n"
        + "Whether a gradient of 0 leaves θ and every slot as they are, so that the coordinate may be left out.",
        Help.of("AdaGrad.skipsZeroGradient").toString());
  }

  @Test
  void aClassWithoutParametersHasNoList() {
    assertFalse(html(Help.of("Check")).contains("<ul>"));
    assertEquals("<div><pre><b>public</b> Matrix product(Operand a, Operand b)</pre><div>this = a·b.</div></div>",
        html(Help.of(Matrix.class, "product")));
  }

  @Test
  void everyClassHasAPage() {
    assertTrue(Sources.files().keySet().containsAll(List.of("AdaGrad", "Charts", "Matrix", "Rule", "Help")));
    for (String name : Sources.files().keySet()) assertTrue(html(Help.of(name)).contains(name), name);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "AdaGard|there is no class AdaGard; did you mean AdaGrad?",
      "Matrix.prodcut|Matrix has no public method prodcut; did you mean product?",
      "Lab|there is no class Lab",
      "Zebra.stripes|there is no class Zebra"})
  void whatIsNotThereIsRefused(String name, String message) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, () -> Help.of(name)).getMessage());
  }

  @Test
  void aClassFromElsewhereIsRefused() {
    assertEquals("help is there for the classes of Unrolled, and java.lang.String is none",
        assertThrows(IllegalArgumentException.class, () -> Help.of(String.class)).getMessage());
  }

  @Test
  void codeIsTwoToned() {
    assertEquals("<b>var</b> s = <span style=\"color:#b0622a\">&quot;// <span>$</span>&quot;</span>; "
        + "<span style=\"color:#6f7d88\">// new</span>", Highlight.html("var s = \"// $\"; // new"));
  }

  /** The forms in which JShell writes what stands under the cursor, in Java 17 and in Java 25. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "unrolled.optim.AdaGrad|public record AdaGrad",
      "unrolled.optim.AdaGrad(unrolled.optim.Epsilon epsilon, double initial)|public record AdaGrad",
      "unrolled.optim.AdaGrad(Epsilon epsilon, double initial)|public record AdaGrad",
      "AdaGrad(unrolled.optim.Epsilon epsilon, double initial)(Epsilon epsilon, double initial)|public record AdaGrad",
      "Epsilon unrolled.optim.Epsilon.outsideRoot(double epsilon)|public static Epsilon outsideRoot(",
      "Epsilon Epsilon(double inside, double outside).outsideRoot(double epsilon)|public static Epsilon outsideRoot(",
      "Optimizer(unrolled.param.Params params, Rule rule, Schedule schedule, Transform... before)|public final class Optimizer",
      "Epsilon AdaGrad(Epsilon epsilon, double initial).epsilon()|public record AdaGrad",
      "Matrix Matrix.of(double[]... rows)|public static Matrix of("})
  void aSignatureLeadsToItsPage(String signature, String page) {
    assertTrue(Inspection.of(signature, "", 0).toString().startsWith(page), signature);
  }

  @ParameterizedTest
  @ValueSource(strings = {"int String.length()", "java.util.List<E>",
      "String", "java.nio.file.Path", "Path Path.of(String first, String... more)", "<T> T Path.get(int index)"})
  void aSignatureFromElsewhereLeadsNowhere(String signature) {
    assertNull(Inspection.of(signature, "", 0));
  }

  @ParameterizedTest
  @CsvSource({"new AdaGrad(), 10, public record AdaGrad", "Matrix.product(a), 13, public Matrix product",
      "Matrix.product(a), 14, public Matrix product", "Matrix.prodcut, 13, ", "x + 1, 4, "})
  void withoutASignatureTheWordCounts(String code, int at, String page) {
    Rich found = Inspection.of(null, code, at);
    if (page == null) assertNull(found);
    else assertTrue(found.toString().startsWith(page), found.toString());
  }

  @ParameterizedTest
  @CsvSource({"AdaGard, AdaGrad", "AdaGra, AdaGrad", "Chekc, ", "Chec, Check", "AdaGrad, ", "Zebra, "})
  void aSlipIsUpToTwoLetters(String written, String meant) {
    assertEquals(Optional.ofNullable(meant), Sources.nearest(written, List.of("AdaGrad", "Check", "Matrix")));
  }
}
