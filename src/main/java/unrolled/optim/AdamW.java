package unrolled.optim;

import unrolled.param.Param;

/**
 * AdamW: weight decay beside an adaptive rule, not in its gradient, so that the rule does not rescale it.
 *
 * <pre>
 *   θₜ₋₁ ← θₜ₋₁ − η · λ·θₜ₋₁
 *   θₜ = θₜ₋₁ − the step of Adam
 * </pre>
 *
 * Loshchilov and Hutter, "Decoupled Weight Decay Regularization", ICLR 2019, Algorithm 2, with the whole of η before λ,
 * as in PyTorch. Any rule may take the place of Adam: {@link AmsGrad}, or {@link Momentum} for what the paper calls
 * SGDW. Memory: that of the rule. For decay as a term of the gradient see {@link WeightDecay}.
 *
 * @param rule the rule beside the decay
 * @param lambda λ; at least 0
 */
public record AdamW(Rule rule, double lambda) implements Rule {
  public AdamW {
    Require.atLeastZero("lambda", lambda);
  }

  /** {@link Adam} with its defaults and λ = 0.01. */
  public AdamW() {
    this(new Adam(), 0.01);
  }

  @Override public boolean skipsZeroGradient() {
    return lambda == 0 && rule.skipsZeroGradient();
  }

  @Override public boolean squaresGradient() {
    return rule.squaresGradient();
  }

  @Override public Update on(Param p, Slots slots) {
    double[] theta = p.value().data();
    Update update = rule.on(p, slots);
    return new Update() {
      @Override public void step(long t, double eta, int from, int to) {
        for (int i = from; i < to; i++) theta[i] -= eta * lambda * theta[i];
        update.step(t, eta, from, to);
      }

      @Override public double rate(long t, double eta, int i) {
        return update.rate(t, eta, i);
      }
    };
  }

  /** Such as {@code AdamW[rule=Momentum[beta=0.9], lambda=0.01]}. */
  @Override public String toString() {
    return "AdamW[rule=" + Words.of(rule, "a rule") + ", lambda=" + lambda + "]";
  }
}
