package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.notebooks.Sample.NO_TAGS;
import static unrolled.notebooks.Sample.error;
import static unrolled.notebooks.Sample.picture;
import static unrolled.notebooks.Sample.result;
import static unrolled.notebooks.Sample.stdout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class JudgeTest {
  private static final String DRAW = """
      var bytes = new ByteArrayOutputStream();
      javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(8, 4, 1), "png", bytes);
      String html = "<img alt=\\"a black box\\" src=\\"data:image/png;base64,"
          + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\\">";
      render(html, "text/html")""";

  @TempDir
  private Path folder;

  @Test
  void namesTheCellAndTheLineThatDiffer() throws IOException {
    String box = picture(8, 4, 0xff0000, "a black box");
    String tall = picture(8, 5, 0, "a black box");
    String renamed = picture(8, 4, 0, "a red box");
    List<String> raises = List.of(Cell.RAISES);
    Path file = new Sample()
        .code("same", NO_TAGS, "21 * 2", result("text/plain", "42"))
        .code("number", NO_TAGS, "System.out.println(\"step\\nw 0.90\\nb 0\")", stdout("step\nw 0.98\nb 0\n"))
        .code("more", NO_TAGS, "System.out.print(\"one\")", stdout("one\ntwo"))
        .code("not-run", NO_TAGS, "3")
        .code("declare", NO_TAGS, "int n = 0;")
        .code("count", NO_TAGS, "n += 1", result("text/plain", "1"))
        .code("pixels", NO_TAGS, DRAW, result("text/html", box, "text/plain", box))
        .code("size", NO_TAGS, DRAW, result("text/html", tall, "text/plain", tall))
        .code("alt", NO_TAGS, DRAW, result("text/html", renamed, "text/plain", renamed))
        .code("error", raises, "throw new Error(\"now\");", error("EvalException", "before", "java.lang.Error: before"))
        .code("clock", List.of(Cell.VOLATILE), "System.err.println(4); System.nanoTime()", result("text/plain", "1"))
        .code("no-clock", List.of(Cell.VOLATILE), "System.nanoTime()")
        .write(folder.resolve("sample.ipynb"));
    Files.writeString(file, Files.readString(file).replace("\"execution_count\": 1,", "\"execution_count\": 9,"));
    assertEquals("""
        sample.ipynb, cell [2] (id number) gives something else than stored (to accept: mvn verify -Dnotebooks.store):
                      | --- stdout
                      | step
               stored | w 0.98
            first run | w 0.90
        sample.ipynb, cell [3] (id more) gives something else than stored (to accept: mvn verify -Dnotebooks.store):
                      | --- stdout
                      | one
               stored | two
            first run | (nothing more)
        sample.ipynb, cell [4] (id not-run) gives something else than stored (to accept: mvn verify -Dnotebooks.store):
               stored | (nothing more)
            first run | --- execute_result text/plain
        sample.ipynb, cell [8] (id size) gives something else than stored (to accept: mvn verify -Dnotebooks.store):
                      | --- execute_result text/html
               stored | <img alt="a black box" src="[png 8×5]">
            first run | <img alt="a black box" src="[png 8×4]">
        sample.ipynb, cell [9] (id alt) gives something else than stored (to accept: mvn verify -Dnotebooks.store):
                      | --- execute_result text/html
               stored | <img alt="a red box" src="[png 8×4]">
            first run | <img alt="a black box" src="[png 8×4]">
        sample.ipynb, cell [10] (id error) gives something else than stored (to accept: mvn verify -Dnotebooks.store):
                      | --- error
               stored | EvalException: before
            first run | EvalException: now
        sample.ipynb, cell [12] (id no-clock) has no stored outputs (to accept: mvn verify -Dnotebooks.store)
        sample.ipynb, cell [6] (id count) gives something else when it runs again:
                      | --- execute_result text/plain
               stored | 1
            third run | 2
        sample.ipynb is not in the form in which notebooks are stored (to accept: mvn verify -Dnotebooks.store):
                     |   {
                     |    "cell_type": "code",
                file |    "execution_count": 9,
            expected |    "execution_count": 1,""",
        findings(Sample.judge().verify(file)));
  }

  @Test
  void namesTheRuleThatACellBreaksAndStoresNothing() throws IOException {
    Path file = new Sample()
        .code("fails", NO_TAGS, "int i = 1 / 0;")
        .code("no-such-name", NO_TAGS, "wrong(1)")
        .code("succeeds", List.of(Cell.RAISES), "int j = 1;")
        .code("volatile-fails", List.of(Cell.VOLATILE), "throw new Error(\"no\");")
        .code("stderr", NO_TAGS, "System.err.println(\"warning\");")
        .code("check", NO_TAGS, "System.out.println(\"✗ w: expected 1, got 2\")", stdout("✗ w: expected 1, got 2\n"))
        .code("shown", List.of(Cell.EXPECTED_FAILURE), "System.out.println(\"✗ 1\")", stdout("✗ 1\n"))
        .code("passes", List.of(Cell.EXPECTED_FAILURE), "System.out.println(\"✓ 1\")", stdout("✓ 1\n"))
        .code("declare", NO_TAGS, "int n = 0, m = 0;")
        .code("count", NO_TAGS, "m += 1")
        .code("noise", NO_TAGS, """
            System.out.println("Foo@1b2c3d4e 01234567-89ab-cdef-0123-456789abcdef /home/anna/x 12:30:59");
            render("<img src=\\"data:image/png;base64,AAAA\\">", "text/html")""")
        .code("second-fails", NO_TAGS, "if (n++ > 0) throw new Error(\"twice\");")
        .write(folder.resolve("sample.ipynb"));
    String before = Files.readString(file);
    assertEquals("""
        sample.ipynb, cell [1] (id fails) fails:
            EvalException: / by zero
            ---------------------------------------------------------------------------
            java.lang.ArithmeticException: / by zero
        sample.ipynb, cell [2] (id no-such-name) fails:
            CompilationException:\s
            |   wrong(1)
            cannot find symbol
              symbol:   method wrong(int)
        sample.ipynb, cell [3] (id succeeds) does not fail, but has the tag raises-exception
        sample.ipynb, cell [4] (id volatile-fails) fails:
            EvalException: no
            ---------------------------------------------------------------------------
            java.lang.Error: no
        sample.ipynb, cell [5] (id stderr) writes to stderr: warning
        sample.ipynb, cell [6] (id check) shows a failed check without the tag expected-failure: ✗ w: expected 1, got 2
        sample.ipynb, cell [8] (id passes) shows no failed check (✗), but has the tag expected-failure
        sample.ipynb, cell [11] (id noise) shows an identity hash: Foo@1b2c3d4e
        sample.ipynb, cell [11] (id noise) shows a random identifier: 01234567-89ab-cdef-0123-456789abcdef
        sample.ipynb, cell [11] (id noise) shows a path of one machine: /home/anna
        sample.ipynb, cell [11] (id noise) shows a time of day: 12:30:59
        sample.ipynb, cell [11] (id noise) shows a picture that cannot be read: [broken picture]
        sample.ipynb, cell [10] (id count) gives something else when it runs again:
                      | --- execute_result text/plain
               stored | 1
            third run | 2
        sample.ipynb, cell [12] (id second-fails) when it runs again, fails:
            EvalException: twice
            ---------------------------------------------------------------------------
            java.lang.Error: twice""", findings(Sample.judge().store(file)));
    assertEquals(before, Files.readString(file));
  }

  @Test
  void saysAtWhichCellTheKernelEnded() throws IOException {
    Path file = new Sample().code("exit", NO_TAGS, "System.exit(3);").code("never", NO_TAGS, "1")
        .write(folder.resolve("sample.ipynb"));
    assertEquals("sample.ipynb, cell [1] (id exit) ended the kernel (exit status 3); the end of its log",
        findings(Sample.judge().store(file)).replaceAll("(?s)(end of its log):.*", "$1"));
  }

  @Test
  void findsWhatACellChangesThatAnotherOnePrints() throws IOException {
    assertEquals("""
        sample.ipynb, cell [3] (id show) gives something else than stored (to accept: mvn verify -Dnotebooks.store):
                      | --- execute_result text/plain
               stored | 2
            first run | 1""", findings(Sample.judge().verify(hidden("2"))));
    String again = """
        sample.ipynb, cell [3] (id show) gives something else when it runs again:
                       | --- execute_result text/plain
                stored | 1
            second run | 2""";
    assertEquals(again, findings(Sample.judge().verify(hidden("1"))));
    assertEquals(again, findings(Sample.judge().store(hidden("1"))));
    Judge judge = Sample.judge();
    assertEquals("", findings(new Judge(judge.kernel(), judge.limit(), true, judge.nudged()).verify(hidden("1"))));
  }

  private Path hidden(String stored) throws IOException {
    return new Sample().code("declare", NO_TAGS, "int n = 0;").code("count", NO_TAGS, "if (n < 9) n++;")
        .code("show", NO_TAGS, "n", result("text/plain", stored)).write(folder.resolve("sample.ipynb"));
  }

  @Test
  void whatTakesLongRunsOnceWhenAllRunsAgain() throws IOException {
    Path file = new Sample().code("declare", NO_TAGS, "int n = 0;")
        .code("count", List.of(Cell.LONG), "n += 1", result("text/plain", "1"))
        .write(folder.resolve("sample.ipynb"));
    assertEquals("", findings(Sample.judge().verify(file)));
  }

  @Test
  void nudgedGradientsShowWhichDigitsLast() throws IOException {
    Path file = new Sample().code("library", NO_TAGS, "%classpath " + Path.of("target/classes").toAbsolutePath())
        .code("import", NO_TAGS, "import unrolled.matrix.*;\nimport unrolled.optim.*;\nimport unrolled.param.*;")
        .code("step", NO_TAGS, """
            Param theta = new Param("theta", Matrix.row(0));
            theta.gradient().fill(1);
            new Optimizer(new Params(theta), new Sgd(), Schedule.constant(1)).step();
            double end = theta.value().get(0, 0);""")
        .code("digits", NO_TAGS, "end", result("text/plain", "-1.0"))
        .code("rounded", NO_TAGS, "(float) end", result("text/plain", "-1.0"))
        .code("fingerprint", NO_TAGS, "\"[png 8×4, drawn \" + (end == -1 ? \"0123456789abcdef]\" : \"fedcba9876543210]\")",
            result("text/plain", "[png 8×4, drawn 0123456789abcdef]")).write(folder.resolve("sample.ipynb"));
    Judge judge = Sample.judge();
    assertEquals("", findings(judge.verify(file)));
    Judge nudging = new Judge(judge.kernel(), judge.limit(), true, Optional.of(Nudged.classes(1)));
    assertEquals("""
        sample.ipynb, cell [4] (id digits) gives something else than stored (to accept: mvn verify -Dnotebooks.store):
                      | --- execute_result text/plain
               stored | -1.0
            first run | -0.9999999999999999""", findings(nudging.verify(file)));
  }

  private String findings(List<String> findings) {
    return String.join("\n", findings).replace(folder + "/", "");
  }
}
