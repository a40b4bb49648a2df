package unrolled.optim;

/**
 * The small ε in a denominator √G, and the place where it stands: √G + ε or √(G + ε). Papers and libraries use both, and
 * results differ as soon as G is not far larger than ε.
 *
 * @param inside what is added under the root
 * @param outside what is added to the root
 */
public record Epsilon(double inside, double outside) {
  /** Exactly one of the two is positive; the other one is 0, and adding it changes no bit. */
  public Epsilon {
    Require.positive("epsilon", inside == 0 ? outside : inside);
    if (inside != 0 && outside != 0) throw new IllegalArgumentException("epsilon stands inside or outside of the root, not both");
  }

  /** √G + ε, as in Duchi et al. (2011) and PyTorch; ε must be positive. */
  public static Epsilon outsideRoot(double epsilon) {
    return new Epsilon(0, epsilon);
  }

  /** √(G + ε), as in the sources of this course and in Keras; ε must be positive. */
  public static Epsilon insideRoot(double epsilon) {
    return new Epsilon(epsilon, 0);
  }

  /** √(G + inside) + outside. */
  public double root(double G) {
    return Math.sqrt(G + inside) + outside;
  }

  /** Such as {@code 1.0E-8 outside the root}. */
  @Override public String toString() {
    return inside == 0 ? outside + " outside the root" : inside + " inside the root";
  }
}
