package unrolled.show;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Symbols as one sees them: a space is ␣, the end of a line ⏎, a tab ⇥; what else has no picture of its own is its code,
 * such as U+00A0, and an accent without its letter stands on ◌.
 */
public final class Symbols {
  private Symbols() {}

  /**
   * The symbols of a text, a code point each: a Chinese character or a simple emoji is one.
   *
   * <pre>
   *   Symbols.of("to be")          // [t, o, ␣, b, e]
   * </pre>
   */
  public static List<String> of(String text) {
    return text.codePoints().mapToObj(Symbols::visible).toList();
  }

  /** The same text with all its symbols visible. */
  static String visible(String text) {
    return text.codePoints().mapToObj(Symbols::visible).collect(Collectors.joining());
  }

  private static String visible(int codePoint) {
    boolean selector = codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    return switch (codePoint) {
      case ' ' -> "␣";
      case '\n' -> "⏎";
      case '\t' -> "⇥";
      default -> switch (Character.getType(codePoint)) {
        case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
            selector ? code(codePoint) : "◌" + Character.toString(codePoint);
        case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.SPACE_SEPARATOR,
            Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> code(codePoint);
        default -> Character.toString(codePoint);
      };
    };
  }

  private static String code(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }
}
