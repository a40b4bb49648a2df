package unrolled.rnn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import unrolled.matrix.Matrix;
import unrolled.matrix.Operand;
import unrolled.matrix.Rng;
import unrolled.nn.Dense;
import unrolled.nn.Loss;
import unrolled.param.Param;
import unrolled.param.Params;
import unrolled.rnn.RecurrentNetwork.Read;
import unrolled.train.GradientCheck;

/** Small sequences and networks, and the check of all that has a gradient in them. */
final class Sequences {
  private Sequences() {}

  /** Draws from N(0, 1). */
  static Matrix normal(long seed, int rows, int cols) {
    return Start.scaledNormal(Math.sqrt(rows)).set(new Matrix(rows, cols), new Rng(seed));
  }

  static Matrix copy(Operand m) {
    return new Matrix(m.rows(), m.cols()).copy(m);
  }

  /** The rows of sequence b of a batch. */
  static Matrix sequence(Matrix steps, int b, int batch) {
    Matrix one = new Matrix(steps.rows() / batch, steps.cols());
    for (int t = 0; t < one.rows(); t++) for (int j = 0; j < one.cols(); j++) one.set(t, j, steps.get(t * batch + b, j));
    return one;
  }

  /** The same one for the same sizes. */
  static Dense readout(int units, int outputs) {
    return Dense.random("y", units, outputs, new Rng(units));
  }

  static RecurrentNetwork manyToMany(Bptt bptt, int outputs) {
    return new RecurrentNetwork(bptt, Read.EVERY_STEP, readout(bptt.top().value().all().cols(), outputs));
  }

  /** The cell with random biases: a mistake with those that are 0 would not show. */
  static <C extends Cell> C shifted(C cell, long seed) {
    Rng rng = new Rng(seed);
    for (Param p : cell.params()) if (p.value().rows() == 1) Start.scaledNormal(0.5).set(p.value(), rng);
    return cell;
  }

  /** The gradients of all parameters, of the inputs, and of all initial states. */
  static void check(Bptt bptt, Read read, Loss loss, Matrix target) {
    Matrix h = bptt.top().value().all(), like = bptt.inputGradient().all();
    RecurrentNetwork network = new RecurrentNetwork(bptt, read, readout(h.cols(), target.cols()));
    Param x = new Param("x", normal(11, like.rows(), like.cols()));
    List<Param> all = new ArrayList<>(network.params().all()), initial = new ArrayList<>();
    List<State> states = new ArrayList<>();
    bptt.reset();
    for (Unrolled layer : bptt.layers()) states.addAll(layer.states());
    for (State state : states) {
      initial.add(new Param("initial " + initial.size(), normal(30 + initial.size(), bptt.batch(), state.at(0).cols())));
    }
    all.add(x);
    all.addAll(initial);
    check(new Params(all.toArray(Param[]::new)), () -> {
      for (int s = 0; s < states.size(); s++) states.get(s).at(0).copy(initial.get(s).value());
      double value = network.lossAndGradients(x.value(), target, loss);
      x.gradient().copy(bptt.inputGradient().all());
      for (int s = 0; s < states.size(); s++) initial.get(s).gradient().copy(states.get(s).gradient(0));
      return value;
    });
  }

  static void check(RecurrentNetwork network, DoubleSupplier lossAndGradients) {
    check(network.params(), lossAndGradients);
  }

  private static void check(Params params, DoubleSupplier lossAndGradients) {
    GradientCheck check = GradientCheck.of(params, lossAndGradients);
    assertEquals(params.all().stream().map(p -> p.name() + ": ok").toList().toString(), "[" + check + "]");
  }
}
