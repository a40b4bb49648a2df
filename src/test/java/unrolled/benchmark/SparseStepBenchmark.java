package unrolled.benchmark;

import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.matrix.SparseRows;
import unrolled.nn.SoftmaxCrossEntropy;
import unrolled.nn.SoftmaxRegression;
import unrolled.optim.AdaGrad;
import unrolled.optim.Optimizer;
import unrolled.optim.Schedule;

/**
 * A whole training step of logistic regression with ten classes: 32 examples of 25 features each, drawn as words are, the
 * j-th of 10,000 with a probability in proportion to 1/j. The same batches, a new one at each call, meet a model with 10,000
 * rows and one with 1,000,000, over which their features are spread evenly.
 */
@State(Scope.Thread)
public class SparseStepBenchmark {
  private static final int EXAMPLES = 32, FEATURES = 25, CLASSES = 10, BATCHES = 512, SEEN = 10_000;

  @Param({"10000", "1000000"}) public int rows;

  private final SparseRows[] batches = new SparseRows[BATCHES];
  private final Matrix target = new Matrix(EXAMPLES, CLASSES);
  private SoftmaxRegression model;
  private Optimizer optimizer;
  private int next;

  @Setup public void setUp() {
    Rng rng = new Rng(3);
    for (int batch = 0; batch < BATCHES; batch++) {
      int[][] features = new int[EXAMPLES][];
      for (int e = 0; e < EXAMPLES; e++) {
        features[e] = IntStream.range(0, FEATURES).map(i -> (int) StrictMath.pow(SEEN, rng.nextDouble()) - 1)
            .sorted().distinct().map(j -> j * (rows / SEEN)).toArray();
      }
      batches[batch] = SparseRows.ofFeatures(rows, features);
    }
    target.copy(SoftmaxCrossEntropy.oneHot(CLASSES, new int[EXAMPLES]));
    model = new SoftmaxRegression(rows, CLASSES);
    optimizer = new Optimizer(model.params(), new AdaGrad(), Schedule.constant(0.1));
  }

  @Benchmark public double step_own() {
    double loss = model.lossAndGradients(batches[next], target);
    next = (next + 1) % BATCHES;
    optimizer.step();
    return loss;
  }
}
