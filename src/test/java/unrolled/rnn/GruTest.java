package unrolled.rnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static unrolled.rnn.Sequences.copy;
import static unrolled.rnn.Sequences.normal;
import static unrolled.rnn.Sequences.shifted;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import unrolled.matrix.Elementary;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.nn.Dense;
import unrolled.rnn.RecurrentNetwork.Read;

class GruTest {
  private static final Start W = Start.glorotUniform(), U = Start.orthogonal(1);

  @Nested class ResetBefore implements CellContract {
    @Override public Cell cell(String name, int inputs, int units, long seed) {
      return shifted(Gru.resetBefore(name, inputs, units, W, U, new Rng(seed)), seed);
    }
  }

  @Nested class ResetAfter implements CellContract {
    @Override public Cell cell(String name, int inputs, int units, long seed) {
      return shifted(Gru.resetAfter(name, inputs, units, W, U, new Rng(seed)), seed);
    }
  }

  /** One unit, in plain doubles and written from the papers. */
  @Test void computesBothFormulas() {
    for (Gru cell : new Gru[] {shifted(Gru.resetBefore("", 1, 1, W, U, new Rng(1)), 2), shifted(Gru.resetAfter("", 1, 1, W, U, new Rng(1)), 2)}) {
      double x = 0.7, h = -0.4, r = Elementary.logistic(linear(cell, "r", x, h)), z = Elementary.logistic(linear(cell, "z", x, h));
      boolean after = cell.params().count() == 10;
      double n = Elementary.tanh(x * at(cell, "Wn") + at(cell, "bn")
          + (after ? r * (h * at(cell, "Un") + at(cell, "cn")) : r * h * at(cell, "Un")));
      Bptt bptt = new Bptt(1, 1, cell);
      bptt.top().at(0).fill(h);
      bptt.forward(Matrix.row(x));
      assertEquals((1 - z) * n + z * h, bptt.top().at(1).get(0, 0), 1e-15);
    }
  }

  private static double linear(Gru cell, String gate, double x, double h) {
    return x * at(cell, "W" + gate) + h * at(cell, "U" + gate) + at(cell, "b" + gate);
  }

  private static double at(Gru cell, String param) {
    return cell.params().get(param).value().get(0, 0);
  }

  @Test void bothAreTheSameForOneUnitWithoutBiasAndDifferOtherwise() {
    for (int units : new int[] {1, 3}) {
      Bptt before = new Bptt(4, 1, Gru.resetBefore("", 2, units, W, U, new Rng(3)));
      Bptt after = new Bptt(4, 1, Gru.resetAfter("", 2, units, W, U, new Rng(3)));
      before.forward(normal(5, 4, 2));
      after.forward(normal(5, 4, 2));
      double[] a = copy(before.top().at(4)).data(), b = copy(after.top().at(4)).data();
      if (units == 1) assertArrayEquals(a, b, 1e-15);
      else assertNotEquals(a[0], b[0], 1e-4);
    }
  }

  @Test void countsItsParametersAsInCourses() {
    Dense readout = Dense.random("y", 64, 27, new Rng(1));
    Gru before = Gru.resetBefore("", 27, 64, W, U, new Rng(1)), after = Gru.resetAfter("", 27, 64, W, U, new Rng(1));
    assertEquals(19419, new RecurrentNetwork(new Bptt(1, 1, before), Read.EVERY_STEP, readout).params().size());
    assertEquals(19419 + 64, new RecurrentNetwork(new Bptt(1, 1, after), Read.EVERY_STEP, readout).params().size());
    assertEquals("Wr (27×64), Ur (64×64), br (1×64), Wz (27×64), Uz (64×64), bz (1×64), Wn (27×64), Un (64×64), bn (1×64), "
        + "cn (1×64)", after.params().toString());
  }
}
