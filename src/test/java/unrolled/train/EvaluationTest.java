package unrolled.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import unrolled.data.Batch;
import unrolled.matrix.Matrix;
import unrolled.rnn.RecurrentNetwork;

/** The mean loss, with states that are carried or not. */
class EvaluationTest {
  private final RecurrentNetwork network = Letters.network("LSTM");
  private final List<Batch<int[], int[]>> batches = Letters.batches(5, 3);

  private double loss(int k) {
    return network.classifier().loss(batches.get(k).x(), batches.get(k).y());
  }

  @Test void isTheMeanOfTheLosses() {
    double mean = (loss(0) + loss(1) + loss(2)) / 3;
    assertEquals(mean, Evaluation.of(network.classifier(), batches).getAsDouble(), 1e-15);
  }

  @Test void carriesStatesAndPutsThemBack() {
    double[] losses = new double[3];
    for (int k = 0; k < 3; k++) {
      losses[k] = loss(k);
      network.bptt().carry();
    }
    double[] start = entries(network);
    assertTrue(start[0] != 0);
    Evaluation<int[], int[]> evaluation = Evaluation.of(network.classifier(), batches).carry(network.bptt());
    double mean = (losses[0] + losses[1] + losses[2]) / 3;
    assertEquals(mean, evaluation.getAsDouble(), 1e-15);
    assertEquals(mean, evaluation.getAsDouble(), 1e-15);
    assertArrayEquals(start, entries(network));
    assertNotEquals(mean, Evaluation.of(network.classifier(), batches).getAsDouble(), 1e-9);
    Thread.currentThread().interrupt();
    assertEquals("interrupted in an evaluation after 0 batches", assertThrows(CancellationException.class, evaluation::getAsDouble).getMessage());
    assertArrayEquals(start, entries(network));
  }

  private static double[] entries(RecurrentNetwork network) {
    Matrix c = network.bptt().layers().get(0).states().get(1).at(0);
    return new Matrix(c.rows(), c.cols()).copy(c).data();
  }

  @Test void needsABatch() {
    assertEquals("there are no batches", assertThrows(IllegalArgumentException.class,
        () -> Evaluation.of(network.classifier(), List.<Batch<int[], int[]>>of()).getAsDouble()).getMessage());
  }
}
