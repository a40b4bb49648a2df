package unrolled.show;

/** Text as a part of HTML: all that is shown to a browser passes here. */
public final class Html {
  private Html() {}

  /** The text as it stands in a cell, a caption or the value of an attribute. */
  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
