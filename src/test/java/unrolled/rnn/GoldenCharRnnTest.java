package unrolled.rnn;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static unrolled.Golden.assertNear;
import static unrolled.Golden.vector;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import unrolled.Golden;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.nn.Dense;
import unrolled.nn.SoftmaxCrossEntropy;
import unrolled.optim.AdaGrad;
import unrolled.optim.ClipNorm;
import unrolled.optim.Epsilon;
import unrolled.optim.Optimizer;
import unrolled.optim.Schedule;
import unrolled.optim.Transform;
import unrolled.optim.WeightDecay;
import unrolled.param.Params;

/** The training of a language model on characters, with states carried from window to window, against PyTorch in doubles. */
class GoldenCharRnnTest {
  private static final JsonObject FILE = Golden.file("charrnn.json");

  @TestFactory Stream<DynamicTest> takesTheSameWay() {
    return Golden.cases(FILE).stream().map(c -> dynamicTest(c.get("name").getAsString(), () -> compare(c)));
  }

  private static void compare(JsonObject c) {
    RecurrentNetwork network = network();
    Params params = network.params();
    JsonObject hyper = c.getAsJsonObject("hyper"), expected = c.getAsJsonObject("expected");
    double clip = c.get("clip_norm").getAsDouble();
    Optimizer optimizer = new Optimizer(params,
        new AdaGrad(Epsilon.outsideRoot(number(hyper, "eps")), number(hyper, "initial_accumulator_value")),
        Schedule.inverseTime(number(hyper, "lr"), number(hyper, "lr_decay")),
        clip > 0 ? clipAsInPyTorch(clip) : p -> { }, new WeightDecay(number(hyper, "weight_decay")));
    int[] text = text();
    int steps = FILE.get("T").getAsInt();
    double[] starts = vector(FILE.get("starts")), losses = new double[starts.length], norms = new double[starts.length];
    for (int k = 0; k < starts.length; k++) {
      int from = (int) starts[k];
      if (from == 0) network.bptt().reset();
      else network.bptt().carry();
      losses[k] = network.lossAndGradients(Arrays.copyOfRange(text, from, from + steps),
          network.oneHot(Arrays.copyOfRange(text, from + 1, from + steps + 1)), SoftmaxCrossEntropy.MEAN);
      norms[k] = params.gradientNorm();
      optimizer.step();
    }
    int first = Math.min(10, starts.length);
    assertNear(Arrays.copyOf(vector(expected.get("loss")), first), Arrays.copyOf(losses, first), 1e-11, "first losses");
    assertNear(Arrays.copyOf(vector(expected.get("grad_norm")), first), Arrays.copyOf(norms, first), 1e-11, "first norms");
    assertNear(vector(expected.get("loss")), losses, 1e-9, "losses");
    assertNear(vector(expected.get("grad_norm")), norms, 1e-9, "norms");
  }

  /** The factor is max / (‖g‖ + 10⁻⁶), which leaves the gradient a shade shorter. */
  private static Transform clipAsInPyTorch(double max) {
    return params -> {
      double norm = params.gradientNorm();
      new ClipNorm(max * norm / (norm + 1e-6)).apply(params);
    };
  }

  private static RecurrentNetwork network() {
    int words = FILE.getAsJsonArray("vocab").size(), units = FILE.get("hidden").getAsInt();
    SimpleCell cell = new SimpleCell("", words, units, new Rng(1));
    Dense readout = Dense.random("y", units, words, new Rng(1));
    JsonObject init = FILE.getAsJsonObject("init");
    cell.params().get("Wx").value().copy(Golden.matrix(init.get("W_ih")).T());
    cell.params().get("Wh").value().copy(Golden.matrix(init.get("W_hh")).T());
    cell.params().get("b").value().copy(Matrix.row(vector(init.get("b_h"))));
    readout.W().value().copy(Golden.matrix(init.get("W_out")).T());
    readout.b().value().copy(Matrix.row(vector(init.get("b_out"))));
    return new RecurrentNetwork(new Bptt(FILE.get("T").getAsInt(), 1, cell), RecurrentNetwork.Read.EVERY_STEP, readout);
  }

  private static int[] text() {
    List<String> words = IntStream.range(0, FILE.getAsJsonArray("vocab").size())
        .mapToObj(i -> FILE.getAsJsonArray("vocab").get(i).getAsString()).toList();
    return FILE.get("text").getAsString().codePoints().map(c -> words.indexOf(Character.toString(c))).toArray();
  }

  private static double number(JsonObject object, String key) {
    return object.has(key) ? object.get(key).getAsDouble() : 0;
  }
}
