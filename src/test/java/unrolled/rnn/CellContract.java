package unrolled.rnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.Golden.assertNear;
import static unrolled.rnn.Sequences.check;
import static unrolled.rnn.Sequences.copy;
import static unrolled.rnn.Sequences.manyToMany;
import static unrolled.rnn.Sequences.normal;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import unrolled.Allocation;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.nn.Model;
import unrolled.nn.SoftmaxCrossEntropy;
import unrolled.nn.SquaredError;
import unrolled.param.Param;
import unrolled.rnn.RecurrentNetwork.Read;

/** What every cell promises; the test of a cell inherits it. */
interface CellContract {
  int INPUTS = 3, OUTPUTS = 2;

  /** A cell with other random weights for each seed, all biases among them. */
  Cell cell(String name, int inputs, int units, long seed);

  @Test default void hasTheGradientsOfCentralDifferences() {
    Bptt bptt = new Bptt(4, 2, cell("", INPUTS, 3, 1));
    check(bptt, Read.EVERY_STEP, SquaredError.MEAN, normal(3, 8, OUTPUTS));
    check(new Bptt(1, 1, cell("", INPUTS, 3, 1)), Read.EVERY_STEP, SquaredError.SUM, normal(3, 1, OUTPUTS));
  }

  @Test default void hasThemInAStackReadAtItsEnd() {
    Bptt bptt = new Bptt(3, 2, cell("1", INPUTS, 3, 1), cell("2", 3, 4, 2));
    check(bptt, Read.LAST_STEP, SoftmaxCrossEntropy.MEAN, SoftmaxCrossEntropy.oneHot(OUTPUTS, 1, 0));
  }

  @Test default void hasThemForSequencesOfDifferentLengths() {
    Bptt bptt = new Bptt(4, 3, cell("1", INPUTS, 2, 1), cell("2", 2, 2, 2));
    bptt.lengths(2, 4, 1);
    check(bptt, Read.EVERY_STEP, SoftmaxCrossEntropy.SUM, SoftmaxCrossEntropy.oneHot(OUTPUTS, 1, 0, 0, 1, 1, 0, 1));
    check(bptt, Read.LAST_STEP, SquaredError.HALF_MEAN, normal(3, 3, OUTPUTS));
  }

  /** With k₁ = k₂ they are those of windows that are trained one after the other, with states carried between. */
  @Test default void truncatedGradientsAreThoseOfWindowsOneAfterTheOther() {
    Matrix x = normal(5, 7 * 2, INPUTS), y = normal(6, 7 * 2, OUTPUTS);
    RecurrentNetwork whole = manyToMany(new Bptt(7, 2, 3, 3, cell("1", INPUTS, 4, 1), cell("2", 4, 3, 2)), OUTPUTS);
    RecurrentNetwork three = manyToMany(new Bptt(3, 2, cell("1", INPUTS, 4, 1), cell("2", 4, 3, 2)), OUTPUTS);
    RecurrentNetwork one = manyToMany(new Bptt(1, 2, cell("1", INPUTS, 4, 1), cell("2", 4, 3, 2)), OUTPUTS);
    double loss = whole.lossAndGradients(x, y, SquaredError.SUM), sum = 0;
    double[] gradient = new double[whole.params().size()];
    sum += three.lossAndGradients(copy(x.rows(0, 6)), copy(y.rows(0, 6)), SquaredError.SUM);
    add(gradient, three);
    for (int l = 0; l < 2; l++) {
      for (int t = 0; t <= 3; t++) {
        assertNear(copy(three.bptt().layers().get(l).h().gradient(t)).data(), copy(whole.bptt().layers().get(l).h().gradient(t)).data(),
            1e-14, "gradient of h at step " + t + ", where the one of step 3 comes from its own loss alone");
      }
    }
    three.bptt().carry();
    sum += three.lossAndGradients(copy(x.rows(6, 12)), copy(y.rows(6, 12)), SquaredError.SUM);
    add(gradient, three);
    for (int l = 0; l < 2; l++) {
      for (int s = 0; s < one.bptt().layers().get(l).states().size(); s++) {
        one.bptt().layers().get(l).states().get(s).at(0).copy(three.bptt().layers().get(l).states().get(s).at(3));
      }
    }
    sum += one.lossAndGradients(copy(x.rows(12, 14)), copy(y.rows(12, 14)), SquaredError.SUM);
    add(gradient, one);
    assertEquals(sum, loss, 1e-13);
    double[] all = new double[gradient.length];
    add(all, whole);
    assertNear(gradient, all, 1e-13, "gradients");
  }

