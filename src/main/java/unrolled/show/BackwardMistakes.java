package unrolled.show;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import unrolled.nn.Activation;
import unrolled.show.BackwardExercise.Gradients;
import unrolled.show.BackwardExercise.Step;
import unrolled.show.BackwardExercise.Values;

/** What often goes wrong when the way back through the simple cell is written: each as the step that it gives. */
final class BackwardMistakes {
  private BackwardMistakes() {}

  /** The known mistakes for a cell with this function, by what a reader is told; wrong signs and factors are found without them. */
  static Map<String, Step> of(Activation f) {
    Step right = step(h -> slope(f, h));
    Map<String, Step> mistakes = new LinkedHashMap<>();
    mistakes.put("the slope of f is missing: dz is not dh", step(h -> 1));
    for (Activation other : new Activation[] {Activation.TANH, Activation.LOGISTIC}) {
      if (other != f) mistakes.put("that is the slope of " + other + ", and here f = " + f, step(h -> slope(other, h)));
    }
    mistakes.put("the slope of f is taken at the state before the step",
        (v, d) -> right.back(new Values(v.x(), v.before(), v.before(), v.Wx(), v.Wh()), d));
    mistakes.put("d.Wh needs what Wh was multiplied with, and that is not h",
        (v, d) -> right.back(new Values(v.x(), v.h(), v.h(), v.Wx(), v.Wh()), d));
    mistakes.put("in d.before, rows and columns of Wh are exchanged: Wh[i][j] leads from before[i] to h[j]",
        (v, d) -> right.back(new Values(v.x(), v.before(), v.h(), v.Wx(), turned(v.Wh())), d));
    mistakes.put("rows and columns of d.Wh are exchanged: Wh[i][j] leads from before[i] to h[j]", (v, d) -> {
      double[][] dWh = turned(d.Wh());
      right.back(v, new Gradients(d.x(), d.before(), d.h(), d.Wx(), dWh, d.b()));
      double[][] back = turned(dWh);
      for (int i = 0; i < back.length; i++) System.arraycopy(back[i], 0, d.Wh()[i], 0, back.length);
    });
    mistakes.put("the way back to d.before and d.x begins at dz, behind the slope of f, and not at dh", (v, d) -> {
      Step flat = step(h -> 1);
      double[] x = d.x().clone(), before = d.before().clone();
      right.back(v, new Gradients(x, before, d.h(), d.Wx(), d.Wh(), d.b()));
      flat.back(v, new Gradients(d.x(), d.before(), d.h(), new double[x.length][before.length],
          new double[before.length][before.length], new double[before.length]));
    });
    return mistakes;
  }

  /** The way back with this slope, a function of h. */
  static Step step(DoubleUnaryOperator slope) {
    return (v, d) -> {
      for (int j = 0; j < v.h().length; j++) {
        double dz = d.h()[j] * slope.applyAsDouble(v.h()[j]);
        d.b()[j] += dz;
        for (int i = 0; i < v.x().length; i++) d.Wx()[i][j] += v.x()[i] * dz;
        for (int i = 0; i < v.x().length; i++) d.x()[i] += dz * v.Wx()[i][j];
        for (int i = 0; i < v.h().length; i++) d.Wh()[i][j] += v.before()[i] * dz;
        for (int i = 0; i < v.h().length; i++) d.before()[i] += dz * v.Wh()[i][j];
      }
    };
  }

  /** f′ in terms of h = f(z). */
  static double slope(Activation f, double h) {
    return switch (f) {
      case RELU -> h > 0 ? 1 : 0;
      case TANH -> 1 - h * h;
      case LOGISTIC -> h * (1 - h);
    };
  }

  private static double[][] turned(double[][] m) {
    double[][] turned = new double[m.length][m.length];
    for (int i = 0; i < m.length; i++) for (int j = 0; j < m.length; j++) turned[j][i] = m[i][j];
    return turned;
  }
}
