package unrolled.show;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import unrolled.matrix.Vectors;

/** What runs here: for a page that says on which machine its numbers were made. */
public final class About {
  private About() {}

  /** The versions of the library, of Java and of the kernel, and how products are computed. */
  public static Table table() {
    Object kernel = Notebook.kernel();
    return Table.create("This machine",
        StringColumn.create("what", "Unrolled", "Java", "kernel", "processor", "products"),
        StringColumn.create("here",
            version(),
            System.getProperty("java.vm.name") + " " + Runtime.version(),
            kernel == null ? "none" : kernel.getClass().getName().contains(".jjava.") ? "JJava" : "IJava",
            System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " cores",
            Vectors.arithmetic()));
  }

  private static String version() {
    Properties build = new Properties();
    try (InputStream in = About.class.getResourceAsStream("/unrolled/build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }
}
