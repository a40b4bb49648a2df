package unrolled.data;

import java.util.Arrays;
import java.util.Locale;

/**
 * The different symbols of a text, numbered from 0 in the order of their code points, so that the same symbols have the same
 * numbers however often they occur and wherever. A symbol is a code point: a Chinese character or a simple emoji is one; an
 * accent that is stored apart from its letter is one of its own.
 *
 * <pre>
 *   Vocabulary vocabulary = Vocabulary.of(text);
 *   int[] x = vocabulary.encode("To be");
 *   vocabulary.decode(x);                                  // To be
 *   Vocabulary.of(vocabulary.symbols());                   // the same again, from a file for example
 * </pre>
 */
public final class Vocabulary {
  private static final int SHOWN = 100;

  private final int[] codePoints;

  private Vocabulary(int[] codePoints) {
    this.codePoints = codePoints;
  }

  /** The vocabulary of a text of at least one symbol; half of a surrogate pair is refused, since no file can hold it. */
  public static Vocabulary of(String text) {
    if (text.isEmpty()) throw new IllegalArgumentException("the text of a vocabulary must have at least one symbol");
    int[] codePoints = text.codePoints().sorted().distinct().toArray();
    for (int codePoint : codePoints) {
      if (Character.getType(codePoint) == Character.SURROGATE) {
        throw new IllegalArgumentException("half of a surrogate pair, " + name(codePoint) + ", is no symbol");
      }
    }
    return new Vocabulary(codePoints);
  }

  /** V, how many symbols. */
  public int size() {
    return codePoints.length;
  }

  /** The symbol of this number, 0 … size() − 1. */
  public String symbol(int number) {
    return Character.toString(codePoints[check(number)]);
  }

  /** All symbols in the order of their numbers. */
  public String symbols() {
    return new String(codePoints, 0, codePoints.length);
  }

  /**
   * The number of each symbol of a text.
   *
   * @throws IllegalArgumentException if one is not in this vocabulary; the message says which and where
   */
  public int[] encode(String text) {
    int[] numbers = new int[text.codePointCount(0, text.length())];
    for (int k = 0, at = 0; k < numbers.length; k++) {
      int codePoint = text.codePointAt(at);
      numbers[k] = Arrays.binarySearch(codePoints, codePoint);
      if (numbers[k] < 0) {
        throw new IllegalArgumentException(Texts.place(text, at) + ": " + name(codePoint) + " is not among the " + size()
            + " symbols of the vocabulary");
      }
      at += Character.charCount(codePoint);
    }
    return numbers;
  }

  /** The text of these numbers, each in 0 … size() − 1. */
  public String decode(int... numbers) {
    StringBuilder text = new StringBuilder();
    for (int number : numbers) text.appendCodePoint(codePoints[check(number)]);
    return text.toString();
  }

  /** How often each number occurs among these: size() counts. */
  public int[] counts(int... numbers) {
    int[] counts = new int[size()];
    for (int number : numbers) counts[check(number)]++;
    return counts;
  }

  /** Such as {@code 4 symbols: \n etx}, with at most 100 of them. */
  @Override public String toString() {
    String shown = new String(codePoints, 0, Math.min(SHOWN, size())).replace("\n", "\\n").replace("\t", "\\t");
    return size() + " symbols: " + shown + (size() > SHOWN ? "…" : "");
  }

  private int check(int number) {
    if (number < 0 || number >= size()) {
      throw new IllegalArgumentException("the number of a symbol must be in 0 … " + (size() - 1) + ", but is " + number);
    }
    return number;
  }

  /** Such as {@code é (U+00E9)}; what cannot be seen is only its code point. */
  private static String name(int codePoint) {
    String number = String.format(Locale.ROOT, "U+%04X", codePoint);
    boolean hidden = Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    return hidden ? number : Character.toString(codePoint) + " (" + number + ")";
  }
}
