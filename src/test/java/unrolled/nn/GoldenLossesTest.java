package unrolled.nn;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static unrolled.Golden.assertNear;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import unrolled.Golden;
import unrolled.matrix.Matrix;

/** Every loss and its gradient against PyTorch in doubles. */
class GoldenLossesTest {
  @TestFactory Stream<DynamicTest> agreesWithReferenceNumbers() {
    return Golden.cases(Golden.file("losses.json")).stream()
        .map(c -> dynamicTest(c.get("name").getAsString(), () -> compare(c)));
  }

  private static void compare(JsonObject c) {
    Matrix prediction = Golden.matrix(c.get("pred")), gradient = new Matrix(prediction.rows(), prediction.cols());
    String kind = c.get("kind").getAsString();
    double loss = loss(kind).lossAndGradient(prediction, target(kind, c.get("target"), prediction.cols()), gradient);
    JsonObject expected = c.getAsJsonObject("expected");
    assertNear(new double[] {expected.get("loss").getAsDouble()}, new double[] {loss}, 1e-13, "loss");
    assertNear(Golden.matrix(expected.get("grad")).data(), gradient.data(), 1e-13, "gradient");
  }

  private static Loss loss(String kind) {
    return switch (kind) {
      case "mse_sum" -> SquaredError.SUM;
      case "mse_mean" -> SquaredError.MEAN;
      case "mse_half_mean" -> SquaredError.HALF_MEAN;
      case "softmax_ce_index_sum" -> SoftmaxCrossEntropy.SUM;
      case "softmax_ce_index", "softmax_ce_soft" -> SoftmaxCrossEntropy.MEAN;
      case "bce_logits" -> LogisticLoss.MEAN;
      case "bce_prob" -> BinaryCrossEntropy.MEAN;
      case "sigmoid_half_square" -> LogisticSquaredError.HALF_SUM;
      default -> throw new IllegalArgumentException("no loss for the kind " + kind);
    };
  }

  private static Matrix target(String kind, JsonElement target, int classes) {
    if (!kind.startsWith("softmax_ce_index")) return Golden.matrix(target);
    return SoftmaxCrossEntropy.oneHot(classes, new Gson().fromJson(target, int[].class));
  }
}
