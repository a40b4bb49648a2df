package unrolled.lab;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/**
 * The web interface of a Jupyter server on this computer.
 *
 * @param port where the server is to listen
 * @param token what it asks for
 */
record Api(int port, String token) {
  private static final HttpClient CLIENT = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY)
      .version(HttpClient.Version.HTTP_1_1).build();

  /** With a token that nobody can guess. */
  Api(int port) {
    this(port, new BigInteger(192, new SecureRandom()).toString(16));
  }

  /** The address for a browser. */
  String address(String path) {
    return "http://127.0.0.1:" + port + "/" + path + "?token=" + token;
  }

  boolean answers() throws InterruptedException {
    try {
      return get("api/status").isPresent();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** What the server has under this path, or nothing if it has no such thing. */
  Optional<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
        .timeout(Duration.ofSeconds(60)).header("Authorization", "token " + token).build();
    HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() == 404) return Optional.empty();
    if (answer.statusCode() >= 300) {
      throw new IOException("the Jupyter server refuses " + path + " with status " + answer.statusCode());
    }
    return Optional.of(answer.body());
  }
}
