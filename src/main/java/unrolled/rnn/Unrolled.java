package unrolled.rnn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import unrolled.matrix.Matrix;

/**
 * A cell, unrolled over the steps 1 … T for B sequences, with a row for each sequence. A cell defines three methods; what is
 * the same for all cells, products with inputs above all, runs here, over all steps at once.
 */
public abstract class Unrolled {
  private final int steps, batch, units;
  private final List<Gate> gates = new ArrayList<>();
  private final List<State> states = new ArrayList<>();

  /** For this many steps of this many sequences; the states have this many units. */
  protected Unrolled(int steps, int batch, int units) {
    this.steps = Require.atLeastOne("steps", steps);
    this.batch = Require.atLeastOne("batch", batch);
    this.units = units;
  }

  /** Step t: makes the states at t from those at t − 1 and the gates, which hold x·W + b. */
  protected abstract void forward(int t);

  /** Step t back: reads the gradients of the states at t, writes those of the gates, and adds to those of the states at t − 1. */
  protected abstract void backward(int t);

  /** Adds to the gradients of the recurrent weights what the steps {@code first … last} have to say. */
  protected abstract void gradients(int first, int last);

  /** A gate with these weights. */
  protected final Gate gate(Weights weights) {
    gates.add(new Gate(weights, steps, batch));
    return gates.get(gates.size() - 1);
  }

  /** A state; the first one is h, which others read. */
  protected final State state() {
    states.add(new State(steps, batch, units));
    return states.get(states.size() - 1);
  }

  /** Memory for another quantity at the steps 1 … T. */
  protected final Steps steps() {
    return new Steps(1, steps, batch, units);
  }

  /** Memory for the middle of a step. */
  protected final Matrix scratch() {
    return new Matrix(batch, units);
  }

  /** All states, such as h and c of an LSTM. */
  public final List<State> states() {
    return Collections.unmodifiableList(states);
  }

  /** All gates, in the order of their weights among the parameters of the cell. */
  public final List<Gate> gates() {
    return Collections.unmodifiableList(gates);
  }

  /** The state that others read. */
  public final State h() {
    return states.get(0);
  }

  /** The initial state is the one after the last step. */
  final void carry() {
    for (int s = 0; s < states.size(); s++) states.get(s).at(0).copy(states.get(s).at(steps));
  }

  /** The initial state is 0. */
  final void reset() {
    for (int s = 0; s < states.size(); s++) states.get(s).at(0).fill(0);
  }

  /** All steps; at those behind its length, a sequence keeps its states. */
  final void forward(Input x, int[] lengths) {
    for (int k = 0; k < gates.size(); k++) gates.get(k).input(x);
    for (int s = 0; s < states.size(); s++) states.get(s).gradient().all().fill(0);
    for (int t = 1; t <= steps; t++) {
      forward(t);
      for (int b = 0; b < batch; b++) {
        for (int s = 0; s < states.size() && t > lengths[b]; s++) states.get(s).stay(t, b);
      }
    }
  }

  /** Before the windows of one way back. */
  final void transpose() {
    for (int k = 0; k < gates.size(); k++) gates.get(k).transpose();
  }

  /** Before a window from step first; the gradients of the states before step done are left over from the last window. */
  final void open(int first, int done) {
    for (int s = 0; s < states.size(); s++) {
      if (first < done) states.get(s).gradient().range(first, done - 1).fill(0);
      if (first > 1) states.get(s).keep(first - 1);
    }
  }

  /** The steps {@code first … last} back; what flows further is cut off. */
  final void backward(Input x, int first, int last, int[] lengths) {
    for (int t = last; t >= first; t--) {
      for (int b = 0; b < batch; b++) {
        for (int s = 0; s < states.size() && t > lengths[b]; s++) states.get(s).moveBack(t, b);
      }
      backward(t);
    }
    for (int s = 0; s < states.size() && first > 1; s++) states.get(s).cut(first - 1);
    gradients(first, last);
    for (int k = 0; k < gates.size(); k++) gates.get(k).inputGradients(x, first, last);
  }
}
