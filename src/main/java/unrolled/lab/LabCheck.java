package unrolled.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Uses a notebook as a reader would: through the server, with the kernel that the server starts. */
final class LabCheck {
  private final Api api;
  private final KernelSpec kernel;

  LabCheck(Api api, KernelSpec kernel) {
    this.api = api;
    this.kernel = kernel;
  }

  /** Runs all code cells and says what was seen; the first cell that does not do as it should is a {@link Problem}. */
  String run(Path project, String notebook) throws IOException, InterruptedException {
    requireKernel();
    JsonArray cells = cells(project.resolve(notebook));
    int number = 0;
    try (KernelChannel channel = new KernelChannel(api, startKernel(notebook))) {
      for (JsonElement element : cells) {
        JsonObject cell = element.getAsJsonObject();
        if (!cell.get("cell_type").getAsString().equals("code")) continue;
        number++;
        String code = text(cell.get("source"));
        Optional<String> error = channel.execute(code);
        boolean wanted = cell.getAsJsonObject("metadata").toString().contains("\"raises-exception\"");
        if (error.isPresent() != wanted) {
          throw new Problem(notebook + ", code cell " + number + " (" + code.strip().lines().findFirst().orElse("empty")
              + ")\n" + error.orElse("It ran, but its tag raises-exception promises an error."),
              "To see it: mvn -Plab");
        }
      }
    }
    return notebook + ": all " + number + " code cells ran as they should, in the server's kernel " + KernelSpec.NAME;
  }

  private void requireKernel() throws IOException, InterruptedException {
    JsonObject all = api.get("api/kernelspecs").getAsJsonObject("kernelspecs");
    if (!all.has(KernelSpec.NAME)) {
      throw new Problem("The server does not list the kernel " + KernelSpec.NAME + ", only " + all.keySet() + ".",
          "Remove the setting of your Jupyter that hides it.");
    }
    JsonArray command = all.getAsJsonObject(KernelSpec.NAME).getAsJsonObject("spec").getAsJsonArray("argv");
    JsonArray expected = new JsonArray();
    kernel.command(KernelSpec.CONNECTION_FILE).forEach(expected::add);
    if (!command.equals(expected)) {
      throw new Problem("The server's kernel " + KernelSpec.NAME + " is another one; its command is " + command + ".",
          "Remove it, or the setting of your Jupyter that prefers it.");
    }
  }

  private String startKernel(String notebook) throws IOException, InterruptedException {
    JsonObject name = new JsonObject();
    name.addProperty("name", KernelSpec.NAME);
    JsonObject session = new JsonObject();
    session.addProperty("path", notebook);
    session.addProperty("name", notebook);
    session.addProperty("type", "notebook");
    session.add("kernel", name);
    return api.post("api/sessions", session).getAsJsonObject("kernel").get("id").getAsString();
  }

  private static JsonArray cells(Path notebook) throws IOException {
    try {
      return JsonParser.parseString(Files.readString(notebook)).getAsJsonObject().getAsJsonArray("cells");
    } catch (JsonParseException cutOff) {
      throw new Problem(notebook + " is not a notebook: " + cutOff.getMessage(), "Get the whole project again.");
    }
  }

  /** A notebook keeps a text as one string or as a list of lines. */
  private static String text(JsonElement source) {
    if (source instanceof JsonPrimitive) return source.getAsString();
    StringBuilder lines = new StringBuilder();
    for (JsonElement line : source.getAsJsonArray()) lines.append(line.getAsString());
    return lines.toString();
  }
}
