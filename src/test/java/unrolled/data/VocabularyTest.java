package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class VocabularyTest {
  private final Vocabulary vocabulary = Vocabulary.of("to be\nor not");

  @Test void numbersSymbolsInTheOrderOfTheirCodePoints() {
    assertEquals("\n benort", vocabulary.symbols());
    assertEquals(8, vocabulary.size());
    assertEquals("\n", vocabulary.symbol(0));
    assertEquals("t", vocabulary.symbol(7));
    assertEquals("azé詩\uFFFD🙂", Vocabulary.of("🙂\uFFFD詩zéa🙂").symbols());     // as chars, 🙂 would stand before \uFFFD
  }

  @Test void dependsOnNothingButWhichSymbolsThereAre() {
    assertEquals(vocabulary.symbols(), Vocabulary.of("tttroneb \n").symbols());
    assertEquals(vocabulary.symbols(), Vocabulary.of(vocabulary.symbols()).symbols());
  }

  @Test void encodesAndDecodes() {
    assertArrayEquals(new int[] {7, 5, 1, 2, 3}, vocabulary.encode("to be"));
    assertEquals("to be", vocabulary.decode(7, 5, 1, 2, 3));
    assertEquals("\nor", vocabulary.decode(vocabulary.encode("\nor")));
    assertArrayEquals(new int[0], vocabulary.encode(""));
    assertEquals("", vocabulary.decode());
  }

  @Test void takesWholeCodePoints() {
    Vocabulary symbols = Vocabulary.of("床前🙂𠮷e\u0301");
    assertEquals(6, symbols.size());
    int[] numbers = symbols.encode("🙂床𠮷");
    assertEquals(3, numbers.length);
    assertEquals("🙂床𠮷", symbols.decode(numbers));
    assertEquals("🙂", symbols.symbol(numbers[0]));
  }

  @Test void countsSymbols() {
    assertArrayEquals(new int[] {1, 2, 1, 1, 1, 3, 1, 2}, vocabulary.counts(vocabulary.encode("to be\nor not")));
    assertArrayEquals(new int[] {0, 0, 0, 0, 0, 0, 0, 2}, vocabulary.counts(7, 7));
    assertArrayEquals(new int[8], vocabulary.counts());
  }

  @Test void saysWhatItHolds() {
    assertEquals("8 symbols: \\n benort", vocabulary.toString());
    assertEquals("2 symbols: \\ta", Vocabulary.of("a\t").toString());
    String hundred = IntStream.range(0, 100).mapToObj(i -> Character.toString(0x1F600 + i)).collect(Collectors.joining());
    assertEquals("100 symbols: " + hundred, Vocabulary.of(hundred).toString());
    assertEquals("101 symbols: " + hundred + "…", Vocabulary.of(hundred + "\uD83E\uDD70").toString());
  }

  @Test void namesAnUnknownSymbolAndItsPlace() {
    fails("line 1, column 4: é (U+00E9) is not among the 8 symbols of the vocabulary", () -> vocabulary.encode("to é"));
    fails("line 3, column 2: 🙂 (U+1F642) is not among the 8 symbols of the vocabulary", () -> vocabulary.encode("to\n\nb🙂"));
    fails("line 1, column 3: U+000D is not among the 8 symbols of the vocabulary", () -> vocabulary.encode("to\r\n"));
    Vocabulary faces = Vocabulary.of("🙂\n");
    fails("line 2, column 3: a (U+0061) is not among the 2 symbols of the vocabulary", () -> faces.encode("🙂\n🙂🙂a"));
  }

  @Test void namesWhatIsNoNumberAndNoText() {
    fails("the number of a symbol must be in 0 … 7, but is 8", () -> vocabulary.symbol(8));
    fails("the number of a symbol must be in 0 … 7, but is -1", () -> vocabulary.decode(0, -1));
    fails("the number of a symbol must be in 0 … 7, but is 8", () -> vocabulary.counts(8));
    fails("the text of a vocabulary must have at least one symbol", () -> Vocabulary.of(""));
    fails("half of a surrogate pair, U+D83D, is no symbol", () -> Vocabulary.of("a\uD83D"));
  }

  private static void fails(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
