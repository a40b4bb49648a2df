package unrolled.rnn;

import unrolled.matrix.Matrix;

/**
 * A gate, unrolled: z = x·W + b of all steps, which the cell completes and turns into the value of the gate in place, and
 * ∂L/∂z.
 */
public final class Gate {
  private final Weights weights;
  private final Steps value, gradient;
  private final Matrix transposed;

  Gate(Weights weights, int steps, int batch) {
    int units = weights.b().value().cols();
    this.weights = weights;
    value = new Steps(1, steps, batch, units);
    gradient = new Steps(1, steps, batch, units);
    transposed = new Matrix(units, units);
  }

  /** z = x·W + b at step t, or what the cell has made of it. */
  public Matrix at(int t) {
    return value.at(t);
  }

  /** The values of the gate at the steps 1 … T, live. */
  public Steps value() {
    return value;
  }

  /** ∂L/∂z at step t, which the cell writes. */
  public Matrix gradient(int t) {
    return gradient.at(t);
  }

  /** The recurrent weights. */
  public Matrix U() {
    return weights.U().value();
  }

  /** Their transpose, laid out once for the whole way back: a product of few rows would spend its time on that. */
  public Matrix UT() {
    return transposed;
  }

  /** dU += Σ h₋ᵀ·dz over the steps {@code first … last}; before is h₋ at the same steps. */
  public void addRecurrentGradient(Matrix before, int first, int last) {
    weights.U().gradient().addProduct(before.T(), gradient.range(first, last));
  }

  void transpose() {
    transposed.copy(U().T());
  }

  void input(Input x) {
    x.forward(weights.W(), value.all());
    value.all().addRow(weights.b().value());                                             // z = x·W + b
  }

  void inputGradients(Input x, int first, int last) {
    Matrix dz = gradient.range(first, last);
    x.backward(weights.W(), dz, first, last);                                            // dW += xᵀ·dz, dx += dz·Wᵀ
    weights.b().gradient().addSumOfRows(dz);                                             // db += Σ dz
  }
}
