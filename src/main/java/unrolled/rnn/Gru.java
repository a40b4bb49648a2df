package unrolled.rnn;

import static unrolled.nn.Activation.LOGISTIC;
import static unrolled.nn.Activation.TANH;

import java.util.Arrays;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;
import unrolled.param.Params;

/**
 * The gated recurrent unit of Cho et al., "Learning Phrase Representations using RNN Encoder–Decoder for Statistical Machine
 * Translation", EMNLP 2014, equations 5 to 8, in two variants.
 *
 * <pre>
 *   r = σ(x·Wr + h₋·Ur + br)          reset
 *   z = σ(x·Wz + h₋·Uz + bz)          update: what of h₋ stays
 *   n = tanh(x·Wn + (r ⊙ h₋)·Un + bn)             reset before the product, as in the paper
 *   n = tanh(x·Wn + bn + r ⊙ (h₋·Un + cn))        reset after the product, as in cuDNN and PyTorch
 *   h = (1 − z) ⊙ n + z ⊙ h₋
 * </pre>
 */
public final class Gru implements Cell {
  private final Weights ofR, ofZ, ofN;
  private final Param cn;
  private final Params params;

  private Gru(String name, int inputs, int units, Start ofW, Start ofU, Rng rng, boolean after) {
    ofR = Weights.draw("Wr" + name, "Ur" + name, "br" + name, inputs, units, ofW, ofU, rng);
    ofZ = Weights.draw("Wz" + name, "Uz" + name, "bz" + name, inputs, units, ofW, ofU, rng);
    ofN = Weights.draw("Wn" + name, "Un" + name, "bn" + name, inputs, units, ofW, ofU, rng);
    cn = after ? new Param("cn" + name, new Matrix(1, units)) : null;
    Param[] list = {ofR.W(), ofR.U(), ofR.b(), ofZ.W(), ofZ.U(), ofZ.b(), ofN.W(), ofN.U(), ofN.b(), cn};
    params = new Params(after ? list : Arrays.copyOf(list, 9));
  }

  /** The variant of the paper: draws Wr, Ur, Wz, Uz, Wn, Un in this order; biases are 0, and the name ends those of the parameters. */
  public static Gru resetBefore(String name, int inputs, int units, Start ofW, Start ofU, Rng rng) {
    return new Gru(name, inputs, units, ofW, ofU, rng, false);
  }

  /** The variant with the reset after the product, which has another bias cn; otherwise the same. */
  public static Gru resetAfter(String name, int inputs, int units, Start ofW, Start ofU, Rng rng) {
    return new Gru(name, inputs, units, ofW, ofU, rng, true);
  }

  @Override public int inputs() {
    return ofR.W().value().rows();
  }

  @Override public int units() {
    return ofR.b().value().cols();
  }

  /** Wr, Ur, br, Wz, Uz, bz, Wn, Un, bn, and cn of the second variant, in this order. */
  @Override public Params params() {
    return params;
  }

  @Override public Unrolled unroll(int steps, int batch) {
    return cn == null ? new Before(steps, batch) : new After(steps, batch);
  }

  /** What both variants have in common: all but n. */
  private abstract class Sequence extends Unrolled {
    final Gate reset = gate(ofR), update = gate(ofZ), candidate = gate(ofN);
    final State h = state();
    private final Steps difference = steps();
    private final Matrix d = scratch();

    Sequence(int steps, int batch) {
      super(steps, batch, units());
    }

    /** Completes n at step t. */
    abstract void candidate(int t, Matrix hBefore, Matrix r, Matrix n);

    /** From ∂L/∂z of n, dn: writes dr = ∂L/∂r and adds to dh₋. */
    abstract void candidateBackward(int t, Matrix dn, Matrix r, Matrix dr, Matrix dhBefore);

