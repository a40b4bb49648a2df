package unrolled.lab;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/** The web interface of a Jupyter server on this computer. */
final class Api {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY)
      .version(HttpClient.Version.HTTP_1_1).build();
  private final int port;
  private final String token;

  /** For a server that is to listen on this port, with a token that nobody can guess. */
  Api(int port) {
    this.port = port;
    this.token = new BigInteger(192, new SecureRandom()).toString(16);
  }

  int port() {
    return port;
  }

  String token() {
    return token;
  }

  /** The address for a browser. */
  String address(String path) {
    return "http://127.0.0.1:" + port + "/" + path + "?token=" + token;
  }

  boolean answers() throws InterruptedException {
    try {
      get("api/status");
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  JsonObject get(String path) throws IOException, InterruptedException {
    return send(path, request(path).GET());
  }

  JsonObject post(String path, JsonObject body) throws IOException, InterruptedException {
    return send(path, request(path).POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** The messages of a kernel, in both directions. */
  WebSocket channels(String kernel, WebSocket.Listener listener) throws IOException {
    try {
      return client.newWebSocketBuilder().header("Authorization", "token " + token).connectTimeout(PATIENCE)
          .buildAsync(URI.create("ws://127.0.0.1:" + port + "/api/kernels/" + kernel + "/channels"), listener).join();
    } catch (CompletionException failure) {
      throw new IOException("the kernel does not start, or does not answer", failure);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path)).timeout(PATIENCE)
        .header("Authorization", "token " + token).header("Content-Type", "application/json");
  }

  private JsonObject send(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException("the Jupyter server refuses " + path + " with status " + answer.statusCode());
    }
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }
}
