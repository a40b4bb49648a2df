package unrolled.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A made-up computer: shell scripts in the one folder of its PATH, and a home; it keeps what the user is told. */
final class Fake {
  final Path folder;
  final List<String> told = new CopyOnWriteArrayList<>();

  Fake(Path folder) {
    this.folder = folder;
  }

  Host host(String system, Map<String, String> environment) {
    return new Host(environment, system, folder.resolve("home"), told::add);
  }

  Host host() {
    return host("Linux", Map.of("PATH", folder.resolve("none") + ":" + folder.resolve("path")));
  }

  /** Puts a program on the PATH; the lines run in {@code sh}, with no other program in reach but by absolute path. */
  Path program(String name, String... lines) throws IOException {
    return script(folder.resolve("path").resolve(name), lines);
  }

  /** A Python of a version; the lines say what else it does. */
  Path python(String name, String version, String... lines) throws IOException {
    List<String> all = new ArrayList<>(List.of("case \"$2\" in *sys.version_info*) echo " + version + "; exit;; esac"));
    all.addAll(List.of(lines));
    return program(name, all.toArray(String[]::new));
  }

  static Path script(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
