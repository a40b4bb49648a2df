package unrolled.rnn;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static unrolled.Golden.assertNear;
import static unrolled.Golden.vector;
import static unrolled.rnn.Sequences.copy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import unrolled.Golden;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.nn.Activation;
import unrolled.nn.Dense;
import unrolled.nn.SoftmaxCrossEntropy;
import unrolled.nn.SquaredError;
import unrolled.param.Param;
import unrolled.param.Params;

/** States, losses and all gradients of stacks of cells against PyTorch in doubles. */
class GoldenCellsTest {
  private static final double TOLERANCE = 1e-12;

  @TestFactory Stream<DynamicTest> agreeWithPyTorch() {
    return Stream.of("rnn_tanh", "rnn_relu", "lstm", "gru").map(name -> Golden.file(name + ".json"))
        .flatMap(file -> Golden.cases(file).stream().map(c -> dynamicTest(c.get("name").getAsString(), () -> compare(file, c))));
  }

  private static void compare(JsonObject file, JsonObject c) {
    String kind = file.get("cell").getAsString();
    int steps = file.get("T").getAsInt(), batch = file.get("batch").getAsInt(), layers = c.get("layers").getAsInt();
    int units = file.get("hidden").getAsInt(), outputs = file.get("output").getAsInt(), k = c.get("truncate").getAsInt();
    Cell[] cells = IntStream.range(0, layers).mapToObj(l -> cell(kind, l, l == 0 ? file.get("input").getAsInt() : units, units))
        .toArray(Cell[]::new);
    JsonObject params = c.getAsJsonObject("params"), expected = c.getAsJsonObject("expected");
    for (int l = 0; l < layers; l++) setWeights(kind, cells[l].params(), params.getAsJsonArray("layers").get(l).getAsJsonObject());
    Dense readout = new Dense(new Param("V", transpose(Golden.matrix(params.get("W_out")))),
        new Param("c", Matrix.row(vector(params.get("b_out")))));
    Bptt bptt = k == 0 ? new Bptt(steps, batch, cells) : new Bptt(steps, batch, k, k, cells);
    for (int l = 0; l < layers; l++) {
      for (int s = 0; s < bptt.layers().get(l).states().size(); s++) {
        JsonArray initial = c.getAsJsonArray(s == 0 ? "h0" : "c0");
        bptt.layers().get(l).states().get(s).at(0).copy(Golden.matrix(initial.get(l)));
      }
    }
    RecurrentNetwork network = new RecurrentNetwork(bptt, RecurrentNetwork.Read.EVERY_STEP, readout);
    Matrix x = Golden.matrix(flat(c.get("x"))), target = c.get("loss").getAsString().equals("mse")
        ? Golden.matrix(flat(c.get("target"))) : SoftmaxCrossEntropy.oneHot(outputs, classes(flat(c.get("target"))));
    double loss = network.lossAndGradients(x, target,
        c.get("loss").getAsString().equals("mse") ? SquaredError.MEAN : SoftmaxCrossEntropy.MEAN);
    assertNear(new double[] {expected.get("loss").getAsDouble()}, new double[] {loss}, TOLERANCE, "loss");
    compareStates(bptt, expected, layers);
    JsonObject gradients = expected.getAsJsonObject("grad");
    for (int l = 0; l < layers; l++) {
      compareGradients(kind, l, cells[l].params(), gradients.getAsJsonArray("layers").get(l).getAsJsonObject());
    }
    assertNear(Golden.matrix(gradients.get("W_out")).data(), transpose(readout.W().gradient()).data(), TOLERANCE, "W_out");
    assertNear(vector(gradients.get("b_out")), readout.b().gradient().data(), TOLERANCE, "b_out");
    assertNear(Golden.matrix(flat(gradients.get("x"))).data(), bptt.inputGradient().all().data(), TOLERANCE, "gradient of x");
    assertNear(Golden.matrix(flat(expected.get("y"))).data(), network.predict(x).data(), TOLERANCE, "y");
  }

