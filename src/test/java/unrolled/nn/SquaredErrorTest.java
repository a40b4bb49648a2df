package unrolled.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static unrolled.Golden.assertNear;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import unrolled.Golden;
import unrolled.matrix.Matrix;

class SquaredErrorTest {
  private static final Map<String, Loss> KINDS = Map.of("mse_sum", SquaredError.SUM, "mse_mean", SquaredError.MEAN,
      "mse_half_mean", SquaredError.HALF_MEAN);

  @TestFactory Stream<DynamicTest> agreesWithReferenceNumbers() {
    return cases().map(c -> dynamicTest(c.get("name").getAsString(), () -> compare(c)));
  }

  @Test void meetsEachConvention() {
    assertEquals(KINDS.size(), cases().map(c -> c.get("kind").getAsString()).distinct().count());
  }

  @Test void namesShapesThatDoNotFit() {
    Matrix three = new Matrix(3, 1), two = new Matrix(2, 1);
    for (Loss loss : SquaredError.values()) {
      var e = assertThrows(IllegalArgumentException.class, () -> loss.lossAndGradient(three, two, new Matrix(3, 1)));
      assertEquals("shapes do not fit: (3×1) -= (2×1)", e.getMessage());
    }
  }

  private static Stream<JsonObject> cases() {
    return Golden.cases(Golden.file("losses.json")).stream().filter(c -> KINDS.containsKey(c.get("kind").getAsString()));
  }

  private static void compare(JsonObject c) {
    Matrix prediction = Golden.matrix(c.get("pred")), gradient = new Matrix(prediction.rows(), prediction.cols());
    double loss = KINDS.get(c.get("kind").getAsString())
        .lossAndGradient(prediction, Golden.matrix(c.get("target")), gradient);
    JsonObject expected = c.getAsJsonObject("expected");
    assertNear(new double[] {expected.get("loss").getAsDouble()}, new double[] {loss}, 1e-13, "loss");
    assertNear(Golden.matrix(expected.get("grad")).data(), gradient.data(), 1e-13, "gradient");
  }
}
