package unrolled.show;

import java.util.LinkedHashMap;
import java.util.Map;
import unrolled.optim.AdaGrad;
import unrolled.optim.Adam;
import unrolled.optim.Epsilon;
import unrolled.optim.Momentum;
import unrolled.optim.RmsProp;
import unrolled.optim.Rule;
import unrolled.optim.Sgd;

/** What often goes wrong when the step of a rule is written: each as the step that it gives. */
final class Mistakes {
  /** A mistaken step of one coordinate. */
  interface Move {
    /** Changes the slots s, in the order in which the rule opens them; returns what is subtracted from θ. */
    double of(double[] s, double g, double eta, long t);
  }

  private final Map<String, Move> moves = new LinkedHashMap<>();

  private Mistakes() {}

  /** The known mistakes of a rule by what a reader is told; the wrong sign and factors are found without them. */
  static Map<String, Move> of(Rule rule) {
    Mistakes mistakes = new Mistakes();
    if (rule instanceof AdaGrad r) mistakes.adaGrad(r.epsilon());
    if (rule instanceof Momentum r) mistakes.momentum(r.beta());
    if (rule instanceof RmsProp r && r.beta() == 0) mistakes.rmsProp(r.rho(), r.epsilon());
    if (rule instanceof Adam r) mistakes.adam(r.beta1(), r.beta2(), r.epsilon());
    if (!(rule instanceof Sgd)) mistakes.add("this is the step of SGD: what the slots remember is not used", (s, g, eta, t) -> eta * g);
    return mistakes.moves;
  }

  private void add(String hint, Move move) {
    moves.put(hint, move);
  }

  private void adaGrad(Epsilon e) {
    Epsilon moved = new Epsilon(e.outside(), e.inside());
    add("the root over G is missing", (s, g, eta, t) -> eta * g / ((s[0] += g * g) + e.outside() + e.inside()));
    add("ε stands in the wrong place: inside of the root, or outside?", (s, g, eta, t) -> eta * g / moved.root(s[0] += g * g));
    add("ε is missing, so that 0/0 can come", (s, g, eta, t) -> eta * g / Math.sqrt(s[0] += g * g));
    add("it divides before it accumulates: the gradient of this step belongs into G first", (s, g, eta, t) -> {
      double move = eta * g / e.root(s[0]);
      s[0] += g * g;
      return move;
    });
    add("G forgets: it must keep the sum of all squares from step to step",
        (s, g, eta, t) -> eta * g / e.root(g * g));
    add("G adds up gradients, and must add up their squares", (s, g, eta, t) -> eta * g / e.root(s[0] += g));
  }

  private void momentum(double beta) {
    add("this is an average: the new gradient enters v whole, without the factor 1 − β",
        (s, g, eta, t) -> eta * (s[0] = beta * s[0] + (1 - beta) * g));
    add("it steps before v has the gradient of this step", (s, g, eta, t) -> {
      double move = eta * s[0];
      s[0] = beta * s[0] + g;
      return move;
    });
    add("β is missing: v must fade", (s, g, eta, t) -> eta * (s[0] += g));
    add("β stands at the gradient, and belongs to v", (s, g, eta, t) -> eta * (s[0] = s[0] + beta * g));
    add("this is Nesterov's step: it looks ahead", (s, g, eta, t) -> eta * (g + beta * (s[0] = beta * s[0] + g)));
  }

  private void rmsProp(double rho, Epsilon e) {
    Epsilon moved = new Epsilon(e.outside(), e.inside());
    add("v adds up, as AdaGrad's G does: the old v must fade by ρ", (s, g, eta, t) -> eta * g / e.root(s[0] += g * g));
    add("the factor 1 − ρ at the new square is missing", (s, g, eta, t) -> eta * g / e.root(s[0] = rho * s[0] + g * g));
    add("ρ and 1 − ρ are exchanged", (s, g, eta, t) -> eta * g / e.root(s[0] = (1 - rho) * s[0] + rho * g * g));
    add("the root over v is missing",
        (s, g, eta, t) -> eta * g / ((s[0] = rho * s[0] + (1 - rho) * g * g) + e.outside() + e.inside()));
    add("ε stands in the wrong place: inside of the root, or outside?",
        (s, g, eta, t) -> eta * g / moved.root(s[0] = rho * s[0] + (1 - rho) * g * g));
    add("ε is missing, so that 0/0 can come", (s, g, eta, t) -> eta * g / Math.sqrt(s[0] = rho * s[0] + (1 - rho) * g * g));
    add("it divides before v has the gradient of this step", (s, g, eta, t) -> {
      double move = eta * g / e.root(s[0]);
      s[0] = rho * s[0] + (1 - rho) * g * g;
      return move;
    });
    add("v averages gradients, and must average their squares",
        (s, g, eta, t) -> eta * g / (Math.abs(s[0] = rho * s[0] + (1 - rho) * g) + e.outside()));
  }

  private void adam(double b1, double b2, Epsilon e) {
    Epsilon moved = new Epsilon(e.outside(), e.inside());
    add("the correction of the start is missing: m̂ and v̂", adam(b1, b2, (m, v, p1, p2) -> m / e.root(v)));
    add("only v is corrected for its start, not m", adam(b1, b2, (m, v, p1, p2) -> m / e.root(v / (1 - p2))));
    add("only m is corrected for its start, not v", adam(b1, b2, (m, v, p1, p2) -> m / (1 - p1) / e.root(v)));
    add("the correction has β where it should have βᵗ",
        adam(b1, b2, (m, v, p1, p2) -> m / (1 - b1) / e.root(v / (1 - b2))));
    add("β₁ and β₂ are exchanged", adam(b2, b1, (m, v, p1, p2) -> m / (1 - p1) / e.root(v / (1 - p2))));
    add("β₁ is used for both averages", adam(b1, b1, (m, v, p1, p2) -> m / (1 - p1) / e.root(v / (1 - p2))));
    add("the root over v̂ is missing",
        adam(b1, b2, (m, v, p1, p2) -> m / (1 - p1) / (v / (1 - p2) + e.outside() + e.inside())));
    add("ε stands in the wrong place: inside of the root, or outside?",
        adam(b1, b2, (m, v, p1, p2) -> m / (1 - p1) / moved.root(v / (1 - p2))));
    add("ε is missing, so that 0/0 can come",
        adam(b1, b2, (m, v, p1, p2) -> m / (1 - p1) / Math.sqrt(v / (1 - p2))));
    add("v is the square of the average gradient, and must be the average of the squares",
        adam(b1, b2, (m, v, p1, p2) -> m / (1 - p1) / e.root(m / (1 - p1) * (m / (1 - p1)))));
    add("θ moves along g, and must move along m̂", (s, g, eta, t) -> {
      s[1] = b2 * s[1] + (1 - b2) * g * g;
      return eta * g / e.root(s[1] / (1 - StrictMath.pow(b2, t)));
    });
  }

  /** What η is multiplied with, of both averages and the powers βᵗ. */
  private interface Direction {
    double of(double m, double v, double power1, double power2);
  }

  private static Move adam(double b1, double b2, Direction direction) {
    return (s, g, eta, t) -> {
      s[0] = b1 * s[0] + (1 - b1) * g;
      s[1] = b2 * s[1] + (1 - b2) * g * g;
      return eta * direction.of(s[0], s[1], StrictMath.pow(b1, t), StrictMath.pow(b2, t));
    };
  }
}
