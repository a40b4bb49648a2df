// Every notebook loads this first: it makes the library and its tables and charts known to any Java kernel.
{
  java.nio.file.Path root = java.nio.file.Path.of("").toAbsolutePath();
  while (root != null && !(java.nio.file.Files.isRegularFile(root.resolve("pom.xml"))
      && java.nio.file.Files.isDirectory(root.resolve("notebooks")))) root = root.getParent();
  if (root == null) throw new IllegalStateException(
      "This notebook is not inside the Unrolled project. Open it in the folder notebooks of the project.");
  if (!java.nio.file.Files.isRegularFile(root.resolve("target/classes/unrolled/show/Notebook.class"))
      || !java.nio.file.Files.isDirectory(root.resolve("target/lib"))) throw new IllegalStateException(
      "The project is not built. In the project folder, the one with pom.xml, run: mvn process-classes");
  for (String[] part : new String[][] {{"unrolled.show.Notebook", "target/classes"},
      {"tech.tablesaw.api.Table", "target/lib/*.jar"}}) {
    try {
      Class.forName(part[0], false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException notThereYet) {
      lineMagic("classpath", List.of(root + "/" + part[1]));
    }
  }
}
{ unrolled.show.Notebook.install(); unrolled.chart.Charts.install(); }
