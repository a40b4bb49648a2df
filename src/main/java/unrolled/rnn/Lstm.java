package unrolled.rnn;

import static unrolled.nn.Activation.LOGISTIC;
import static unrolled.nn.Activation.TANH;

import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Params;

/**
 * The long short-term memory of Hochreiter and Schmidhuber, Neural Computation 9, 1997, with the forget gate of Gers,
 * Schmidhuber and Cummins, Neural Computation 12, 2000; no peepholes.
 *
 * <pre>
 *   i = σ(x·Wi + h₋·Ui + bi)          what of g enters
 *   f = σ(x·Wf + h₋·Uf + bf)          what of c₋ stays
 *   g = tanh(x·Wg + h₋·Ug + bg)
 *   o = σ(x·Wo + h₋·Uo + bo)          what of c is seen
 *   c = f ⊙ c₋ + i ⊙ g
 *   h = o ⊙ tanh c
 * </pre>
 */
public final class Lstm implements Cell {
  private final Weights ofI, ofF, ofG, ofO;
  private final Params params;

  /**
   * A cell that draws Wi, Ui, Wf, Uf, Wg, Ug, Wo, Uo in this order; all biases but bf are 0.
   *
   * @param name ends the names of the parameters, such as 1 in Wi1
   * @param forgetBias every entry of bf; 1 keeps about three quarters of c at each step, and lets gradients pass from the
   *     start (Gers et al., 2000; Jozefowicz, Zaremba and Sutskever, ICML 2015)
   */
  public Lstm(String name, int inputs, int units, Start ofW, Start ofU, double forgetBias, Rng rng) {
    ofI = Weights.draw("Wi" + name, "Ui" + name, "bi" + name, inputs, units, ofW, ofU, rng);
    ofF = Weights.draw("Wf" + name, "Uf" + name, "bf" + name, inputs, units, ofW, ofU, rng);
    ofG = Weights.draw("Wg" + name, "Ug" + name, "bg" + name, inputs, units, ofW, ofU, rng);
    ofO = Weights.draw("Wo" + name, "Uo" + name, "bo" + name, inputs, units, ofW, ofU, rng);
    ofF.b().value().fill(forgetBias);
    params = new Params(ofI.W(), ofI.U(), ofI.b(), ofF.W(), ofF.U(), ofF.b(), ofG.W(), ofG.U(), ofG.b(), ofO.W(), ofO.U(), ofO.b());
  }

  /** With {@link Start#glorotUniform} for W, an orthogonal U, and bf = 1. */
  public Lstm(String name, int inputs, int units, Rng rng) {
    this(name, inputs, units, Start.glorotUniform(), Start.orthogonal(1), 1, rng);
  }

  @Override public int inputs() {
    return ofI.W().value().rows();
  }

  @Override public int units() {
    return ofI.b().value().cols();
  }

  /** Wi, Ui, bi, Wf, Uf, bf, Wg, Ug, bg, Wo, Uo, bo, in this order. */
  @Override public Params params() {
    return params;
  }

  /** Its states are h and c. */
  @Override public Unrolled unroll(int steps, int batch) {
    return new Sequence(steps, batch);
  }

  private final class Sequence extends Unrolled {
    private final Gate input = gate(ofI), forget = gate(ofF), candidate = gate(ofG), output = gate(ofO);
    private final State hidden = state(), memory = state();
    private final Steps tanhOfC = steps();
    private final Matrix d = scratch();

    Sequence(int steps, int batch) {
      super(steps, batch, units());
    }

    @Override protected void forward(int t) {
      Matrix hBefore = hidden.at(t - 1), cBefore = memory.at(t - 1), h = hidden.at(t), c = memory.at(t);
      Matrix i = input.at(t).addProduct(hBefore, input.U()).logistic();            // i = σ(x·Wi + h₋·Ui + bi)
      Matrix f = forget.at(t).addProduct(hBefore, forget.U()).logistic();          // f = σ(x·Wf + h₋·Uf + bf)
      Matrix g = candidate.at(t).addProduct(hBefore, candidate.U()).tanh();        // g = tanh(x·Wg + h₋·Ug + bg)
      Matrix o = output.at(t).addProduct(hBefore, output.U()).logistic();          // o = σ(x·Wo + h₋·Uo + bo)
      c.times(f, cBefore).addTimes(i, g);                                          // c = f ⊙ c₋ + i ⊙ g
      h.times(o, tanhOfC.at(t).copy(c).tanh());                                    // h = o ⊙ tanh c
    }

    @Override protected void backward(int t) {
      Matrix i = input.at(t), f = forget.at(t), g = candidate.at(t), o = output.at(t), tanhC = tanhOfC.at(t);
      Matrix dh = hidden.gradient(t), dc = memory.gradient(t), dhBefore = hidden.gradient(t - 1);
      TANH.backward(tanhC, d.times(dh, o));
      dc.add(d);                                                                   // dc += dh ⊙ o ⊙ (1 − tanh² c)
      Matrix di = input.gradient(t).times(dc, g), df = forget.gradient(t).times(dc, memory.at(t - 1));
      Matrix dg = candidate.gradient(t).times(dc, i), dO = output.gradient(t).times(dh, tanhC);
      memory.gradient(t - 1).addTimes(dc, f);                                      // dc₋ += dc ⊙ f
      LOGISTIC.backward(i, di);                                                    // di = dc ⊙ g ⊙ i ⊙ (1 − i)
      LOGISTIC.backward(f, df);                                                    // df = dc ⊙ c₋ ⊙ f ⊙ (1 − f)
      TANH.backward(g, dg);                                                        // dg = dc ⊙ i ⊙ (1 − g²)
      LOGISTIC.backward(o, dO);                                                    // do = dh ⊙ tanh c ⊙ o ⊙ (1 − o)
      dhBefore.addProduct(di, input.UT()).addProduct(df, forget.UT());             // dh₋ += di·Uiᵀ + df·Ufᵀ
      dhBefore.addProduct(dg, candidate.UT()).addProduct(dO, output.UT());         //      + dg·Ugᵀ + do·Uoᵀ
    }

    @Override protected void gradients(int first, int last) {
      Matrix hBefore = hidden.value().range(first - 1, last - 1);
      input.addRecurrentGradient(hBefore, first, last);                            // dUi += Σ h₋ᵀ·di
      forget.addRecurrentGradient(hBefore, first, last);                           // dUf += Σ h₋ᵀ·df
      candidate.addRecurrentGradient(hBefore, first, last);                        // dUg += Σ h₋ᵀ·dg
      output.addRecurrentGradient(hBefore, first, last);                           // dUo += Σ h₋ᵀ·do
    }
  }
}