  private static void compareStates(Bptt bptt, JsonObject expected, int layers) {
    for (int l = 0; l < layers; l++) {
      List<State> states = bptt.layers().get(l).states();
      for (int s = 0; s < states.size(); s++) {
        String name = s == 0 ? "h" : "c", what = name + " of layer " + l;
        Matrix after = states.get(s).value().range(1, bptt.steps()), first = states.get(s).gradient(0);
        assertNear(Golden.matrix(flat(expected.getAsJsonArray(name).get(l))).data(), copy(after).data(), TOLERANCE, what);
        Matrix initial = Golden.matrix(expected.getAsJsonObject("grad").getAsJsonArray(name + "0").get(l));
        assertNear(initial.data(), copy(first).data(), TOLERANCE, "gradient of the initial " + what);
      }
    }
  }

  private static Cell cell(String kind, int l, int inputs, int units) {
    Start start = Start.scaledNormal(1);
    Rng rng = new Rng(1);
    return switch (kind) {
      case "rnn_tanh" -> new SimpleCell("" + l, inputs, units, Activation.TANH, start, start, rng);
      case "rnn_relu" -> new SimpleCell("" + l, inputs, units, Activation.RELU, start, start, rng);
      case "lstm" -> new Lstm("" + l, inputs, units, start, start, 0, rng);
      case "gru" -> Gru.resetAfter("" + l, inputs, units, start, start, rng);
      default -> throw new IllegalArgumentException("no cell for " + kind);
    };
  }

  /** In each third of a cell's parameters stand W, U and b of a gate; the gates in the order of the file. */
  private static void setWeights(String kind, Params params, JsonObject weights) {
    for (int gate = 0; gate < params.count() / 3; gate++) {
      params.get(3 * gate).value().copy(block(Golden.matrix(weights.get("W_ih")), params.get(3 * gate), gate));
      params.get(3 * gate + 1).value().copy(block(Golden.matrix(weights.get("W_hh")), params.get(3 * gate + 1), gate));
      Matrix b = biases(weights, "b_ih", params.get(3 * gate + 2), gate), b2 = biases(weights, "b_hh", params.get(3 * gate + 2), gate);
      boolean apart = kind.equals("gru") && gate == 2;
      params.get(3 * gate + 2).value().copy(apart ? b : b.add(b2));
      if (apart) params.get(9).value().copy(b2);
    }
  }

  private static void compareGradients(String kind, int l, Params params, JsonObject expected) {
    for (int gate = 0; gate < params.count() / 3; gate++) {
      Param W = params.get(3 * gate), U = params.get(3 * gate + 1), b = params.get(3 * gate + 2);
      assertNear(block(Golden.matrix(expected.get("W_ih")), W, gate).data(), W.gradient().data(), TOLERANCE, W.name());
      assertNear(block(Golden.matrix(expected.get("W_hh")), U, gate).data(), U.gradient().data(), TOLERANCE, U.name());
      assertNear(biases(expected, "b_ih", b, gate).data(), b.gradient().data(), TOLERANCE, b.name());
      Param b2 = kind.equals("gru") && gate == 2 ? params.get(9) : b;
      assertNear(biases(expected, "b_hh", b, gate).data(), b2.gradient().data(), TOLERANCE, b2.name());
    }
  }

  /** The rows of a gate, as columns. */
  private static Matrix block(Matrix m, Param like, int gate) {
    int units = like.value().cols();
    return copy(m.rows(gate * units, (gate + 1) * units).T());
  }

  private static Matrix biases(JsonObject weights, String name, Param like, int gate) {
    int units = like.value().cols();
    return copy(Matrix.column(vector(weights.get(name))).rows(gate * units, (gate + 1) * units).T());
  }

  private static Matrix transpose(Matrix m) {
    return copy(m.T());
  }

  /** One list of what stands in lists of lists, t by t and b by b. */
  static JsonArray flat(JsonElement lists) {
    JsonArray flat = new JsonArray();
    for (JsonElement list : lists.getAsJsonArray()) flat.addAll(list.getAsJsonArray());
    return flat;
  }

  private static int[] classes(JsonArray list) {
    List<Integer> classes = new ArrayList<>();
    for (JsonElement e : list) classes.add(e.getAsInt());
    return classes.stream().mapToInt(i -> i).toArray();
  }
}
