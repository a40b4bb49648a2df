package unrolled.show;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Shift + Tab shows of the library; the kernel asks for it. */
public final class Inspection {
  /** What JShell says of a method, and of a class or its constructor; Java 25 writes a record with its components. */
  private static final Pattern MEMBER = Pattern.compile("(?<![\\w.])(\\w+)(?:<.*>)?(?:\\(.*\\))?\\.(\\w+)\\([^()]*\\)");
  private static final Pattern TYPE = Pattern.compile("(\\w+)(?:<.*>)?(?:\\(.*\\))*");
  private static final Pattern WRITTEN = Pattern.compile("(?:(\\w+)\\s*\\.\\s*)?(\\w+)\\s*\\(?$");

  private static final int ANY = -1;

  private Inspection() {}

  /** What an agent in the kernel calls with the kernel's own answer or null, a cell, and the place of a letter in it. */
  public static Object answer(Object... question) throws ReflectiveOperationException {
    Class<?> data = Class.forName("io.github.spencerpark.jupyter.kernel.display.DisplayData");
    Class<?> mime = Class.forName("io.github.spencerpark.jupyter.kernel.display.mime.MIMEType");
    Object text = question[0] == null ? null
        : data.getMethod("getData", mime).invoke(question[0], mime.getField("TEXT_PLAIN").get(null));
    Rich page = of((String) text, (String) question[1], (int) question[2]);
    if (page == null) return question[0];
    Object answer = data.getConstructor(String.class).newInstance(page.toString());
    data.getMethod("putHTML", String.class).invoke(answer, page.mime().get("text/html"));
    return answer;
  }

  /**
   * The Javadoc of what is meant, or null if it is nothing of the library.
   *
   * @param signatures what JShell says of it, one a line; or null, if JShell does not know it
   * @param code a cell
   * @param at the place of a letter in it
   */
  static Rich of(String signatures, String code, int at) {
    if (signatures == null) {
      Matcher written = WRITTEN.matcher(code.substring(0, Math.min(at + 1, code.length())));
      if (!written.find()) return null;
      Rich method = written.group(1) == null ? null : page(written.group(1), written.group(2));
      return method != null ? method : page(written.group(2), null);
    }
    String signature = signatures.lines().findFirst().orElse("").replaceAll("\\bunrolled\\.\\w+\\.", "");
    Matcher member = MEMBER.matcher(signature), type = TYPE.matcher(signature);
    if (type.matches()) return page(type.group(1), null);
    if (!member.find() || member.end() < signature.length()) return null;
    return page(member.group(1), member.group(2), parameters(signature));
  }

  private static int parameters(String declaration) {
    String list = declaration.substring(declaration.lastIndexOf('(') + 1).replaceAll("<[^()]*>|\\).*", "");
    return list.isBlank() ? 0 : list.split(",").length;
  }

  private static Rich page(String type, String method) {
    return page(type, method, ANY);
  }

  /** A method has its own page, and the component of a record that of the record. */
  private static Rich page(String type, String method, int parameters) {
    Map<String, Path> files = Sources.files();
    if (!files.containsKey(type)) return null;
    Source source = new Source(files.get(type));
    List<Documented> found = method == null ? List.of() : source.methods(method);
    boolean fits = parameters == ANY
        || found.stream().anyMatch(one -> parameters(one.declaration()) == parameters);
    if (!found.isEmpty()) return fits ? Help.page(found, "") : null;   // a class of this name from elsewhere has others
    Rich page = Help.page(source.type(), "");
    return method == null || page.toString().contains("@param " + method + " ") ? page : null;
  }
}
