package unrolled.optim;

import unrolled.param.Param;

/**
 * An update rule such as SGD or AdaGrad: a record of checked hyper-parameters. It never holds state; what a rule
 * remembers lives in {@link Slots}, so that one rule can serve many models and every bit of memory can be seen.
 */
public interface Rule {
  /** Binds the rule to one parameter and to its memory, in which it opens the slots it needs. */
  Update on(Param p, Slots slots);

  /** Whether a gradient of 0 leaves θ and every slot as they are, so that the coordinate may be left out. */
  boolean skipsZeroGradient();

  /** Whether the rule squares the gradient, so that a step is refused where g² is not finite; false by default. */
  default boolean squaresGradient() {
    return false;
  }
}
