package unrolled.rnn;

import unrolled.param.Params;

/**
 * A recurrent cell: parameters, and the formula of one step, which reads an input x and the state before, and makes the
 * state after. A file for each, with the way back beside the formula.
 */
public interface Cell {
  /** How many numbers there are in x. */
  int inputs();

  /** How many numbers there are in h, the state that others read. */
  int units();

  /** The weights, with gradients. */
  Params params();

  /**
   * This cell with memory for T steps of B sequences. All that are unrolled from one cell share its parameters.
   *
   * @param steps T; at least 1
   * @param batch B; at least 1
   */
  Unrolled unroll(int steps, int batch);
}
