package unrolled.show;

import java.util.Collections;
import java.util.Map;

/**
 * A value that a notebook can show in more than one form.
 *
 * <p>{@code toString} is its plain form: the same text on every machine, and what is printed outside of a notebook.
 */
public interface Rich {
  /** The forms besides plain text: the MIME type, such as {@code text/html}, and the data as that type writes it. */
  Map<String, String> mime();

  /** What the notebook should know about a form, by its MIME type; nothing by default. */
  default Map<String, Object> metadata() {
    return Collections.emptyMap();
  }

  /** A value with one form besides the plain one. */
  static Rich of(String plain, String mimeType, String data) {
    return new Rich() {
      @Override public Map<String, String> mime() {
        return Collections.singletonMap(mimeType, data);
      }

      @Override public String toString() {
        return plain;
      }
    };
  }
}