  /** With k₁ = 1 and k₂ = 2: for each step, the loss there, and the way back through two steps. */
  @Test default void windowsThatOverlapAreThoseOfEachLossAlone() {
    int steps = 4;
    Matrix x = normal(5, steps, INPUTS), y = normal(6, steps, OUTPUTS);
    RecurrentNetwork whole = manyToMany(new Bptt(steps, 1, 1, 2, cell("1", INPUTS, 4, 1), cell("2", 4, 3, 2)), OUTPUTS);
    whole.lossAndGradients(x, y, SquaredError.SUM);
    double[] all = new double[whole.params().size()], gradient = new double[all.length], dx = new double[x.size()];
    add(all, whole);
    for (int t = 1; t <= steps; t++) {
      int begin = Math.max(t - 2, 0);
      RecurrentNetwork part = new RecurrentNetwork(new Bptt(t - begin, 1, cell("1", INPUTS, 4, 1), cell("2", 4, 3, 2)), Read.LAST_STEP,
          Sequences.readout(3, OUTPUTS));
      for (int l = 0; l < 2; l++) {
        for (int s = 0; s < part.bptt().layers().get(l).states().size(); s++) {
          part.bptt().layers().get(l).states().get(s).at(0).copy(whole.bptt().layers().get(l).states().get(s).at(begin));
        }
      }
      part.lossAndGradients(copy(x.rows(begin, t)), copy(y.rows(t - 1, t)), SquaredError.SUM);
      add(gradient, part);
      double[] d = part.bptt().inputGradient().all().data();
      for (int i = 0; i < d.length; i++) dx[begin * INPUTS + i] += d[i];
    }
    assertNear(gradient, all, 1e-13, "gradients");
    assertNear(dx, whole.bptt().inputGradient().all().data(), 1e-13, "gradients of the inputs");
  }

  private static void add(double[] sum, RecurrentNetwork network) {
    int i = 0;
    for (Param p : network.params()) for (double g : p.gradient().data()) sum[i++] += g;
  }

  @Test default void twoWindowsWithCarriedStatesHaveTheLossesOfALongOne() {
    Matrix x = normal(5, 6 * 2, INPUTS), y = normal(6, 6 * 2, OUTPUTS);
    RecurrentNetwork whole = manyToMany(new Bptt(6, 2, cell("", INPUTS, 4, 1)), OUTPUTS);
    RecurrentNetwork half = manyToMany(new Bptt(3, 2, cell("", INPUTS, 4, 1)), OUTPUTS);
    Matrix first = half.predict(copy(x.rows(0, 6)));
    half.bptt().carry();
    Matrix second = half.predict(copy(x.rows(6, 12))), all = whole.predict(x);
    assertArrayEquals(copy(all.rows(0, 6)).data(), first.data());
    assertArrayEquals(copy(all.rows(6, 12)).data(), second.data());
    half.bptt().reset();
    assertArrayEquals(first.data(), half.predict(copy(x.rows(0, 6))).data());
    assertTrue(Double.isFinite(whole.lossAndGradients(x, y, SquaredError.SUM)));
  }

  @Test default void givesTheSameBitsAgain() {
    RecurrentNetwork network = manyToMany(new Bptt(5, 3, 2, 3, cell("1", INPUTS, 4, 1), cell("2", 4, 3, 2)), OUTPUTS);
    Matrix x = normal(5, 15, INPUTS), y = normal(6, 15, OUTPUTS);
    double loss = network.lossAndGradients(x, y, SquaredError.MEAN);
    double[] once = new double[network.params().size()], again = new double[once.length];
    add(once, network);
    network.lossAndGradients(normal(8, 15, INPUTS), y, SquaredError.MEAN);
    assertEquals(loss, network.lossAndGradients(x, y, SquaredError.MEAN));
    add(again, network);
    assertArrayEquals(once, again);
    assertArrayEquals(normal(5, 15, INPUTS).data(), x.data());
  }

