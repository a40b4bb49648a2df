package unrolled.rnn;

import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;

/**
 * The parameters of one gate, x·W + h₋·U + b.
 *
 * @param W inputs × units
 * @param U units × units
 * @param b 1 × units
 */
public record Weights(Param W, Param U, Param b) {
  /** W and U, drawn in this order, and b = 0; the names are those of the parameters. */
  static Weights draw(String W, String U, String b, int inputs, int units, Start ofW, Start ofU, Rng rng) {
    return new Weights(new Param(W, ofW.set(new Matrix(inputs, units), rng)), new Param(U, ofU.set(new Matrix(units, units), rng)),
        new Param(b, new Matrix(1, units)));
  }
}
