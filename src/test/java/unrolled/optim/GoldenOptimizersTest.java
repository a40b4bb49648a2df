package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static unrolled.Golden.assertNear;
import static unrolled.Golden.vector;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import unrolled.Golden;
import unrolled.matrix.Matrix;
import unrolled.param.Param;
import unrolled.param.Params;

/** Every step of every rule against PyTorch in doubles (two forms that it lacks: NumPy). */
class GoldenOptimizersTest {
  private static final JsonObject FILE = Golden.file("optimizers.json");
  private static final Set<String> HERE = Set.of("SGD", "Adagrad", "AdagradEpsInside");

  @TestFactory Stream<DynamicTest> takesTheSameSteps() {
    return cases().map(c -> dynamicTest(c.get("name").getAsString(), () -> compare(c)));
  }

  @Test void meetsEveryCaseOfTheRulesThatAreHere() {
    assertEquals(10, cases().count());
  }

  private static Stream<JsonObject> cases() {
    return Golden.cases(FILE).stream().filter(c -> HERE.contains(c.get("algorithm").getAsString()));
  }

  private static void compare(JsonObject c) {
    JsonObject hyper = c.getAsJsonObject("hyper");
    Param theta = new Param("theta", Matrix.row(vector(FILE.get("theta0"))));
    double rate = hyper.get("lr").getAsDouble(), decay = hyper.has("lr_decay") ? hyper.get("lr_decay").getAsDouble() : 0;
    double lambda = hyper.has("weight_decay") ? hyper.get("weight_decay").getAsDouble() : 0;
    Optimizer optimizer = new Optimizer(new Params(theta), rule(c.get("algorithm").getAsString(), hyper),
        Schedule.inverseTime(rate, decay), new WeightDecay(lambda));
    JsonArray gradients = FILE.getAsJsonArray("gradients"), expected = c.getAsJsonArray("expected");
    assertEquals(FILE.get("steps").getAsInt(), expected.size());
    for (int step = 0; step < expected.size(); step++) {
      theta.gradient().copy(Matrix.row(vector(gradients.get(step))));
      optimizer.step();
      assertNear(vector(expected.get(step)), theta.value().data(), 1e-12, "step " + (step + 1));
    }
  }

  private static Rule rule(String algorithm, JsonObject hyper) {
    if (algorithm.equals("SGD")) return new Sgd();
    double eps = hyper.get("eps").getAsDouble();
    Epsilon epsilon = algorithm.equals("Adagrad") ? Epsilon.outsideRoot(eps) : Epsilon.insideRoot(eps);
    return new AdaGrad(epsilon, hyper.get("initial_accumulator_value").getAsDouble());
  }
}