  @Test default void aBatchOfTwoIsTheSumOfTwoBatchesOfOne() {
    Matrix x = normal(5, 4 * 2, INPUTS), y = normal(6, 4 * 2, OUTPUTS);
    RecurrentNetwork both = manyToMany(new Bptt(4, 2, cell("", INPUTS, 4, 1)), OUTPUTS);
    RecurrentNetwork one = manyToMany(new Bptt(4, 1, cell("", INPUTS, 4, 1)), OUTPUTS);
    double[] sum = new double[one.params().size()], all = new double[sum.length];
    double loss = 0;
    for (int b = 0; b < 2; b++) {
      loss += one.lossAndGradients(Sequences.sequence(x, b, 2), Sequences.sequence(y, b, 2), SquaredError.SUM);
      add(sum, one);
    }
    assertEquals(loss, both.lossAndGradients(x, y, SquaredError.SUM), 1e-13);
    add(all, both);
    assertNear(sum, all, 1e-13, "gradients");
  }

  /** Three sequences, of which these rows count, padded with numbers that must not matter, against each one alone. */
  @Test default void paddingChangesNothing() {
    int[] lengths = {2, 4, 3}, counted = {0, 1, 2, 3, 4, 5, 7, 8, 10};
    for (Read read : Read.values()) {
      Matrix x = normal(5, 4 * 3, INPUTS);
      RecurrentNetwork padded = network(4, 3, read);
      padded.bptt().lengths(lengths);
      int rows = read == Read.EVERY_STEP ? 9 : 3, seen = 0;
      Matrix y = new Matrix(rows, OUTPUTS);
      double[] sum = new double[padded.params().size()], all = new double[sum.length];
      double loss = 0;
      for (int b = 0; b < 3; b++) {
        RecurrentNetwork alone = network(lengths[b], 1, read);
        Matrix target = normal(20 + b, read == Read.EVERY_STEP ? lengths[b] : 1, OUTPUTS);
        loss += alone.lossAndGradients(copy(Sequences.sequence(x, b, 3).rows(0, lengths[b])), target, SquaredError.SUM);
        add(sum, alone);
        for (int t = 0; t < target.rows(); t++, seen++) {
          int row = read == Read.LAST_STEP ? b : Arrays.binarySearch(counted, t * 3 + b);
          for (int o = 0; o < OUTPUTS; o++) y.set(row, o, target.get(t, o));
        }
      }
      assertEquals(rows, seen);
      assertEquals(loss, padded.lossAndGradients(x, y, SquaredError.SUM), 1e-12);
      add(all, padded);
      assertNear(sum, all, 1e-12, "gradients");
      State h = padded.bptt().top();
      assertArrayEquals(copy(h.at(2).rows(0, 1)).data(), copy(h.at(4).rows(0, 1)).data());
    }
  }

  private RecurrentNetwork network(int steps, int batch, Read read) {
    return new RecurrentNetwork(new Bptt(steps, batch, cell("1", INPUTS, 4, 1), cell("2", 4, 3, 2)), read, Sequences.readout(3, OUTPUTS));
  }

  private RecurrentNetwork truncated() {
    return manyToMany(new Bptt(4, 2, 1, 2, cell("", INPUTS, 4, 1)), OUTPUTS);
  }