    @Override protected void forward(int t) {
      Matrix hBefore = h.at(t - 1), n = candidate.at(t);
      Matrix r = reset.at(t).addProduct(hBefore, reset.U()).logistic();            // r = σ(x·Wr + h₋·Ur + br)
      Matrix z = update.at(t).addProduct(hBefore, update.U()).logistic();          // z = σ(x·Wz + h₋·Uz + bz)
      candidate(t, hBefore, r, n);
      h.at(t).copy(n).addTimes(z, difference.at(t).copy(hBefore).subtract(n));     // h = n + z ⊙ (h₋ − n)
    }

    @Override protected void backward(int t) {
      Matrix r = reset.at(t), z = update.at(t), n = candidate.at(t), dh = h.gradient(t), dhBefore = h.gradient(t - 1);
      Matrix dr = reset.gradient(t), dz = update.gradient(t).times(dh, difference.at(t)), dn = candidate.gradient(t);
      dhBefore.add(d.times(dh, z));                                                // dh₋ += dh ⊙ z
      TANH.backward(n, dn.copy(dh).subtract(d));                                   // dn = (dh − dh ⊙ z) ⊙ (1 − n²)
      LOGISTIC.backward(z, dz);                                                    // dz = dh ⊙ (h₋ − n) ⊙ z ⊙ (1 − z)
      candidateBackward(t, dn, r, dr, dhBefore);
      LOGISTIC.backward(r, dr);                                                    // dr = ∂L/∂r ⊙ r ⊙ (1 − r)
      dhBefore.addProduct(dr, reset.UT()).addProduct(dz, update.UT());             // dh₋ += dr·Urᵀ + dz·Uzᵀ
    }

    @Override protected void gradients(int first, int last) {
      Matrix hBefore = h.value().range(first - 1, last - 1);
      reset.addRecurrentGradient(hBefore, first, last);                            // dUr += Σ h₋ᵀ·dr
      update.addRecurrentGradient(hBefore, first, last);                           // dUz += Σ h₋ᵀ·dz
    }
  }

  private final class Before extends Sequence {
    private final Steps kept = steps();
    private final Matrix d = scratch();

    Before(int steps, int batch) {
      super(steps, batch);
    }

    @Override void candidate(int t, Matrix hBefore, Matrix r, Matrix n) {
      n.addProduct(kept.at(t).times(r, hBefore), candidate.U()).tanh();            // n = tanh(x·Wn + (r ⊙ h₋)·Un + bn)
    }

    @Override void candidateBackward(int t, Matrix dn, Matrix r, Matrix dr, Matrix dhBefore) {
      d.product(dn, candidate.UT());                                               // d = dn·Unᵀ
      dr.times(d, h.at(t - 1));                                                    // dr = d ⊙ h₋
      dhBefore.addTimes(d, r);                                                     // dh₋ += d ⊙ r
    }

    @Override protected void gradients(int first, int last) {
      super.gradients(first, last);
      candidate.addRecurrentGradient(kept.range(first, last), first, last);        // dUn += Σ (r ⊙ h₋)ᵀ·dn
    }
  }

  private final class After extends Sequence {
    private final Steps product = steps(), gradient = steps();

    After(int steps, int batch) {
      super(steps, batch);
    }

    @Override void candidate(int t, Matrix hBefore, Matrix r, Matrix n) {
      Matrix m = product.at(t).product(hBefore, candidate.U()).addRow(cn.value()); // m = h₋·Un + cn
      n.addTimes(r, m).tanh();                                                     // n = tanh(x·Wn + bn + r ⊙ m)
    }

    @Override void candidateBackward(int t, Matrix dn, Matrix r, Matrix dr, Matrix dhBefore) {
      Matrix dm = gradient.at(t).times(dn, r);                                     // dm = dn ⊙ r
      dr.times(dn, product.at(t));                                                 // dr = dn ⊙ m
      dhBefore.addProduct(dm, candidate.UT());                                     // dh₋ += dm·Unᵀ
    }

    @Override protected void gradients(int first, int last) {
      super.gradients(first, last);
      Matrix dm = gradient.range(first, last);
      ofN.U().gradient().addProduct(h.value().range(first - 1, last - 1).T(), dm); // dUn += Σ h₋ᵀ·dm
      cn.gradient().addSumOfRows(dm);                                              // dcn += Σ dm
    }
  }
}
