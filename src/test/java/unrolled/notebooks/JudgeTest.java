package unrolled.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static unrolled.notebooks.Sample.NO_TAGS;
import static unrolled.notebooks.Sample.error;
import static unrolled.notebooks.Sample.picture;
import static unrolled.notebooks.Sample.result;
import static unrolled.notebooks.Sample.stdout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.lab.KernelSpec;

class JudgeTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"));
  private static final String DRAW = """
      var bytes = new ByteArrayOutputStream();
      javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(8, 4, 1), "png", bytes);
      String html = "<img alt=\\"a black box\\" src=\\"data:image/png;base64,"
          + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\\">";
      render(html, "text/html")""";

  @TempDir
  private Path folder;

  @Test
  void storesInOneFormAndChangesNothingWhenItStoresAgain() throws IOException {
    Path file = folder.resolve("sample.ipynb");
    Files.writeString(file, resource("unstored.ipynb"));
    Judge judge = judge(Duration.ofSeconds(60), List.of());
    assertEquals(List.of(), judge.store(file));
    assertEquals(resource("stored.ipynb"), Files.readString(file));
    assertEquals(List.of(), judge.verify(file));
    assertEquals(List.of(), judge.store(file));
    assertEquals(resource("stored.ipynb"), Files.readString(file));
  }

  @Test
  void namesTheCellAndTheLineThatDiffer() throws IOException {
    String box = picture(8, 4, 0xff0000, "a black box");
    String tall = picture(8, 5, 0, "a black box");
    String renamed = picture(8, 4, 0, "a red box");
    List<String> raises = List.of(Rules.RAISES);
    Path file = new Sample()
        .code("same", NO_TAGS, "21 * 2", result("text/plain", "42"))
        .code("number", NO_TAGS, "System.out.println(\"step\\nw 0.90\\nb 0\")", stdout("step\nw 0.98\nb 0\n"))
        .code("more", NO_TAGS, "System.out.print(\"one\")", stdout("one\ntwo"))
        .code("never-run", NO_TAGS, "3")
        .code("declare", NO_TAGS, "int n = 0;")
        .code("count", NO_TAGS, "n += 1", result("text/plain", "1"))
        .code("pixels", NO_TAGS, DRAW, result("text/html", box, "text/plain", box))
        .code("size", NO_TAGS, DRAW, result("text/html", tall, "text/plain", tall))
        .code("alt", NO_TAGS, DRAW, result("text/html", renamed, "text/plain", renamed))
        .code("error", raises, "throw new Error(\"now\");", error("EvalException", "before", "java.lang.Error: before"))
        .code("long", NO_TAGS, "\"-\".repeat(300) + \"now\"", result("text/plain", "-".repeat(300) + "before"))
        .code("clock", List.of(Rules.VOLATILE), "System.err.println(4); System.nanoTime()", result("text/plain", "1"))
        .write(folder.resolve("sample.ipynb"));
    assertEquals("""
        sample.ipynb, cell [2] (id number) gives something else than stored; if it is right, mvn verify -Dnotebooks.store stores it:
                      | --- stdout
                      | step
               stored | w 0.98
            first run | w 0.90
        sample.ipynb, cell [3] (id more) gives something else than stored; if it is right, mvn verify -Dnotebooks.store stores it:
                      | --- stdout
                      | one
               stored | two
            first run | (nothing more)
        sample.ipynb, cell [4] (id never-run) gives something else than stored; if it is right, mvn verify -Dnotebooks.store stores it:
               stored | (nothing more)
            first run | --- execute_result text/plain
        sample.ipynb, cell [6] (id count) gives something else when it runs again:
                       | --- execute_result text/plain
                stored | 1
            second run | 2
        sample.ipynb, cell [8] (id size) gives something else than stored; if it is right, mvn verify -Dnotebooks.store stores it:
                      | --- execute_result text/html
               stored | <img alt="a black box" src="[png 8×5]">
            first run | <img alt="a black box" src="[png 8×4]">
        sample.ipynb, cell [9] (id alt) gives something else than stored; if it is right, mvn verify -Dnotebooks.store stores it:
                      | --- execute_result text/html
               stored | <img alt="a red box" src="[png 8×4]">
            first run | <img alt="a black box" src="[png 8×4]">
        sample.ipynb, cell [10] (id error) gives something else than stored; if it is right, mvn verify -Dnotebooks.store stores it:
                      | --- error
               stored | EvalException: before
            first run | EvalException: now
        sample.ipynb, cell [11] (id long) gives something else than stored; if it is right, mvn verify -Dnotebooks.store stores it:
                      | --- execute_result text/plain
               stored | …%sbefore
            first run | …%snow""".formatted("-".repeat(154), "-".repeat(157)),
        findings(judge(Duration.ofSeconds(60), List.of()).verify(file)));
  }

  @Test
  void namesTheRuleThatACellBreaks() throws IOException {
    Path file = new Sample()
        .code("fails", NO_TAGS, "int i = 1 / 0;")
        .code("no-such-name", NO_TAGS, "wrong(1)")
        .code("succeeds", List.of(Rules.RAISES), "int j = 1;")
        .code("volatile-fails", List.of(Rules.VOLATILE), "throw new Error(\"no\");")
        .code("stderr", NO_TAGS, "System.err.println(\"warning\");")
        .code("check", NO_TAGS, "System.out.println(\"✗ w: expected 1, got 2\")", stdout("✗ w: expected 1, got 2\n"))
        .code("shown", List.of(Rules.EXPECTED_FAILURE), "System.out.println(\"✗ 1\")", stdout("✗ 1\n"))
        .code("passes", List.of(Rules.EXPECTED_FAILURE), "System.out.println(\"✓ 1\")", stdout("✓ 1\n"))
        .code("declare", NO_TAGS, "int n = 0;")
        .code("noise", NO_TAGS, """
            System.out.println("Foo@1b2c3d4e 01234567-89ab-cdef-0123-456789abcdef /home/anna/x 12:30:59");
            render("<img src=\\"data:image/png;base64,AAAA\\">", "text/html")""")
        .code("second-fails", NO_TAGS, "if (n++ > 0) throw new Error(\"twice\");")
        .write(folder.resolve("sample.ipynb"));
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
        sample.ipynb, cell [10] (id noise) shows an identity hash: Foo@1b2c3d4e
        sample.ipynb, cell [10] (id noise) shows a random identifier: 01234567-89ab-cdef-0123-456789abcdef
        sample.ipynb, cell [10] (id noise) shows a path of one machine: /home/anna
        sample.ipynb, cell [10] (id noise) shows a time of day: 12:30:59
        sample.ipynb, cell [10] (id noise) shows a picture that cannot be read: [broken picture]
        sample.ipynb, cell [11] (id second-fails) when it runs again, fails:
            EvalException: twice
            ---------------------------------------------------------------------------
            java.lang.Error: twice""", findings(judge(Duration.ofSeconds(60), List.of()).verify(file)));
  }

  @Test
  void killsAKernelWhoseCellDoesNotEnd() throws IOException {
    Path file = new Sample().code("endless", NO_TAGS, "while (true) { }").code("later", NO_TAGS, "1")
        .write(folder.resolve("sample.ipynb"));
    long before = children();
    assertEquals("sample.ipynb, cell [1] (id endless) did not end within 1 s; the kernel was killed; the end of its log:",
        findings(judge(Duration.ofSeconds(1), List.of()).verify(file)).lines().findFirst().get());
    assertEquals(before, children());
  }

  @Test
  void storesNothingWhenTheKernelEnds() throws IOException {
    Path file = new Sample().code("one", NO_TAGS, "1").code("exit", NO_TAGS, "System.exit(3);")
        .write(folder.resolve("sample.ipynb"));
    String before = Files.readString(file);
    assertEquals("sample.ipynb, cell [2] (id exit) ended the kernel (exit status 3); the end of its log:",
        findings(judge(Duration.ofSeconds(60), List.of()).store(file)).lines().findFirst().get());
    assertEquals(before, Files.readString(file));
  }

  @Test
  void saysWhyAKernelDoesNotStart() throws IOException {
    Path file = new Sample().code("one", NO_TAGS, "1").write(folder.resolve("sample.ipynb"));
    Judge judge = judge(Duration.ofSeconds(60), List.of("--no-such-option"));
    assertEquals("""
        the kernel does not start (exit status 1); the end of its log:
          Unrecognized option: --no-such-option
          Error: Could not create the Java Virtual Machine.
          Error: A fatal exception has occurred. Program will exit.""",
        assertThrows(KernelClient.Lost.class, () -> judge.verify(file)).getMessage());
    Judge nowhere = new Judge(new KernelSpec(folder, folder, List.of()), Duration.ofSeconds(60));
    String message = assertThrows(IOException.class, () -> nowhere.verify(file)).getMessage();
    assertEquals("the kernel cannot be started; -Dnotebooks.java must name the folder of a JDK: Cannot run program",
        message.substring(0, message.indexOf(" \"")));
  }

  private static Judge judge(Duration limit, List<String> jvm) throws IOException {
    return new Judge(KernelSpec.of(Path.of("").toAbsolutePath(), JAVA, jvm), limit);
  }

  private String findings(List<String> findings) {
    return String.join("\n", findings).replace(folder + "/", "");
  }

  private static long children() {
    return ProcessHandle.current().children().count();
  }

  private static String resource(String name) throws IOException {
    try (var stream = JudgeTest.class.getResourceAsStream("/notebooks/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