  /** The place of a 1, a vector with that 1, and the row of an embedding that is such a vector. */
  @Test default void placesAreOneHotVectorsAreEmbeddingsBitForBit() {
    int[] words = {2, 0, 2, 1, 1, 2, 0, 0};
    Matrix y = normal(6, 8, OUTPUTS), unit = SoftmaxCrossEntropy.oneHot(INPUTS, 0, 1, 2);
    RecurrentNetwork places = truncated(), vectors = truncated();
    Embedding embedding = new Embedding(Param.byRows("E", unit));
    RecurrentNetwork embedded = new RecurrentNetwork(embedding, truncated().bptt(), Read.EVERY_STEP, Sequences.readout(4, OUTPUTS));
    double loss = places.lossAndGradients(words, y, SquaredError.MEAN);
    assertEquals(loss, vectors.lossAndGradients(SoftmaxCrossEntropy.oneHot(INPUTS, words), y, SquaredError.MEAN));
    assertEquals(loss, embedded.lossAndGradients(words, y, SquaredError.MEAN));
    for (Param p : places.params()) {
      assertArrayEquals(p.gradient().data(), vectors.params().get(p.name()).gradient().data(), p.name());
      assertArrayEquals(p.gradient().data(), embedded.params().get(p.name()).gradient().data(), p.name());
    }
    assertArrayEquals(places.predict(words).data(), embedded.predict(words).data());
  }

  @Test default void learnsTheVectorsOfItsWords() {
    Embedding embedding = Embedding.random("E", 4, INPUTS, new Rng(9));
    RecurrentNetwork network = new RecurrentNetwork(embedding, new Bptt(3, 2, cell("", INPUTS, 3, 1)), Read.EVERY_STEP,
        Sequences.readout(3, OUTPUTS));
    int[] words = {0, 1, 3, 1, 1, 0};
    check(network, () -> network.lossAndGradients(words, normal(6, 6, OUTPUTS), SquaredError.MEAN));
    network.lossAndGradients(words, normal(6, 6, OUTPUTS), SquaredError.MEAN);
    assertEquals(3, embedding.E().parts());
  }

  @Test default void withWeightsOfZeroSaysTheSameOfAllInputs() {
    Cell cell = cell("", INPUTS, 4, 1);
    for (Param p : cell.params()) p.value().fill(0);
    RecurrentNetwork network = manyToMany(new Bptt(3, 1, cell), OUTPUTS);
    assertEquals(0, network.predict(normal(5, 3, INPUTS)).sumOfSquares());
    network.lossAndGradients(normal(5, 3, INPUTS), normal(6, 3, OUTPUTS), SquaredError.SUM);
    assertEquals(0, network.bptt().inputGradient().all().sumOfSquares());
    assertNotEquals(0, network.bptt().top().gradient(3).sumOfSquares());
  }

  @Test default void cellsUnrolledFromOneShareItsParameters() {
    Cell cell = cell("", INPUTS, 4, 1);
    Unrolled one = cell.unroll(1, 1), two = cell.unroll(2, 5);
    assertEquals("steps 0 … 1 of (1×4)", one.h().value().toString());
    assertEquals("steps 0 … 2 of (5×4)", two.h().gradient().toString());
    assertEquals(INPUTS, cell.inputs());
    assertEquals(4, cell.units());
  }

  @Test default void refusesWhatHasNoSteps() {
    for (int none : new int[] {0, -1}) {
      assertEquals("steps must be at least 1, but is " + none,
          assertThrows(IllegalArgumentException.class, () -> cell("", 2, 3, 1).unroll(none, 1)).getMessage());
      assertEquals("batch must be at least 1, but is " + none,
          assertThrows(IllegalArgumentException.class, () -> cell("", 2, 3, 1).unroll(1, none)).getMessage());
    }
  }

  /** Units of which vectors are filled and some are left over. */
  @Test default void allocatesNothingOnceItIsCompiled() {
    int steps = 5;
    RecurrentNetwork network = manyToMany(new Bptt(steps, 2, 2, 4, cell("1", 9, 9, 1), cell("2", 9, 9, 2)), 3);
    Matrix x = normal(5, 2 * steps, 9), y = normal(6, 2 * steps, 3);
    int[] places = new int[2 * steps], classes = new int[2 * steps];
    Model<Matrix, Matrix> numbers = network.with(SquaredError.MEAN);
    Model<int[], int[]> classifier = network.classifier();
    Allocation.assertNoneOnceCompiled(() -> {
      numbers.lossAndGradients(x, y);
      classifier.lossAndGradients(places, classes);
      classifier.loss(places, classes);
      network.bptt().carry();
    });
  }
}
