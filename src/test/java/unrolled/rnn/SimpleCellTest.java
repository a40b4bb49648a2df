package unrolled.rnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.rnn.Sequences.copy;
import static unrolled.rnn.Sequences.shifted;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.nn.Activation;
import unrolled.nn.Dense;
import unrolled.nn.SquaredError;
import unrolled.param.Param;
import unrolled.param.Params;
import unrolled.rnn.RecurrentNetwork.Read;

class SimpleCellTest implements CellContract {
  @Override public Cell cell(String name, int inputs, int units, long seed) {
    return shifted(new SimpleCell(name, inputs, units, new Rng(seed)), seed);
  }

  /** Wx = 0.6, Wh = 0.8, v = 1.1, x = (1, −0.5, 0.25), d = (0.5, 0, −0.5), L = Σ ½(v·h − d)²; the loss here is twice that. */
  private static RecurrentNetwork scalar(int k) {
    SimpleCell cell = new SimpleCell("", 1, 1, new Rng(1));
    cell.params().get("Wx").value().fill(0.6);
    cell.params().get("Wh").value().fill(0.8);
    Dense readout = new Dense(new Param("v", Matrix.row(1.1)), new Param("c", new Matrix(1, 1)));
    return new RecurrentNetwork(new Bptt(3, 1, k, k, cell), Read.EVERY_STEP, readout);
  }

  @Test void computesAnExampleThatCanBeDoneOnPaper() {
    RecurrentNetwork network = scalar(3);
    double loss = network.lossAndGradients(Matrix.column(1, -0.5, 0.25), Matrix.column(0.5, 0, -0.5), SquaredError.SUM);
    Params params = network.params();
    assertArrayEquals(new double[] {0.537049567, 0.128918243, 0.247862957},
        copy(network.bptt().top().value().range(1, 3)).data(), 5e-10);
    assertEquals(0.312666673, loss / 2, 5e-10);
    assertEquals(0.522247549, params.get("Wh").gradient().get(0, 0) / 2, 5e-10);
    assertEquals(0.324551915, params.get("Wx").gradient().get(0, 0) / 2, 5e-10);
    assertEquals(0.258532711, params.get("v").gradient().get(0, 0) / 2, 5e-10);
    State h = network.bptt().top();
    double[] dz = {0.515602921, 0.780951417, 0.797698812};
    for (int t = 1; t <= 3; t++) {
      double value = h.at(t).get(0, 0);
      assertEquals(dz[t - 1], h.gradient(t).get(0, 0) / 2 * (1 - value * value), 5e-10);
    }
    RecurrentNetwork truncated = scalar(1);
    truncated.lossAndGradients(Matrix.column(1, -0.5, 0.25), Matrix.column(0.5, 0, -0.5), SquaredError.SUM);
    assertEquals(0.185220535, truncated.params().get("Wh").gradient().get(0, 0) / 2, 5e-10);
  }

  /** Stanford CS231n, assignment 3 of 2020: all numbers are evenly spaced. */
  @Test void computesTheStepOfCs231n() {
    SimpleCell cell = cell(10, 4, -0.1, 0.9, -0.3, 0.7, -0.2, 0.4);
    Bptt bptt = new Bptt(1, 3, cell);
    bptt.top().at(0).copy(linspace(3, 4, -0.2, 0.5));
    bptt.forward(linspace(3, 10, -0.4, 0.7));
    assertArrayEquals(new double[] {-0.58172089, -0.50182032, -0.41232771, -0.31410098, 0.66854692, 0.79562378, 0.87755553,
        0.92795967, 0.97934501, 0.99144213, 0.99646691, 0.99854353}, copy(bptt.top().at(1)).data(), 5e-9);
  }

  @Test void computesTheSequencesOfCs231n() {
    SimpleCell cell = cell(4, 5, -0.2, 0.4, -0.4, 0.1, -0.7, 0.1);
    Matrix byStep = new Matrix(6, 4), bySequence = linspace(6, 4, -0.1, 0.3);
    for (int b = 0; b < 2; b++) for (int t = 0; t < 3; t++) byStep.rows(2 * t + b, 2 * t + b + 1).copy(bySequence.rows(3 * b + t, 3 * b + t + 1));
    Bptt bptt = new Bptt(3, 2, cell);
    bptt.top().at(0).copy(linspace(2, 5, -0.3, 0.1));
    bptt.forward(byStep);
    double[] third = {-0.42305111, -0.24223728, -0.04287027, 0.15997045, 0.35014525};
    assertArrayEquals(third, copy(bptt.top().at(3).rows(0, 1)).data(), 5e-9);
    double[] first = {-0.42070749, -0.27279261, -0.11074945, 0.05740409, 0.22236251};
    assertArrayEquals(first, copy(bptt.top().at(1).rows(0, 1)).data(), 5e-9);
  }

  private static SimpleCell cell(int inputs, int units, double... ends) {
    SimpleCell cell = new SimpleCell("", inputs, units, new Rng(1));
    cell.params().get("Wx").value().copy(linspace(inputs, units, ends[0], ends[1]));
    cell.params().get("Wh").value().copy(linspace(units, units, ends[2], ends[3]));
    cell.params().get("b").value().copy(linspace(1, units, ends[4], ends[5]));
    return cell;
  }

  static Matrix linspace(int rows, int cols, double from, double to) {
    Matrix m = new Matrix(rows, cols);
    for (int i = 0; i < m.size(); i++) m.data()[i] = from + i * (to - from) / (m.size() - 1);
    return m;
  }

  @Test void saturatedHasAGradientOfExactlyZero() {
    SimpleCell cell = new SimpleCell("", 1, 2, new Rng(1));
    cell.params().get("b").value().copy(Matrix.row(40, -40));
    RecurrentNetwork network = Sequences.manyToMany(new Bptt(3, 1, cell), 1);
    network.lossAndGradients(Matrix.column(1, 2, 3), Matrix.column(5, 5, 5), SquaredError.SUM);
    for (Param p : cell.params()) assertEquals(0, p.gradient().sumOfSquares(), p.name());
    assertEquals(0, network.bptt().top().gradient(0).sumOfSquares());
  }

  @Test void countsItsParametersAsInCourses() {
    Dense readout = Dense.random("y", 64, 27, new Rng(1));
    RecurrentNetwork network = new RecurrentNetwork(new Bptt(1, 1, new SimpleCell("", 27, 64, new Rng(1))), Read.EVERY_STEP, readout);
    assertEquals(7643, network.params().size());
    assertEquals("Wx (27×64), Wh (64×64), b (1×64), Wy (64×27), by (1×27)", network.params().toString());
  }

  /** With ReLU and the identity, a state without inputs stays what it is. */
  @Test void withReluAndTheIdentityRemembers() {
    SimpleCell cell = new SimpleCell("", 1, 2, Activation.RELU, Start.glorotNormal(), Start.identity(1), new Rng(1));
    Bptt bptt = new Bptt(100, 1, cell);
    bptt.top().at(0).copy(Matrix.row(0.25, 3));
    bptt.forward(new Matrix(100, 1));
    assertArrayEquals(new double[] {0.25, 3}, copy(bptt.top().at(100)).data());
    bptt.top().gradient(100).fill(1);
    bptt.backward();
    assertArrayEquals(new double[] {1, 1}, copy(bptt.top().gradient(0)).data());
  }
}
