package unrolled.rnn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import unrolled.matrix.Matrix;
import unrolled.param.Param;
import unrolled.param.Params;
import unrolled.param.Store;

/**
 * Back-propagation through time, over a stack of cells, each of which reads the state h of the one below.
 *
 * <p>Truncated with k₁ and k₂, it goes back every k₁ steps, with what the loss says of these steps, through k₂ steps:
 * Williams and Peng, "An Efficient Gradient-Based Algorithm for On-Line Training of Recurrent Network Trajectories", Neural
 * Computation 2, 1990; Sutskever, "Training Recurrent Neural Networks", 2013, section 2.8.6. What would flow further back is
 * cut off; values are not.
 *
 * <pre>
 *   bptt.forward(x);                        // the states of all layers
 *   … add ∂L/∂h to bptt.top().gradient()
 *   bptt.backward();                        // adds to the gradients of all parameters
 * </pre>
 */
public final class Bptt {
  private final int steps, batch, k1, k2;
  private final Cell[] cells;
  private final Unrolled[] layers;
  private final Params params;
  private final Steps x, dx;
  private final Input.Vectors vectors;
  private final Input.Places places;
  private final Input[] inputs;
  private int[] lengths, counted;

  /** Over whole sequences of T = steps steps, for B = batch sequences; cells from the lowest to the top. */
  public Bptt(int steps, int batch, Cell... cells) {
    this(steps, batch, steps, steps, cells);
  }

  /**
   * Truncated.
   *
   * @param k1 at least 1; the last window is shorter if T is no multiple of it
   * @param k2 at least k1
   */
  public Bptt(int steps, int batch, int k1, int k2, Cell... cells) {
    this.steps = Require.atLeastOne("steps", steps);
    this.batch = Require.atLeastOne("batch", batch);
    this.k1 = Require.atLeastOne("k1", k1);
    this.k2 = k2;
    if (k2 < k1) throw new IllegalArgumentException("k2 must be at least k1, but is " + k2 + ", and k1 is " + k1);
    Require.atLeastOne("the number of cells", cells.length);
    for (int l = 1; l < cells.length; l++) Require.same("cell " + (l + 1), cells[l].inputs(), "the state below it", cells[l - 1].units());
    this.cells = cells.clone();
    layers = Arrays.stream(cells).map(cell -> cell.unroll(steps, batch)).toArray(Unrolled[]::new);
    params = new Params(Arrays.stream(cells).flatMap(cell -> cell.params().all().stream()).toArray(Param[]::new));
    x = new Steps(1, steps, batch, cells[0].inputs());
    dx = new Steps(1, steps, batch, cells[0].inputs());
    vectors = new Input.Vectors(steps, x, dx);
    places = new Input.Places(new int[steps * batch]);
    inputs = new Input[cells.length];
    for (int l = 1; l < cells.length; l++) inputs[l] = new Input.Vectors(steps, layers[l - 1].h().value(), layers[l - 1].h().gradient());
    lengths();
  }

  /** The same cells with the same parameters, over other sequences: for predictions step by step, or for other batches. */
  public Bptt over(int steps, int batch) {
    return new Bptt(steps, batch, cells);
  }

  /** T. */
  public int steps() {
    return steps;
  }

  /** B. */
  public int batch() {
    return batch;
  }

  /** The parameters of all cells, from the lowest. */
  public Params params() {
    return params;
  }

  /** The layers from the lowest, with their states and the gradients of these. */
  public List<Unrolled> layers() {
    return List.of(layers);
  }

  /** The state h of the top layer. */
  public State top() {
    return layers[layers.length - 1].h();
  }

  /** ∂L/∂x after a way back, for inputs that were vectors. */
  public Steps inputGradient() {
    return dx;
  }

  /** The next sequences continue these: every initial state becomes the state after step T, and no gradient flows between. */
  public void carry() {
    for (Unrolled layer : layers) layer.carry();
  }

  /** The next sequences begin with states of 0. */
  public void reset() {
    for (Unrolled layer : layers) layer.reset();
  }

  /** All initial states, to be saved or loaded. */
  public void visit(Store store) {
    for (int l = 0; l < layers.length; l++) {
      List<State> states = layers[l].states();
      for (int s = 0; s < states.size(); s++) store.matrix("state " + (s + 1) + " of layer " + (l + 1), states.get(s).at(0));
    }
  }

  /**
   * From now on, sequence b ends after lengths[b] steps, each in 1 … T; what follows is padding, at which states stay what
   * they are and gradients pass. Without numbers, all sequences have T steps again.
   */
  public void lengths(int... lengths) {
    int[] each = lengths.length == 0 ? IntStream.generate(() -> steps).limit(batch).toArray() : lengths.clone();
    Require.lengths(steps, batch, each);
    this.lengths = each;
    counted = IntStream.range(0, steps * batch).filter(row -> row / batch < each[row % batch]).toArray();
  }

  /** The rows among T·B that are no padding. */
  int[] counted() {
    return counted;
  }

  /**
   * The states of all layers, from their initial states; the gradients of all states become 0.
   *
   * @param x T·B × inputs: below the B rows of a step those of the next one; copied
   */
  public void forward(Matrix x) {
    this.x.all().copy(x);
    forward(vectors);
  }

  /**
   * The same for one-hot inputs, bit for bit, at a fraction of the cost.
   *
   * @param x where each of the T·B rows is 1; copied
   */
  public void forward(int... x) {
    int[] to = places.places();
    if (x.length != to.length) throw new IllegalArgumentException("x must be " + to.length + " places, not " + x.length);
    System.arraycopy(x, 0, to, 0, x.length);
    forward(places);
  }

  private void forward(Input lowest) {
    inputs[0] = lowest;
    for (int l = 0; l < layers.length; l++) layers[l].forward(inputs[l], lengths);
  }

  /**
   * Adds to the gradients of all parameters, of the states and of the inputs, once after each forward. Where windows overlap,
   * the gradient of a state is that of the last window which came by.
   */
  public void backward() {
    dx.all().fill(0);
    for (Unrolled layer : layers) layer.transpose();
    for (int end = k1; end < steps + k1; end += k1) {
      int first = Math.max(end - k2, 0) + 1, last = Math.min(end, steps);
      for (Unrolled layer : layers) layer.open(first, end - k1 + 1);
      for (int l = layers.length - 1; l >= 0; l--) layers[l].backward(inputs[l], first, last, lengths);
    }
  }
}
