package unrolled.rnn;

import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.nn.Activation;
import unrolled.param.Params;

/**
 * The simple recurrent cell: Elman, "Finding Structure in Time", Cognitive Science 14, 1990.
 *
 * <pre>
 *   h = f(x·Wx + h₋·Wh + b)
 * </pre>
 *
 * For B sequences x is B × inputs, h and the state before, h₋, are B × units.
 */
public final class SimpleCell implements Cell {
  private final Activation f;
  private final Weights weights;
  private final Params params;

  /**
   * A cell with b = 0, which draws Wx, then Wh.
   *
   * @param name ends the names of the parameters, such as 1 in Wx1
   * @param f tanh as a rule; ReLU with an identity Wh is the IRNN of {@link Start#identity}
   */
  public SimpleCell(String name, int inputs, int units, Activation f, Start ofWx, Start ofWh, Rng rng) {
    this.f = f;
    weights = Weights.draw("Wx" + name, "Wh" + name, "b" + name, inputs, units, ofWx, ofWh, rng);
    params = new Params(weights.W(), weights.U(), weights.b());
  }

  /** With f = tanh, {@link Start#glorotUniform} for Wx and an orthogonal Wh. */
  public SimpleCell(String name, int inputs, int units, Rng rng) {
    this(name, inputs, units, Activation.TANH, Start.glorotUniform(), Start.orthogonal(1), rng);
  }

  @Override public int inputs() {
    return weights.W().value().rows();
  }

  @Override public int units() {
    return weights.b().value().cols();
  }

  /** Wx, Wh, b, in this order. */
  @Override public Params params() {
    return params;
  }

  @Override public Unrolled unroll(int steps, int batch) {
    return new Sequence(steps, batch);
  }

  private final class Sequence extends Unrolled {
    private final Gate gate = gate(weights);
    private final State h = state();

    Sequence(int steps, int batch) {
      super(steps, batch, units());
    }

    @Override protected void forward(int t) {
      Matrix z = gate.at(t).addProduct(h.at(t - 1), gate.U());           // z = x·Wx + b + h₋·Wh
      f.forward(h.at(t).copy(z));                                        // h = f(z)
    }

    @Override protected void backward(int t) {
      Matrix dz = gate.gradient(t).copy(h.gradient(t));
      f.backward(h.at(t), dz);                                           // dz = dh ⊙ f′
      h.gradient(t - 1).addProduct(dz, gate.UT());                       // dh₋ += dz·Whᵀ
    }

    @Override protected void gradients(int first, int last) {
      gate.addRecurrentGradient(h.value().range(first - 1, last - 1), first, last);   // dWh += Σ h₋ᵀ·dz
    }
  }
}
