package unrolled.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unrolled.matrix.Matrix;
import unrolled.matrix.Rng;
import unrolled.optim.Rule;
import unrolled.optim.Slots;
import unrolled.optim.Update;
import unrolled.param.Param;

/** A start, a learning rate, and gradients in which no θ has a say: along them a rule and an attempt at it are compared. */
record Trial(double[] start, double[][] gradients, double eta) {
  /** Few steps, whose numbers can be followed by hand; many steps; gradients as small as ε, and some that are 0. */
  static final List<Trial> ALL = all();

  private static List<Trial> all() {
    Rng rng = new Rng(5);
    Trial tiny = of(rng, 10, 1e-8, 0.01);
    tiny.gradients[0][0] = 0;
    tiny.gradients[4][1] = 0;
    return List.of(of(rng, 3, 1, 0.1), of(rng, 30, 1, 0.05), tiny);
  }

  private static Trial of(Rng rng, int steps, double size, double eta) {
    double[][] numbers = new double[steps + 1][3];
    for (double[] row : numbers) {
      for (int i = 0; i < row.length; i++) row[i] = Math.rint(100 * rng.nextGaussian()) / 100 * size;
    }
    return new Trial(numbers[0], Arrays.copyOfRange(numbers, 1, steps + 1), eta);
  }

  /** The way of the rule. */
  Walk walk(Rule rule) {
    Param p = new Param("θ", Matrix.row(start));
    Slots slots = new Slots(start.length);
    Update update = rule.on(p, slots);
    return walk(p.value().data(), p.gradient().data(), slots, (theta, g, memory, eta, t) -> update.step(t, eta, 0, g.length));
  }

  /** The way of an attempt at the rule, which finds the rule's slots. */
  Walk walk(Rule rule, StepExercise.Step attempt) {
    return walk(start.clone(), new double[start.length], slots(rule), attempt);
  }

  /** The way of a mistaken rule. */
  Walk walk(Rule rule, Mistakes.Move mistake) {
    Slots slots = slots(rule);
    double[][] memory = slots.names().stream().map(slots::get).toArray(double[][]::new);
    return walk(rule, (theta, g, ignored, eta, t) -> {
      for (int i = 0; i < theta.length; i++) {
        double[] s = new double[memory.length];
        for (int k = 0; k < s.length; k++) s[k] = memory[k][i];
        theta[i] -= mistake.of(s, g[i], eta, t);
        for (int k = 0; k < s.length; k++) memory[k][i] = s[k];
      }
    });
  }

  private Slots slots(Rule rule) {
    Slots slots = new Slots(start.length);
    rule.on(new Param("θ", Matrix.row(start)), slots);
    return slots;
  }

  private Walk walk(double[] theta, double[] g, Slots slots, StepExercise.Step step) {
    double[][] way = new double[gradients.length + 1][];
    List<Map<String, double[]>> memory = new ArrayList<>();
    way[0] = theta.clone();
    memory.add(copy(slots));
    for (int t = 1; t < way.length; t++) {
      System.arraycopy(gradients[t - 1], 0, g, 0, g.length);
      step.step(theta, g, slots, eta, t);
      way[t] = theta.clone();
      memory.add(copy(slots));
    }
    return new Walk(gradients, way, memory);
  }

  private static Map<String, double[]> copy(Slots slots) {
    Map<String, double[]> copy = new LinkedHashMap<>();
    for (String name : slots.names()) copy.put(name, slots.get(name).clone());
    return copy;
  }
}
