package unrolled.rnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;

class GatesTest {
  private static final int STEPS = 4, BATCH = 2, UNITS = 3;

  private static Unrolled unrolled(Cell cell) {
    Bptt bptt = new Bptt(STEPS, BATCH, Sequences.shifted(cell, 5));
    bptt.forward(Sequences.normal(1, STEPS * BATCH, 2));
    return bptt.layers().get(0);
  }

  private static Matrix gate(Unrolled layer, int k, int t) {
    return layer.gates().get(k).value().at(t);
  }

  @Test void ofAnLstmAreIFGO() {
    Unrolled layer = unrolled(new Lstm("", 2, UNITS, new Rng(1)));
    State h = layer.states().get(0), c = layer.states().get(1);
    assertEquals(4, layer.gates().size());
    for (int t = 1; t <= STEPS; t++) {
      Matrix memory = new Matrix(BATCH, UNITS).times(gate(layer, 1, t), c.at(t - 1)).addTimes(gate(layer, 0, t), gate(layer, 2, t));
      assertArrayEquals(Sequences.copy(c.at(t)).data(), memory.data());
      Matrix seen = new Matrix(BATCH, UNITS).times(gate(layer, 3, t), memory.tanh());
      assertArrayEquals(Sequences.copy(h.at(t)).data(), seen.data());
    }
  }

  @Test void ofAGruAreRZN() {
    Unrolled layer = unrolled(Gru.resetBefore("", 2, UNITS, Start.glorotUniform(), Start.orthogonal(1), new Rng(1)));
    State h = layer.h();
    assertEquals(3, layer.gates().size());
    for (int t = 1; t <= STEPS; t++) {
      Matrix n = gate(layer, 2, t), difference = Sequences.copy(h.at(t - 1)).subtract(n);
      assertArrayEquals(Sequences.copy(h.at(t)).data(), Sequences.copy(n).addTimes(gate(layer, 1, t), difference).data());
    }
  }

  @Test void areNotForOthersToAdd() {
    List<Gate> gates = unrolled(new SimpleCell("", 2, UNITS, new Rng(1))).gates();
    assertEquals(1, gates.size());
    assertThrows(UnsupportedOperationException.class, gates::clear);
  }
}
