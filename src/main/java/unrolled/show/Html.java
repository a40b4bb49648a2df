package unrolled.show;

/**
 * Text as a part of HTML: all that a browser is given passes here.
 *
 * <p>A notebook typesets what stands between two dollars, or after a backslash, as a formula; a formula never extends over
 * the end of an element, and there is none in an attribute.
 */
public final class Html {
  private Html() {}

  /** The text as what an element holds: a cell, a caption. */
  public static String text(String text) {
    return escape(text).replaceAll("[$\\\\]", "<span>$0</span>");
  }

  /** The text as the value of an attribute, which stands between double quotes. */
  public static String attribute(String text) {
    return escape(text).replace("$", "&#36;").replace("\\", "&#92;");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
