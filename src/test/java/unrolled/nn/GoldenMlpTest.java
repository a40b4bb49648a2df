package unrolled.nn;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static unrolled.Golden.assertNear;
import static unrolled.Golden.vector;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import unrolled.Golden;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.optim.AdaGrad;
import unrolled.optim.Adam;
import unrolled.optim.Epsilon;
import unrolled.optim.Momentum;
import unrolled.optim.Optimizer;
import unrolled.optim.RmsProp;
import unrolled.optim.Rule;
import unrolled.optim.Schedule;
import unrolled.optim.WeightDecay;

/** Whole trainings of a network with one hidden layer against PyTorch in doubles. */
class GoldenMlpTest {
  private static final JsonObject FILE = Golden.file("mlp.json");

  @TestFactory Stream<DynamicTest> takesTheSameWay() {
    return Golden.cases(FILE).stream().map(c -> dynamicTest(c.get("name").getAsString(), () -> compare(c)));
  }

  private static void compare(JsonObject c) {
    Mlp mlp = network();
    JsonObject hyper = c.getAsJsonObject("hyper"), expected = c.getAsJsonObject("expected");
    JsonObject data = FILE.getAsJsonObject("data");
    Matrix x = Golden.matrix(data.get("X")), y = Golden.matrix(data.get("Y"));
    Optimizer optimizer = new Optimizer(mlp.params(), rule(c.get("algorithm").getAsString(), hyper),
        Schedule.inverseTime(number(hyper, "lr"), number(hyper, "lr_decay")),
        new WeightDecay(number(hyper, "weight_decay")));
    double[] losses = new double[FILE.get("epochs").getAsInt() + 1];
    for (int epoch = 0; epoch < losses.length; epoch++) {
      losses[epoch] = mlp.lossAndGradients(x, y, SquaredError.MEAN);
      if (epoch < losses.length - 1) optimizer.step();
    }
    double[] first = vector(expected.get("first_losses"));
    assertNear(first, Arrays.copyOf(losses, first.length), 1e-11, "first losses");
    double[] at = Arrays.stream(vector(expected.get("epochs"))).map(epoch -> losses[(int) epoch - 1]).toArray();
    assertNear(vector(expected.get("loss")), at, 1e-9, "loss");
    double[] last = {losses[losses.length - 1]};
    assertNear(new double[] {number(expected, "loss_after_last_update")}, last, 1e-9, "loss after the last update");
  }

  private static Mlp network() {
    Mlp mlp = new Mlp(new Rng(1), Activation.RELU, size("input"), size("hidden"), size("output"));
    JsonObject init = FILE.getAsJsonObject("init");
    for (String layer : new String[] {"1", "2"}) {
      Matrix W = mlp.params().get("W" + layer).value(), outputsByInputs = Golden.matrix(init.get("W" + layer));
      for (int i = 0; i < W.rows(); i++) {
        for (int j = 0; j < W.cols(); j++) W.set(i, j, outputsByInputs.get(j, i));
      }
      mlp.params().get("b" + layer).value().copy(Matrix.row(vector(init.get("b" + layer))));
    }
    return mlp;
  }

  private static Rule rule(String algorithm, JsonObject hyper) {
    Epsilon epsilon = hyper.has("eps") ? Epsilon.outsideRoot(number(hyper, "eps")) : null;
    return switch (algorithm) {
      case "Momentum" -> new Momentum(number(hyper, "momentum"));
      case "Adagrad" -> new AdaGrad(epsilon, number(hyper, "initial_accumulator_value"));
      case "RMSprop" -> new RmsProp(number(hyper, "alpha"), epsilon, number(hyper, "momentum"));
      case "Adam" -> new Adam(number(hyper, "beta1"), number(hyper, "beta2"), epsilon);
      default -> throw new IllegalArgumentException("no rule for the algorithm " + algorithm);
    };
  }

  private static int size(String key) {
    return FILE.get(key).getAsInt();
  }

  private static double number(JsonObject object, String key) {
    return object.has(key) ? object.get(key).getAsDouble() : 0;
  }
}
