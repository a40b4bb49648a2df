package unrolled.show;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Javadoc and the source of a class of the library, as the value of a cell: {@code Help.of(AdaGrad.class)}.
 *
 * <p>Both are read from the project's folder src/main/java, so what is shown is what is there.
 */
public final class Help {
  private Help() {}

  /**
   * What a class is for, its formula, parameters and errors; its source can be unfolded.
   *
   * @throws IllegalArgumentException if it is no public class of the library
   */
  public static Rich of(Class<?> type) {
    Class<?> outer = type;
    while (outer.getEnclosingClass() != null) outer = outer.getEnclosingClass();
    if (!outer.getName().startsWith("unrolled.")) {
      throw new IllegalArgumentException("help is there for the classes of Unrolled, and " + type.getName() + " is none");
    }
    return of(outer.getSimpleName());
  }

  /**
   * What a method does, in all its forms.
   *
   * @throws IllegalArgumentException if the class is not one of the library, or has no such public method
   */
  public static Rich of(Class<?> type, String method) {
    of(type);
    return of(type.getSimpleName() + "." + method);
  }

  /**
   * The same by name.
   *
   * @param name of a class, as in {@code "AdaGrad"}, or of a class and its method, as in {@code "Matrix.product"}
   * @throws IllegalArgumentException if there is none of this name; the message says which name is near
   */
  public static Rich of(String name) {
    String[] parts = name.split("\\.", 2);
    Map<String, Path> files = Sources.files();
    if (files.isEmpty()) throw new IllegalStateException("the sources of the library, src/main/java, are not there");
    Path file = files.get(parts[0]);
    if (file == null) throw new IllegalArgumentException("there is no class " + parts[0] + meant(parts[0], files.keySet()));
    Source source = new Source(file);
    if (parts.length == 1) return page(source.type(), unfolding(source));
    List<Documented> methods = source.methods(parts[1]);
    if (methods.isEmpty()) {
      throw new IllegalArgumentException(parts[0] + " has no public method " + parts[1]
          + meant(parts[1], source.methodNames()));
    }
    return page(methods, "");
  }

  private static String meant(String name, Collection<String> names) {
    return Sources.nearest(name, names).map(near -> "; did you mean " + near + "?").orElse("");
  }

  /** What is known of a few declarations, then more HTML. */
  static Rich page(List<Documented> all, String more) {
    return Rich.of(all.stream().map(Documented::toString).collect(Collectors.joining("\n\n")), "text/html",
        all.stream().map(Documented::html).collect(Collectors.joining("", "<div>", more + "</div>")));
  }

  private static String unfolding(Source source) {
    String name = Html.text(source.file.getFileName().toString());
    return "<details><summary>the source, " + source.text.lines().count() + " lines</summary><pre>"
        + Highlight.html(source.text) + "</pre></details><a href=\"" + Html.attribute(Sources.link(source.file)) + "\">"
        + name + "</a>";
  }
}
