package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NGramsTest {
  private final NGrams grams = new NGrams(1, 2, List.of("Ig", "gi"));

  @Test void areNumberedInTheOrderOfTheirFirstAppearance() {
    assertEquals(List.of("^", "i", "g", "$", "^i", "ig", "g$", "^g", "gi", "i$"),
        IntStream.range(0, grams.size()).mapToObj(grams::get).toList());
  }

  @Test void ofATextComeEachOnceAndShorterOnesFirst() {
    assertEquals(List.of("^u", "ug", "g$", "^ug", "ug$"), List.copyOf(new NGrams(2, 3, List.of("x")).of("Ug")));
    assertEquals(List.of("^", "a", "$", "^a", "aa", "a$"), List.copyOf(grams.of("aaa")));
    assertEquals(List.of("^𝒶", "𝒶$"), List.copyOf(new NGrams(2, 2, List.of("x")).of("𝒶")));
  }

  @Test void shortTextsHaveNoLongOnes() {
    assertEquals(List.of("^x$"), List.copyOf(new NGrams(3, 9, List.of("vocabulary")).of("x")));
  }

  @Test void aTextIsTheSetOfThoseInTheVocabulary() {
    var x = grams.features(List.of("gigi", "Xi", ""));
    assertArrayEquals(new double[] {
        1, 1, 1, 1, 0, 1, 0, 1, 1, 1,
        1, 1, 0, 1, 0, 0, 0, 0, 0, 1,
        1, 0, 0, 1, 0, 0, 0, 0, 0, 0}, x.dense().data());
  }

  @Test void lettersAreLowerCaseInAnyLanguage() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertEquals(List.of("^", "i", "$"), List.copyOf(new NGrams(1, 1, List.of("x")).of("I")));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test void refusesLengthsAndTextsWithoutAnyNGram() {
    fails("the shortest n-gram must have at least 1 letter, but has 0", () -> new NGrams(0, 2, List.of("x")));
    fails("the longest n-gram has 2 letters, fewer than the shortest with 3", () -> new NGrams(3, 2, List.of("x")));
    fails("there is no n-gram in 0 texts", () -> new NGrams(1, 2, List.of()));
    fails("there is no n-gram in 1 texts", () -> new NGrams(5, 5, List.of("ab")));
  }

  private static void fails(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
