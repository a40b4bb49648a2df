package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.matrix.Rng;
import unrolled.nn.Dense;
import unrolled.nn.SoftmaxCrossEntropy;
import unrolled.optim.AdaGrad;
import unrolled.optim.Optimizer;
import unrolled.optim.Schedule;
import unrolled.rnn.Bptt;
import unrolled.rnn.Lstm;
import unrolled.rnn.RecurrentNetwork;

/** A training with products large enough for several threads has one fingerprint, however many there are. */
class ThreadsIT {
  private static final int STEPS = 6, BATCH = 24, WORDS = 40, UNITS = 120;

  /** Prints the fingerprint. */
  public static void main(String[] arguments) {
    Rng rng = new Rng(8);
    RecurrentNetwork network = new RecurrentNetwork(new Bptt(STEPS, BATCH, new Lstm("", WORDS, UNITS, rng)),
        RecurrentNetwork.Read.EVERY_STEP, Dense.random("y", UNITS, WORDS, rng));
    Optimizer optimizer = new Optimizer(network.params(), new AdaGrad(), Schedule.constant(0.05));
    int[] x = new int[STEPS * BATCH];
    for (int step = 0; step < 20; step++) {
      Arrays.setAll(x, i -> rng.nextInt(WORDS));
      network.lossAndGradients(x, network.oneHot(x), SoftmaxCrossEntropy.MEAN);
      optimizer.step();
      network.bptt().carry();
    }
    System.out.println(network.params().hash());
  }

  @ParameterizedTest @ValueSource(ints = {2, 3, 8})
  void changeNoBit(int threads) throws IOException, InterruptedException {
    String alone = AnotherJvm.lastLine(AnotherJvm.VECTOR + "-Dunrolled.threads=1", ThreadsIT.class);
    assertEquals(alone, AnotherJvm.lastLine(AnotherJvm.VECTOR + "-Dunrolled.threads=" + threads, ThreadsIT.class));
  }
}
