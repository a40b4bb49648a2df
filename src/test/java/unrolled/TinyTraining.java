package unrolled;

import java.util.List;
import unrolled.matrix.Elementary;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.optim.AdaGrad;
import unrolled.optim.ClipNorm;
import unrolled.optim.Optimizer;
import unrolled.optim.Schedule;
import unrolled.param.Param;
import unrolled.param.Params;

/** 200 steps of a 10-24-4 network with tanh, softmax, clipping and AdaGrad, and the fingerprint of what it learned. */
final class TinyTraining {
  private static final int BATCH = 9, INPUTS = 10, HIDDEN = 24, CLASSES = 4;

  private TinyTraining() {}

  /** Prints the fingerprint. */
  public static void main(String[] arguments) {
    System.out.println(fingerprint());
  }

  static String fingerprint() {
    Rng rng = new Rng(2024);
    Param w1 = new Param("W1", random(INPUTS, HIDDEN, rng)), b1 = new Param("b1", new Matrix(1, HIDDEN));
    Param w2 = new Param("W2", random(HIDDEN, CLASSES, rng)), b2 = new Param("b2", new Matrix(1, CLASSES));
    Params params = new Params(w1, b1, w2, b2);
    Optimizer optimizer = new Optimizer(params, new AdaGrad(), Schedule.constant(0.1), new ClipNorm(1));
    Matrix h = new Matrix(BATCH, HIDDEN), dh = new Matrix(BATCH, HIDDEN), p = new Matrix(BATCH, CLASSES);
    for (int t = 0; t < 200; t++) {
      Matrix x = random(BATCH, INPUTS, rng);
      h.product(x, w1.value()).addRow(b1.value()).tanh();                       // h = tanh(x·W1 + b1)
      p.product(h, w2.value()).addRow(b2.value());
      for (int i = 0; i < BATCH; i++) {
        double logSumExp = logSumExp(p.rows(i, i + 1));
        for (int j = 0; j < CLASSES; j++) p.set(i, j, p.get(i, j) - logSumExp);
      }
      p.exp();                                                                  // p = softmax(h·W2 + b2)
      for (int i = 0; i < BATCH; i++) p.set(i, label(x, i), p.get(i, label(x, i)) - 1);
      params.clearGradients();
      w2.gradient().addProduct(h.T(), p.divide(BATCH));
      b2.gradient().addSumOfRows(p);
      dh.product(p, w2.value().T());
      for (int i = 0; i < h.data().length; i++) dh.data()[i] *= 1 - h.data()[i] * h.data()[i];
      w1.gradient().addProduct(x.T(), dh);
      b1.gradient().addSumOfRows(dh);
      optimizer.step();
    }
    return params.hash();
  }

  private static double logSumExp(Matrix z) {
    double max = z.get(0, 0), sum = 0;
    for (int j = 1; j < CLASSES; j++) max = Math.max(max, z.get(0, j));
    for (int j = 0; j < CLASSES; j++) sum += Elementary.exp(z.get(0, j) - max);
    return max + Elementary.log(sum);
  }

  /** A class that can be learned: where the largest of the first four inputs is. */
  private static int label(Matrix x, int i) {
    int best = 0;
    for (int j : List.of(1, 2, 3)) if (x.get(i, j) > x.get(i, best)) best = j;
    return best;
  }

  private static Matrix random(int rows, int cols, Rng rng) {
    Matrix m = new Matrix(rows, cols);
    for (int i = 0; i < m.data().length; i++) m.data()[i] = rng.nextGaussian();
    return m;
  }
}
