package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refuses in the sources of the library whatever could give other bits on another machine, or at another time. */
class SameBitsSourceTest {
  private static final Map<String, Pattern> REFUSED = new LinkedHashMap<>();

  static {
    REFUSED.put("a function of Math that is not exact", Pattern.compile("(?<!Strict)\\bMath\\.(?!(?:sqrt|abs|max|min|floor|ceil|rint"
        + "|signum|copySign|scalb|ulp|nextUp|nextDown|getExponent|floorMod|floorDiv|\\w+Exact|PI|E)\\b)\\w+"));
    REFUSED.put("functions of Math without its name", Pattern.compile("import static java\\.lang\\.Math\\.[\\w*]+"));
    REFUSED.put("a fused multiply-add", Pattern.compile("\\bfma\\b|\\bFMA\\b"));
    REFUSED.put("a sum in no order", Pattern.compile("\\breduceLanes\\b|\\bparallel\\w*\\b|\\bDoubleAdder\\b"));
    REFUSED.put("a collection in the order of its hashes",
        Pattern.compile("(?<!Linked)\\bHash(?:Map|Set)\\b|\\bConcurrentHashMap\\b|\\b(?:Map|Set)\\.(?:of|copyOf)\\b"
            + "|\\bCollectors\\.(?:toSet|toMap|groupingBy)\\b"));
    REFUSED.put("chance without a published algorithm", Pattern.compile("\\bMath\\.random\\b|\\bnew Random\\b|\\bThreadLocalRandom\\b"));
  }

  @Test void theLibraryUsesNothingOfTheKind() throws IOException {
    List<String> found = new ArrayList<>();
    try (var files = Files.walk(Path.of("src/main/java/unrolled"))) {
      for (Path file : files.filter(f -> f.toString().matches("[^.]*[.]java") && !f.toString().contains("lab")).sorted().toList()) {
        refused(Files.readString(file)).forEach(what -> found.add(file + " has " + what));
      }
    }
    assertEquals(List.of(), found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y = Math.exp(x)", "Math.tanh(x)", "Math.pow(a, 2)", "import static java.lang.Math.*;", "Math.fma(a, b, c)",
      "a.lanewise(VectorOperators.FMA, b, c)", "v.reduceLanes(ADD)", "list.parallelStream()", "Arrays.parallelPrefix(a, f)",
      "stream.parallel()", "new HashMap<>()", "for (var e : Map.of(1, 2).entrySet())", "Set.of(1, 2)", "toSet: Collectors.toSet()",
      "Math.random()", "new Random(1)"})
  void refuses(String line) {
    assertFalse(refused(line).isEmpty(), line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"StrictMath.exp(x)", "Math.sqrt(x)", "Math.multiplyExact(a, b)", "new LinkedHashMap<>()", "List.of(1)",
      "Math.copySign(1, x)", "Elementary.tanh(x)"})
  void allows(String line) {
    assertEquals(List.of(), refused(line));
  }

  private static List<String> refused(String source) {
    String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
    List<String> found = new ArrayList<>();
    REFUSED.forEach((what, pattern) -> {
      Matcher matcher = pattern.matcher(code);
      if (matcher.find()) found.add(what + ": " + matcher.group());
    });
    return found;
  }
}
