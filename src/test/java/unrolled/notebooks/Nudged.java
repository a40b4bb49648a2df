package unrolled.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * An optimizer whose gradients are changed in their last place before each step, up or down by a hash of their place: for
 * {@code -Dnotebooks.nudge=1}. A printed digit that changes with them is noise. Checks that ask for equal bits fail then, as they
 * must; and a picture may be drawn anew, since its fingerprint has all bits of its lines.
 */
final class Nudged {
  private static final Path OPTIMIZER = Path.of("src/main/java/unrolled/optim/Optimizer.java");
  private static final String PLACE = "    for (Transform transform : before) transform.apply(params);\n";
  private static final String NUDGE = """
          for (Param p : params) {
            double[] g = p.gradient().data();
            for (int part = 0; part < p.parts(); part++) {
              for (int i = p.from(part); i < p.to(part); i++) {
                if (g[i] == 0 || !Double.isFinite(g[i])) continue;
                g[i] = ((i + %dL) * 0x9E3779B97F4A7C15L & 1L << 40) == 0 ? Math.nextUp(g[i]) : Math.nextDown(g[i]);
              }
            }
          }
      """;
  private static final Pattern DRAWN = Pattern.compile("drawn [0-9a-f]{16}");

  private Nudged() {}

  /** A folder with the classes, which goes before those of the library; each seed changes other places up. */
  static Path classes(long seed) throws IOException {
    String source = Files.readString(OPTIMIZER);
    if (!source.contains(PLACE)) throw new IllegalStateException("the optimizer has no place where its gradients could be changed");
    Path folder = Files.createDirectories(Path.of("target", "nudged", "seed-" + seed).toAbsolutePath());
    Path changed = Files.writeString(folder.resolve("Optimizer.java"), source.replace(PLACE, NUDGE.formatted(1000003 * seed) + PLACE));
    int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-cp", "target/classes", "-d",
        folder.toString(), changed.toString());
    if (status != 0) throw new IllegalStateException("the changed optimizer does not compile");
    return folder;
  }

  /** A line of outputs without what depends on every bit of a line that is drawn. */
  static String withoutFingerprints(String line) {
    return DRAWN.matcher(line).replaceAll("drawn");
  }
}
