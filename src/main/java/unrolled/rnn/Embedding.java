package unrolled.rnn;

import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.param.Param;

/**
 * A vector for each word: x = row w of E.
 *
 * @param E words × dimensions; by rows, so that a step costs what the words in the batch cost
 */
public record Embedding(Param E) {
  /** Vectors of these many dimensions for these many words, drawn from N(0, 1) word by word. */
  public static Embedding random(String name, int words, int dimensions, Rng rng) {
    Matrix E = new Matrix(words, dimensions);
    for (int i = 0; i < E.data().length; i++) E.data()[i] = rng.nextGaussian();
    return new Embedding(Param.byRows(name, E));
  }

  /** Overwrites row i of x with the vector of words[i]. */
  public void forward(int[] words, Matrix x) {
    x.copyRows(E.value(), words);
  }

  /** Adds to the gradient of E; dx is ∂L/∂x. */
  public void backward(int[] words, Matrix dx) {
    for (int i = 0; i < words.length; i++) E.addToRow(words[i], dx, i);     // dE of the word += dx
  }
}
