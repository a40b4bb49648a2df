package unrolled.show;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** A source file of the library as the compiler of this Java reads it. */
final class Source {
  private static final String CONSTRUCTOR = "<init>";

  final Path file;
  final String text;
  private final CompilationUnitTree unit;
  private final ClassTree type;
  private final DocTrees trees;

  Source(Path file) {
    this.file = file;
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var task = (JavacTask) compiler.getTask(null, manager, problem -> {}, List.of("-proc:none"), null,
          manager.getJavaFileObjects(file));
      unit = task.parse().iterator().next();
      text = unit.getSourceFile().getCharContent(true).toString();
      type = (ClassTree) unit.getTypeDecls().get(0);
      trees = DocTrees.instance(task);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class, then its constructors that say more. */
  List<Documented> type() {
    List<Documented> all = new ArrayList<>(List.of(documented(new TreePath(new TreePath(unit), type))));
    for (Documented constructor : own(CONSTRUCTOR)) if (constructor.comment() != null) all.add(constructor);
    return all;
  }

  /** The public methods of this name, those of the type above if these have no comment of their own; or none. */
  List<Documented> methods(String name) {
    List<Documented> found = own(name), parents = new ArrayList<>();
    if (found.stream().anyMatch(method -> method.comment() != null)) return found;
    List<Tree> above = new ArrayList<>(type.getImplementsClause());
    if (type.getExtendsClause() != null) above.add(type.getExtendsClause());
    for (Tree parent : above) {
      Path home = Sources.files().get(parent.toString().replaceAll("<.*", ""));
      if (home != null) parents.addAll(new Source(home).methods(name));
    }
    return parents.isEmpty() ? found : parents;
  }

  /** The names of the public methods that are declared here. */
  Set<String> methodNames() {
    Set<String> names = new LinkedHashSet<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method && isPublic(method)) names.add(method.getName().toString());
    }
    names.remove(CONSTRUCTOR);
    return names;
  }

  private List<Documented> own(String name) {
    List<Documented> found = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method && method.getName().contentEquals(name) && isPublic(method)) {
        found.add(documented(new TreePath(new TreePath(new TreePath(unit), type), method)));
      }
    }
    return found;
  }

  private boolean isPublic(MethodTree method) {
    Set<Modifier> flags = method.getModifiers().getFlags();
    return flags.contains(Modifier.PUBLIC) || type.getKind() == Tree.Kind.INTERFACE && !flags.contains(Modifier.PRIVATE);
  }

  private Documented documented(TreePath path) {
    int start = (int) trees.getSourcePositions().getStartPosition(unit, path.getLeaf()), end = start;
    while (text.charAt(end) != '{' && text.charAt(end) != ';') end++;
    String comment = trees.getDocComment(path);
    String declaration = text.substring(start, end).strip().replaceAll("@\\w+\\s+", "").replaceAll("\\s+", " ");
    return new Documented(declaration, comment == null ? "" : comment.strip().replace("\n ", "\n"),
        trees.getDocCommentTree(path));
  }
}
