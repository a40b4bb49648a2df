package unrolled.rnn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.rnn.Sequences.normal;
import static unrolled.rnn.Sequences.readout;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.matrix.Elementary;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.nn.SoftmaxCrossEntropy;
import unrolled.nn.SquaredError;
import unrolled.optim.AdaGrad;
import unrolled.optim.Optimizer;
import unrolled.optim.Schedule;
import unrolled.rnn.RecurrentNetwork.Read;

/** A stack with its read-out: what it refuses, and a training. */
class RecurrentNetworkTest {
  private static SimpleCell cell(String name, int inputs, int units) {
    return new SimpleCell(name, inputs, units, new Rng(3));
  }

  @Test void learnsTenCharacters() {
    int[] text = {0, 1, 2, 0, 3, 1, 1, 4, 2, 0, 3};
    int[] x = new int[10], y = new int[10];
    System.arraycopy(text, 0, x, 0, 10);
    System.arraycopy(text, 1, y, 0, 10);
    RecurrentNetwork network = new RecurrentNetwork(new Bptt(10, 1, cell("", 5, 16)), Read.EVERY_STEP, readout(16, 5));
    Optimizer optimizer = new Optimizer(network.params(), new AdaGrad(), Schedule.constant(0.1));
    double loss = 0;
    for (int i = 0; i < 200; i++) {
      loss = network.lossAndGradients(x, network.oneHot(y), SoftmaxCrossEntropy.MEAN);
      optimizer.step();
    }
    assertTrue(loss < 0.01, "loss " + loss);
  }

  @Test void withoutReadOutWeightsFindsAllClassesEquallyLikely() {
    RecurrentNetwork network = new RecurrentNetwork(new Bptt(4, 2, cell("", 27, 8)), Read.EVERY_STEP, readout(8, 27));
    network.params().get("Wy").value().fill(0);
    int[] x = {1, 2, 3, 4, 5, 6, 7, 26};
    assertEquals(Elementary.log(27), network.lossAndGradients(x, network.oneHot(x), SoftmaxCrossEntropy.MEAN), 1e-14);
  }

  @Test void lengthsHoldUntilOthersCome() {
    RecurrentNetwork network = new RecurrentNetwork(new Bptt(3, 2, cell("", 2, 4)), Read.EVERY_STEP, readout(4, 1));
    Matrix x = normal(5, 6, 2);
    assertEquals(6, network.predict(x).rows());
    network.bptt().lengths(1, 3);
    assertEquals(4, network.predict(x).rows());
    assertEquals(4, network.predict(x).rows());
    network.bptt().lengths();
    assertEquals(6, network.predict(x).rows());
  }

  @Test void predictsWithAMatrixOfItsOwn() {
    RecurrentNetwork network = new RecurrentNetwork(new Bptt(1, 1, cell("", 2, 4)), Read.LAST_STEP, readout(4, 1));
    Matrix first = network.predict(0);
    double value = first.get(0, 0);
    network.bptt().carry();
    assertTrue(network.predict(1).get(0, 0) != value);
    assertEquals(value, first.get(0, 0));
    network.bptt().reset();
    assertEquals(value, network.predict(Matrix.row(1, 0)).get(0, 0));
  }

  @Test void drawsTheVectorsOfWordsFromTheNormalDistribution() {
    assertEquals(1, Embedding.random("E", 100, 50, new Rng(1)).E().value().sumOfSquares() / 5000, 0.05);
  }

  @Test void isAModelOfClassesOrOfNumbers() {
    for (Read read : Read.values()) {
      RecurrentNetwork network = new RecurrentNetwork(new Bptt(3, 2, cell("", 4, 5)), read, readout(5, 4));
      int[] x = {0, 1, 2, 3, 0, 1}, y = read == Read.LAST_STEP ? new int[] {3, 1} : new int[] {1, 2, 3, 0, 1, 2};
      double loss = network.lossAndGradients(x, network.oneHot(y), SoftmaxCrossEntropy.MEAN), norm = network.params().gradientNorm();
      network.params().clearGradients();
      assertEquals(loss, network.classifier().loss(x, y));
      assertEquals(0, network.params().gradientNorm());
      assertEquals(loss, network.classifier().lossAndGradients(x, y));
      assertEquals(norm, network.params().gradientNorm());
      assertSame(network.params(), network.classifier().params());
      Matrix vectors = normal(5, 6, 4), numbers = normal(6, y.length, 4);
      loss = network.lossAndGradients(vectors, numbers, SquaredError.SUM);
      norm = network.params().gradientNorm();
      network.params().clearGradients();
      assertEquals(loss, network.with(SquaredError.SUM).loss(vectors, numbers));
      assertEquals(0, network.params().gradientNorm());
      assertEquals(loss, network.with(SquaredError.SUM).lossAndGradients(vectors, numbers));
      assertEquals(norm, network.params().gradientNorm());
      assertSame(network.params(), network.with(SquaredError.SUM).params());
    }
  }

