package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static unrolled.Golden.assertNear;
import static unrolled.Golden.vector;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import unrolled.Golden;
import unrolled.matrix.Matrix;
import unrolled.param.Param;
import unrolled.param.Params;

/** Every step of every rule against PyTorch in doubles (the forms that it lacks: NumPy). */
class GoldenOptimizersTest {
  private static final JsonObject FILE = Golden.file("optimizers.json");

  @TestFactory Stream<DynamicTest> takesTheSameSteps() {
    return Golden.cases(FILE).stream().map(c -> dynamicTest(c.get("name").getAsString(), () -> compare(c)));
  }

  private static void compare(JsonObject c) {
    JsonObject hyper = c.getAsJsonObject("hyper");
    Param theta = new Param("theta", Matrix.row(vector(FILE.get("theta0"))));
    boolean decoupled = c.get("algorithm").getAsString().equals("AdamW");
    Optimizer optimizer = new Optimizer(new Params(theta), rule(c.get("algorithm").getAsString(), hyper),
        Schedule.inverseTime(number(hyper, "lr"), number(hyper, "lr_decay")),
        new WeightDecay(decoupled ? 0 : number(hyper, "weight_decay")));
    JsonArray gradients = FILE.getAsJsonArray("gradients"), expected = c.getAsJsonArray("expected");
    assertEquals(FILE.get("steps").getAsInt(), expected.size());
    for (int step = 0; step < expected.size(); step++) {
      theta.gradient().copy(Matrix.row(vector(gradients.get(step))));
      optimizer.step();
      assertNear(vector(expected.get(step)), theta.value().data(), 1e-12, "step " + (step + 1));
    }
  }

  private static Rule rule(String algorithm, JsonObject hyper) {
    double eps = number(hyper, "eps"), initial = number(hyper, "initial_accumulator_value");
    double momentum = number(hyper, "momentum"), alpha = number(hyper, "alpha"), lambda = number(hyper, "weight_decay");
    double beta1 = number(hyper, "beta1"), beta2 = number(hyper, "beta2");
    return switch (algorithm) {
      case "SGD" -> new Sgd();
      case "Momentum" -> new Momentum(momentum);
      case "Nesterov" -> new Nesterov(momentum);
      case "Adagrad" -> new AdaGrad(Epsilon.outsideRoot(eps), initial);
      case "AdagradEpsInside" -> new AdaGrad(Epsilon.insideRoot(eps), initial);
      case "Adadelta" -> new AdaDelta(number(hyper, "rho"), eps);
      case "RMSprop" -> rmsProp(alpha, Epsilon.outsideRoot(eps), momentum, flag(hyper, "centered"));
      case "RMSpropEpsInside" -> rmsProp(alpha, Epsilon.insideRoot(eps), momentum, flag(hyper, "centered"));
      case "Adam" -> new Adam(beta1, beta2, Epsilon.outsideRoot(eps));
      case "AMSGrad" -> new AmsGrad(beta1, beta2, Epsilon.outsideRoot(eps));
      case "AdamW" -> new AdamW(rule(flag(hyper, "amsgrad") ? "AMSGrad" : "Adam", hyper), lambda);
      case "NAdam" -> new NAdam(beta1, beta2, number(hyper, "momentum_decay"), Epsilon.outsideRoot(eps));
      case "RAdam" -> new RAdam(beta1, beta2, Epsilon.outsideRoot(eps));
      case "Adamax" -> new AdaMax(beta1, beta2, eps);
      default -> throw new IllegalArgumentException("no rule for the algorithm " + algorithm);
    };
  }

  private static Rule rmsProp(double rho, Epsilon epsilon, double beta, boolean centered) {
    return centered ? new CenteredRmsProp(rho, epsilon, beta) : new RmsProp(rho, epsilon, beta);
  }

  private static double number(JsonObject hyper, String key) {
    return hyper.has(key) ? hyper.get(key).getAsDouble() : 0;
  }

  private static boolean flag(JsonObject hyper, String key) {
    return hyper.has(key) && hyper.get(key).getAsBoolean();
  }
}
