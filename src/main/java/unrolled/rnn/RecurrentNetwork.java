package unrolled.rnn;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.matrix.Matrix;
import unrolled.nn.Buffer;
import unrolled.nn.Dense;
import unrolled.nn.Loss;
import unrolled.nn.Model;
import unrolled.nn.SoftmaxCrossEntropy;
import unrolled.param.Param;
import unrolled.param.Params;

/**
 * A stack of cells with a read-out of its top state, y = h·V + c, and a loss of y. With N states that are read, y is
 * N × outputs: first those of step 1, sequence by sequence, then those of step 2, and so on; padding is not read.
 */
public final class RecurrentNetwork {
  /** Which states are read. */
  public enum Read {
    /** That of every step: many-to-many. */
    EVERY_STEP,
    /** That after the last step, or at the end of a shorter sequence: many-to-one. */
    LAST_STEP
  }

  private final Embedding embedding;
  private final Bptt bptt;
  private final Dense readout;
  private final Read read;
  private final Params below, params;
  private final Buffer h, dh, y, dy, oneHot;
  private final Matrix embedded;
  private final int[] last;

  /** Over inputs that are vectors, or places of a 1. */
  public RecurrentNetwork(Bptt bptt, Read read, Dense readout) {
    this(null, bptt, read, readout, bptt.params());
  }

  /** Over words, whose vectors are learned too. */
  public RecurrentNetwork(Embedding embedding, Bptt bptt, Read read, Dense readout) {
    this(embedding, bptt, read, readout, new Params(concat(Stream.of(embedding.E()), bptt.params().all().stream())));
  }

  private RecurrentNetwork(Embedding embedding, Bptt bptt, Read read, Dense readout, Params below) {
    this.embedding = embedding;
    this.bptt = bptt;
    this.readout = readout;
    this.read = read;
    this.below = below;
    Matrix x = bptt.inputGradient().all(), top = bptt.top().value().all();
    Require.same("the read-out", readout.W().value().rows(), "the top state", top.cols());
    if (embedding != null) Require.same("the lowest cell", x.cols(), "the embedding", embedding.E().value().cols());
    params = new Params(concat(below.all().stream(), Stream.of(readout.W(), readout.b())));
    int outputs = readout.b().value().cols();
    last = IntStream.range(x.rows() - bptt.batch(), x.rows()).toArray();
    h = new Buffer(top.cols());
    dh = new Buffer(top.cols());
    y = new Buffer(outputs);
    dy = new Buffer(outputs);
    oneHot = new Buffer(outputs);
    embedded = embedding == null ? null : new Matrix(x.rows(), x.cols());
  }

  private static Param[] concat(Stream<Param> first, Stream<Param> second) {
    return Stream.concat(first, second).toArray(Param[]::new);
  }

  /** Those of the embedding, of the cells from the lowest, and of the read-out. */
  public Params params() {
    return params;
  }

  /** The same parameters over other sequences: for predictions step by step, or for other batches. */
  public RecurrentNetwork over(int steps, int batch) {
    return new RecurrentNetwork(embedding, bptt.over(steps, batch), read, readout, below);
  }

  /** Words, or places of a 1, and for each state that is read its class: with the mean cross-entropy as the loss. */
  public Model<int[], int[]> classifier() {
    Loss mean = SoftmaxCrossEntropy.MEAN;
    return Model.of(params, (x, y) -> lossAndGradients(x, oneHot(y), mean), (x, y) -> {
      forward(x);
      return loss(oneHot(y), mean);
    });
  }

  /** Inputs that are vectors, and a row of numbers for each state that is read, with this loss. */
  public Model<Matrix, Matrix> with(Loss loss) {
    return Model.of(params, (x, y) -> lossAndGradients(x, y, loss), (x, y) -> {
      bptt.forward(x);
      return loss(y, loss);
    });
  }

  /** How many different words or places it reads. */
  public int symbols() {
    return embedding == null ? bptt.inputGradient().all().cols() : embedding.E().value().rows();
  }

  /** The cells, for their states and gradients, to carry states from batch to batch, and for lengths. */
  public Bptt bptt() {
    return bptt;
  }

  /**
   * y, a new matrix.
   *
   * @param x T·B × inputs
   */
  public Matrix predict(Matrix x) {
    bptt.forward(x);
    return copyOfOutputs();
  }

  /**
   * y, a new matrix.
   *
   * @param x T·B words, or places of a 1
   */
  public Matrix predict(int... x) {
    forward(x);
    return copyOfOutputs();
  }

  /**
   * The loss; overwrites the gradients of all parameters. Allocates nothing if as many states are read as in the batch
   * before.
   *
   * @param x T·B × inputs; not modified
   * @param target N × outputs; not modified
   */
  public double lossAndGradients(Matrix x, Matrix target, Loss loss) {
    bptt.forward(x);
    return lossAndGradients(target, loss);
  }

  /** The same for T·B words, or places of a 1; x is not modified. */
  public double lossAndGradients(int[] x, Matrix target, Loss loss) {
    forward(x);
    double value = lossAndGradients(target, loss);
    if (embedding != null) embedding.backward(x, bptt.inputGradient().all());
    return value;
  }

  /** Targets of one class each, as in {@link unrolled.nn.SoftmaxCrossEntropy#oneHot}, in a matrix that the next call overwrites. */
  public Matrix oneHot(int... classes) {
    Matrix rows = oneHot.rows(classes.length).fill(0);
    for (int i = 0; i < classes.length; i++) rows.set(i, classes[i], 1);
    return rows;
  }

  private void forward(int[] x) {
    if (embedding == null) {
      bptt.forward(x);
    } else {
      embedding.forward(x, embedded);
      bptt.forward(embedded);
    }
  }

  private Matrix copyOfOutputs() {
    Matrix outputs = outputs();
    return new Matrix(outputs.rows(), outputs.cols()).copy(outputs);
  }

  private double lossAndGradients(Matrix target, Loss loss) {
    params.clearGradients();
    Matrix outputs = outputs(), dOutputs = dy.rows(outputs.rows()), dRead = dh.rows(outputs.rows());
    double value = loss.lossAndGradient(outputs, target, dOutputs);
    readout.backward(h.rows(outputs.rows()), dOutputs, dRead);              // dV += hᵀ·dy, dc += Σ dy, dh = dy·Vᵀ
    Matrix to = bptt.top().gradient().range(1, bptt.steps());
    for (int i = 0; i < dRead.rows(); i++) {
      System.arraycopy(dRead.data(), dRead.index(i, 0), to.array(), to.offset() + to.index(places()[i], 0), dRead.cols());
    }
    bptt.backward();
    return value;
  }

  private double loss(Matrix target, Loss loss) {
    Matrix outputs = outputs();
    return loss.lossAndGradient(outputs, target, dy.rows(outputs.rows()));
  }

  /** The states that are read stand in a matrix of their own: padding costs nothing there, and no loss has to know of it. */
  private Matrix outputs() {
    Matrix states = h.rows(places().length).copyRows(bptt.top().value().range(1, bptt.steps()), places());
    Matrix outputs = y.rows(states.rows());
    readout.forward(states, outputs);                                       // y = h·V + c
    return outputs;
  }

  /** Where, among the T·B states, those stand that are read. */
  private int[] places() {
    return read == Read.EVERY_STEP ? bptt.counted() : last;
  }
}