  @Test void sharesItsParametersOverOtherSequences() {
    Embedding embedding = Embedding.random("E", 7, 2, new Rng(1));
    for (RecurrentNetwork network : List.of(new RecurrentNetwork(new Bptt(3, 2, cell("", 7, 5)), Read.LAST_STEP, readout(5, 4)),
        new RecurrentNetwork(embedding, new Bptt(3, 2, cell("1", 2, 3), cell("2", 3, 5)), Read.LAST_STEP, readout(5, 4)))) {
      RecurrentNetwork other = network.over(5, 1);
      assertEquals(network.params().all(), other.params().all());
      assertEquals(5, other.bptt().steps());
      assertEquals(1, other.bptt().batch());
      assertEquals(7, network.symbols());
      assertEquals(1, other.predict(0, 1, 2, 3, 4).rows());
      assertEquals(0, network.bptt().top().at(3).sumOfSquares());
      double[] one = network.over(3, 1).predict(6, 0, 2).data();
      Matrix both = network.predict(0, 6, 1, 0, 1, 2);
      for (int k = 0; k < 4; k++) assertEquals(one[k], both.get(1, k));
    }
  }

  @Test void namesWhatDoesNotFit() {
    assertRefused("steps must be at least 1, but is 0", () -> new Bptt(0, 1, cell("", 2, 4)));
    assertRefused("batch must be at least 1, but is 0", () -> new Bptt(1, 0, cell("", 2, 4)));
    assertRefused("k1 must be at least 1, but is 0", () -> new Bptt(5, 1, 0, 4, cell("", 2, 4)));
    assertRefused("k2 must be at least k1, but is 3, and k1 is 4", () -> new Bptt(5, 1, 4, 3, cell("", 2, 4)));
    assertRefused("the number of cells must be at least 1, but is 0", () -> new Bptt(5, 1));
    assertRefused("cell 2 needs 3 inputs, but the state below it has 4", () -> new Bptt(5, 1, cell("1", 2, 4), cell("2", 3, 4)));
    assertRefused("each parameter needs a name of its own: Wx (4×4), Wh (4×4), b (1×4), Wx (4×4), Wh (4×4), b (1×4)",
        () -> new Bptt(5, 1, cell("", 4, 4), cell("", 4, 4)));
    Bptt bptt = new Bptt(3, 2, cell("", 2, 4));
    assertRefused("the read-out needs 5 inputs, but the top state has 4", () -> new RecurrentNetwork(bptt, Read.LAST_STEP, readout(5, 1)));
    assertRefused("the lowest cell needs 2 inputs, but the embedding has 3",
        () -> new RecurrentNetwork(Embedding.random("E", 9, 3, new Rng(1)), bptt, Read.LAST_STEP, readout(4, 1)));
    assertRefused("lengths must be 2, one for each sequence, not 1", () -> bptt.lengths(3));
    for (int wrong : new int[] {0, 4}) {
      assertRefused("each of the lengths must be in 1 … 3, but one is " + wrong, () -> bptt.lengths(3, wrong));
    }
    assertRefused("x must be 6 places, not 5", () -> bptt.forward(new int[5]));
    assertRefused("shapes do not fit: (6×2) = (6×3)", () -> bptt.forward(new Matrix(6, 3)));
    assertEquals("there is no row 2 in a matrix of (2×4)",
        assertThrows(IndexOutOfBoundsException.class, () -> bptt.forward(0, 1, 2, 0, 1, 0)).getMessage());
    RecurrentNetwork network = new RecurrentNetwork(bptt, Read.LAST_STEP, readout(4, 3));
    assertRefused("shapes do not fit: (2×3) -= (6×3)",
        () -> network.lossAndGradients(new Matrix(6, 2), new Matrix(6, 3), SquaredError.SUM));
    assertEquals("there is no entry (1, 3) in a matrix of (2×3)",
        assertThrows(IndexOutOfBoundsException.class, () -> network.oneHot(0, 3)).getMessage());
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
