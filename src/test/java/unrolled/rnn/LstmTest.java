package unrolled.rnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.rnn.Sequences.copy;
import static unrolled.rnn.Sequences.shifted;
import static unrolled.rnn.SimpleCellTest.linspace;

import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.nn.Dense;
import unrolled.rnn.RecurrentNetwork.Read;

class LstmTest implements CellContract {
  @Override public Cell cell(String name, int inputs, int units, long seed) {
    return shifted(new Lstm(name, inputs, units, new Rng(seed)), seed);
  }

  /** Stanford CS231n, assignment 3 of 2020: all numbers are evenly spaced; the columns of the gates stand side by side, i f o g. */
  @Test void computesTheStepOfCs231n() {
    int inputs = 4, units = 5;
    Lstm cell = new Lstm("", inputs, units, new Rng(1));
    Matrix W = linspace(inputs, 4 * units, -2.1, 1.3), U = linspace(units, 4 * units, -0.7, 2.2), b = linspace(1, 4 * units, 0.3, 0.7);
    for (int gate = 0; gate < 4; gate++) {
      String name = "ifog".substring(gate, gate + 1);
      columns(W, gate, cell.params().get("W" + name).value());
      columns(U, gate, cell.params().get("U" + name).value());
      columns(b, gate, cell.params().get("b" + name).value());
    }
    Bptt bptt = new Bptt(1, 3, cell);
    State h = bptt.layers().get(0).states().get(0), c = bptt.layers().get(0).states().get(1);
    h.at(0).copy(linspace(3, units, -0.3, 0.7));
    c.at(0).copy(linspace(3, units, -0.4, 0.9));
    bptt.forward(linspace(3, inputs, -0.4, 1.2));
    assertArrayEquals(new double[] {0.24635157, 0.28610883, 0.32240467, 0.35525807, 0.38474904},
        copy(h.at(1).rows(0, 1)).data(), 5e-9);
    assertArrayEquals(new double[] {0.32986176, 0.39145139, 0.451556, 0.51014116, 0.56717407},
        copy(c.at(1).rows(0, 1)).data(), 5e-9);
  }

  private static void columns(Matrix from, int gate, Matrix to) {
    for (int i = 0; i < to.rows(); i++) for (int j = 0; j < to.cols(); j++) to.set(i, j, from.get(i, gate * to.cols() + j));
  }

  @Test void countsItsParametersAsInCourses() {
    Lstm cell = new Lstm("", 27, 64, new Rng(1));
    RecurrentNetwork network = new RecurrentNetwork(new Bptt(1, 1, cell), Read.EVERY_STEP, Dense.random("y", 64, 27, new Rng(1)));
    assertEquals(25307, network.params().size());
    assertEquals("Wi (27×64), Ui (64×64), bi (1×64), Wf (27×64), Uf (64×64), bf (1×64), Wg (27×64), Ug (64×64), bg (1×64), "
        + "Wo (27×64), Uo (64×64), bo (1×64)", cell.params().toString());
  }

  /** σ(3)⁴⁰ of a memory is left after 40 steps without inputs, and of the gradient on its way back. */
  @Test void forgetsAtTheRateOfItsForgetBias() {
    Lstm cell = new Lstm("", 1, 1, Start.identity(1), Start.identity(1), 3, new Rng(1));
    for (String name : new String[] {"Ui", "Uf", "Ug", "Uo"}) cell.params().get(name).value().fill(0);
    Bptt bptt = new Bptt(40, 1, cell);
    State c = bptt.layers().get(0).states().get(1);
    c.at(0).fill(1);
    bptt.forward(new Matrix(40, 1));
    c.gradient(40).fill(1);
    bptt.backward();
    assertEquals(0.143, c.at(40).get(0, 0), 5e-4);
    assertEquals(c.at(40).get(0, 0), c.gradient(0).get(0, 0), 1e-15);
  }
}
