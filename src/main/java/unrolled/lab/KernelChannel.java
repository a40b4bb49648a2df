package unrolled.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.WebSocket;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sends cells to a kernel through its Jupyter server and waits for each. */
final class KernelChannel implements AutoCloseable {
  private static final int SECONDS_FOR_A_CELL = 120;

  private static final JsonObject CLOSED = new JsonObject();

  private final BlockingQueue<JsonObject> messages = new LinkedBlockingQueue<>();
  private final WebSocket socket;

  KernelChannel(Api api, String kernel) throws IOException {
    socket = api.channels(kernel, new Listener());
  }

  /** Runs a cell; returns the text of its error, if it has one. */
  Optional<String> execute(String code) throws InterruptedException {
    String id = UUID.randomUUID().toString();
    socket.sendText(request(id, code).toString(), true).join();
    String status = null;
    String error = null;
    boolean idle = false;
    while (status == null || !idle) {   // the cell is done when both have come, in either order
      JsonObject message = messages.poll(SECONDS_FOR_A_CELL, TimeUnit.SECONDS);
      if (message == null) return Optional.of("no answer from the kernel within " + SECONDS_FOR_A_CELL + " seconds");
      if (message == CLOSED) return Optional.of("the server closed the connection");
      JsonObject content = message.getAsJsonObject("content");
      String type = message.get("msg_type").getAsString();
      String state = type.equals("status") ? content.get("execution_state").getAsString() : "";
      if (state.endsWith("restarting") || state.equals("dead")) return Optional.of("the kernel died");
      if (!isAnswerTo(id, message)) continue;
      if (state.equals("idle")) idle = true;
      if (type.equals("execute_reply")) status = content.get("status").getAsString();
      if (type.equals("error")) error = text(content);
    }
    return status.equals("ok") ? Optional.empty() : Optional.of(error == null ? "status " + status : error);
  }

  @Override public void close() {
    socket.abort();
  }

  /** What the reader of the notebook would see, without the colours and lines. */
  static String text(JsonObject error) {
    StringBuilder text = new StringBuilder();
    for (JsonElement part : error.getAsJsonArray("traceback")) {
      String line = part.getAsString().replaceAll("\u001B\\[[0-9;]*m", "").stripTrailing();
      if (!line.isEmpty() && !line.startsWith("-----")) text.append(text.length() > 0 ? "\n" : "").append(line);
    }
    return text.toString();
  }

  private static boolean isAnswerTo(String id, JsonObject message) {
    JsonObject parent = message.getAsJsonObject("parent_header");
    return parent.has("msg_id") && parent.get("msg_id").getAsString().equals(id);
  }

  private static JsonObject request(String id, String code) {
    JsonObject header = new JsonObject();
    header.addProperty("msg_id", id);
    header.addProperty("msg_type", "execute_request");
    header.addProperty("session", id);
    header.addProperty("username", "");
    header.addProperty("version", "5.3");
    JsonObject content = new JsonObject();
    content.addProperty("code", code);
    content.addProperty("silent", false);
    content.addProperty("store_history", true);
    content.addProperty("allow_stdin", false);
    content.addProperty("stop_on_error", true);
    content.add("user_expressions", new JsonObject());
    JsonObject message = new JsonObject();
    message.addProperty("channel", "shell");
    message.add("header", header);
    message.add("parent_header", new JsonObject());
    message.add("metadata", new JsonObject());
    message.add("content", content);
    return message;
  }

  /** Puts the parts of each message together. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        messages.add(JsonParser.parseString(text.toString()).getAsJsonObject());
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      messages.add(CLOSED);
      return null;
    }

    @Override public void onError(WebSocket socket, Throwable error) {
      messages.add(CLOSED);
    }
  }
}
