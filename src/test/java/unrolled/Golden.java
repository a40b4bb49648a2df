package unrolled;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import unrolled.matrix.Matrix;

/** Reference numbers, read from the files in {@code golden/}; sizes and hyper-parameters always come from them. */
public final class Golden {
  private Golden() {}

  /** A file of reference numbers. */
  public static JsonObject file(String name) {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name)) {
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8)).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cases of a file. */
  public static List<JsonObject> cases(JsonObject file) {
    return Stream.of(new Gson().fromJson(file.get("cases"), JsonObject[].class)).toList();
  }

  /** A list of numbers. */
  public static double[] vector(JsonElement list) {
    return new Gson().fromJson(list, double[].class);
  }

  /** A list of lists of numbers. */
  public static Matrix matrix(JsonElement lists) {
    return Matrix.of(new Gson().fromJson(lists, double[][].class));
  }

  /** |a − b| ≤ tolerance · (1 + |b|) for every number. */
  public static void assertNear(double[] expected, double[] actual, double tolerance, String what) {
    assertTrue(expected.length > 0 && expected.length == actual.length, what);
    for (int i = 0; i < expected.length; i++) {
      double a = actual[i], b = expected[i];
      assertTrue(Math.abs(a - b) <= tolerance * (1 + Math.abs(b)), what + ", number " + i + ": " + a + " is not " + b);
    }
  }
}
