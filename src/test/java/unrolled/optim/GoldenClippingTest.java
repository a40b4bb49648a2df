package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static unrolled.Golden.assertNear;
import static unrolled.Golden.vector;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import unrolled.Golden;
import unrolled.matrix.Matrix;
import unrolled.param.Param;
import unrolled.param.Params;

/** Norms and clipped gradients against PyTorch; of its two factors the exact one, max / ‖g‖. */
class GoldenClippingTest {
  @TestFactory Stream<DynamicTest> clipsAlike() {
    return Golden.cases(Golden.file("clipping.json")).stream()
        .map(c -> dynamicTest(c.get("name").getAsString(), () -> compare(c)));
  }

  private static void compare(JsonObject c) {
    JsonObject expected = c.getAsJsonObject("expected");
    Params params = params(c.getAsJsonObject("grads"));
    if (c.get("kind").getAsString().equals("value")) {
      new ClipValue(c.get("clip_value").getAsDouble()).apply(params);
      compare(expected.getAsJsonObject("clipped"), params);
    } else {
      ClipNorm clip = new ClipNorm(c.get("max_norm").getAsDouble(), norm(c.get("norm_type").getAsString()));
      double norm = expected.get("total_norm").getAsDouble();
      assertNear(new double[] {norm}, new double[] {clip.norm().of(params)}, 1e-13, "norm");
      clip.apply(params);
      compare(expected.getAsJsonObject("clipped_exact"), params);
    }
  }

  private static void compare(JsonObject expected, Params actual) {
    assertEquals(expected.size(), actual.count());
    for (Param p : actual) {
      assertNear(matrix(expected.get(p.name())).data(), p.gradient().data(), 1e-13, p.name());
    }
  }

  private static Params params(JsonObject grads) {
    return new Params(grads.entrySet().stream().map(e -> {
      Matrix g = matrix(e.getValue());
      Param p = new Param(e.getKey(), new Matrix(g.rows(), g.cols()));
      p.gradient().copy(g);
      return p;
    }).toArray(Param[]::new));
  }

  private static Matrix matrix(JsonElement list) {
    boolean nested = list.getAsJsonArray().get(0).isJsonArray();
    return nested ? Golden.matrix(list) : Matrix.row(vector(list));
  }

  private static Norm norm(String type) {
    return switch (type) {
      case "1", "1.0" -> Norm.L1;
      case "2", "2.0" -> Norm.L2;
      case "inf" -> Norm.MAX;
      default -> throw new IllegalArgumentException("no norm of the type " + type);
    };
  }
}
