package unrolled.show;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A class or a method, as it is declared and as its Javadoc describes it.
 *
 * @param declaration up to the body
 * @param text the comment as it is written, or nothing
 * @param comment the same as the compiler reads it, or null
 */
record Documented(String declaration, String text, DocCommentTree comment) {
  /** Where a line of a comment begins: up to Java 22 there is still the space after the star. */
  private static final String LINE = Runtime.version().feature() < 23 ? "\n " : "\n";

  private static final List<DocTree.Kind> HTML_ALREADY =
      List.of(DocTree.Kind.START_ELEMENT, DocTree.Kind.END_ELEMENT, DocTree.Kind.ENTITY);

  private static final SimpleDocTreeVisitor<String, Void> HTML = new SimpleDocTreeVisitor<>() {
    @Override public String visitText(TextTree text, Void none) {
      return Html.text(text.getBody().replace(LINE, "\n"));
    }

    @Override public String visitLiteral(LiteralTree literal, Void none) {
      return code(literal.getBody().getBody());
    }

    @Override public String visitLink(LinkTree link, Void none) {
      return link.getLabel().isEmpty() ? code(link.getReference().getSignature().replaceFirst("^#", "").replace('#', '.'))
          : html(link.getLabel());
    }

    @Override public String visitParam(ParamTree param, Void none) {
      return item(code(param.getName().toString()), param.getDescription());
    }

    @Override public String visitReturn(ReturnTree result, Void none) {
      return item("returns", result.getDescription());
    }

    @Override public String visitThrows(ThrowsTree error, Void none) {
      return item("throws " + code(error.getExceptionName().getSignature()), error.getDescription());
    }

    @Override protected String defaultAction(DocTree other, Void none) {
      return HTML_ALREADY.contains(other.getKind()) ? other.toString() : Html.text(other.toString());
    }
  };

  /** The declaration, the description, then parameters, result and errors as a list. */
  String html() {
    String head = "<pre>" + Highlight.html(declaration) + "</pre>";
    if (comment == null) return head;
    String list = html(comment.getBlockTags());
    return head + "<div>" + html(comment.getFullBody()) + "</div>" + (list.isEmpty() ? "" : "<ul>" + list + "</ul>");
  }

  @Override public String toString() {
    return declaration + (text.isEmpty() ? "" : "\n" + text);
  }

  private static String html(List<? extends DocTree> parts) {
    return parts.stream().map(part -> part.accept(HTML, null)).collect(Collectors.joining());
  }

  private static String code(String text) {
    return "<code>" + Html.text(text) + "</code>";
  }

  private static String item(String what, List<? extends DocTree> description) {
    return "<li>" + what + ": " + html(description) + "</li>";
  }
}
