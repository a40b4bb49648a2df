package unrolled.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static unrolled.optim.Refusal.fails;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import unrolled.matrix.Matrix;
import unrolled.param.Param;
import unrolled.param.Params;

class OptimizerTest {
  private final Param a = new Param("a", Matrix.row(1, 2)), b = new Param("b", Matrix.row(3));
  private final Params params = new Params(a, b);

  @Test void transformsThenAsksTheScheduleThenSteps() {
    Optimizer optimizer = new Optimizer(params, new Sgd(), Schedule.inverseTime(0.5, 1), new WeightDecay(0.1), new WeightDecay(1));
    a.gradient().fill(1);
    optimizer.step();
    assertArrayEquals(new double[] {1 + 0.1 + 1, 1 + 0.2 + 2}, a.gradient().data(), 1e-15);
    assertArrayEquals(new double[] {1 - 0.5 * 2.1, 2 - 0.5 * 3.2}, a.value().data(), 1e-15);
    params.clearGradients();
    b.gradient().fill(1);
    b.value().fill(0);
    a.value().fill(0);
    optimizer.step();
    assertEquals(-0.25, b.value().get(0, 0));
    assertEquals(2, optimizer.t());
  }

  @Test void movesNothingIfAGradientIsNotFinite() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      Optimizer optimizer = new Optimizer(params, new AdaGrad(), Schedule.constant(0.1));
      params.clearGradients();
      optimizer.step();
      String before = params.hash();
      a.gradient().fill(1);
      b.gradient().fill(bad);
      var e = assertThrows(ArithmeticException.class, optimizer::step);
      assertEquals("step 2: the gradient of b is not finite", e.getMessage());
      assertEquals(before, params.hash());
      assertArrayEquals(new double[2], optimizer.slots("a").get("G"));
      assertEquals(1, optimizer.t());
    }
  }

  @Test void movesNothingIfATransformWouldHideWhatIsNotFinite() {
    for (double bad : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      Optimizer optimizer = new Optimizer(params, new Sgd(), Schedule.constant(0.1), new ClipValue(1));
      b.gradient().fill(bad);
      var e = assertThrows(ArithmeticException.class, optimizer::step);
      assertEquals("step 1: the gradient of b is not finite", e.getMessage());
      assertEquals(3, b.value().get(0, 0));
      assertEquals(bad, b.gradient().get(0, 0));
    }
  }

  @Test void goesOnIfOnlyTheNormIsNotFinite() {
    Optimizer optimizer = new Optimizer(params, new Sgd(), Schedule.constant(0.5), new ClipNorm(1, Norm.MAX));
    params.forEach(p -> p.gradient().fill(Double.MAX_VALUE));
    optimizer.step();
    assertArrayEquals(new double[] {0.5, 1.5}, a.value().data());
  }

  @Test void movesNothingIfTheScheduleGivesNoRate() {
    for (double bad : new double[] {Double.NaN, -0.1, Double.POSITIVE_INFINITY}) {
      Optimizer optimizer = new Optimizer(params, new Sgd(), t -> t == 2 ? bad : 0);
      a.gradient().fill(1);
      optimizer.step();                                                            // a rate of 0 is one
      fails("step 2: the schedule gave a rate of " + bad + "; a rate is at least 0 and finite", optimizer::step);
      assertArrayEquals(new double[] {1, 2}, a.value().data());
      assertEquals(1, optimizer.t());
    }
  }

  @Test void movesNothingIfASquareThatTheRuleNeedsOverflows() {
    double largest = Math.sqrt(Double.MAX_VALUE);
    b.gradient().fill(-largest);
    new Optimizer(params, new AdaGrad(), Schedule.constant(0.5)).step();
    assertEquals(3.5, b.value().get(0, 0));
    b.gradient().fill(-Math.nextUp(largest));
    a.gradient().fill(1);
    Optimizer optimizer = new Optimizer(params, new AdaGrad(), Schedule.constant(0.5));
    var e = assertThrows(ArithmeticException.class, optimizer::step);
    assertEquals("step 1: an entry of the gradient of b is -1.3407807929942597E154; its square is not finite, which AdaGrad"
        + " needs", e.getMessage());
    assertArrayEquals(new double[] {1, 2}, a.value().data());
    Transform raises = p -> p.get("b").gradient().fill(1e200);
    b.gradient().fill(1);
    assertThrows(ArithmeticException.class, new Optimizer(params, new AdaGrad(), Schedule.constant(0.5), raises)::step);
  }

  @Test void movesNothingIfATransformSpoilsAGradient() {
    Transform spoils = p -> p.get("a").gradient().fill(Double.NaN);
    Optimizer optimizer = new Optimizer(params, new Sgd(), Schedule.constant(0.1), spoils);
    var e = assertThrows(ArithmeticException.class, optimizer::step);
    assertEquals("step 1: the gradient of a is not finite", e.getMessage());
    assertArrayEquals(new double[] {1, 2}, a.value().data());
  }

  @Test void stopsBeforeAStepIfTheThreadIsInterrupted() {
    Optimizer optimizer = new Optimizer(params, new Sgd(), Schedule.constant(0.1));
    a.gradient().fill(1);
    Thread.currentThread().interrupt();
    var e = assertThrows(CancellationException.class, optimizer::step);
    assertEquals("interrupted before step 1", e.getMessage());
    assertArrayEquals(new double[] {1, 2}, a.value().data());
    optimizer.step();
    assertEquals(1, optimizer.t());
  }

  @Test void tellsTheRateOfItsLastStep() {
    Optimizer optimizer = new Optimizer(params, new Sgd(), Schedule.inverseTime(1, 1));
    assertEquals(Double.NaN, optimizer.rate());
    optimizer.step();
    assertEquals(1, optimizer.rate());
    optimizer.step();
    assertEquals(0.5, optimizer.rate());
    a.gradient().fill(Double.NaN);
    assertThrows(ArithmeticException.class, optimizer::step);
    assertEquals(0.5, optimizer.rate());
  }

  @Test void resumesOnlyBeforeItsFirstStep() {
    Optimizer optimizer = new Optimizer(params, new Sgd(), Schedule.inverseTime(1, 1));
    fails("t must be at least 0, but is -1", () -> optimizer.resume(-1));
    optimizer.resume(3);
    a.gradient().fill(1);
    optimizer.step();
    assertEquals(4, optimizer.t());
    assertArrayEquals(new double[] {1 - 0.25, 2 - 0.25}, a.value().data());
    var e = assertThrows(IllegalStateException.class, () -> optimizer.resume(9));
    assertEquals("only a new optimizer can resume; this one is at step 4", e.getMessage());
  }

  @Test void tracesACoordinateFromTheNextStepOn() {
    Optimizer optimizer = new Optimizer(params, new AdaGrad(Epsilon.insideRoot(1e-8), 0), Schedule.constant(0.1));
    a.gradient().fill(1);
    optimizer.step();
    Trace trace = optimizer.trace("a", 0, 1);
    optimizer.step();
    assertEquals("a[0,1]", trace.name());
    assertEquals(List.of("t", "gradient", "G", "rate", "theta"), trace.columns());
    assertArrayEquals(new double[] {2}, trace.column("t"));
    assertArrayEquals(new double[] {2}, trace.column("G"));
    assertArrayEquals(a.value().data(), new double[] {a.value().get(0, 0), trace.column("theta")[0]});
    var e = assertThrows(IllegalArgumentException.class, () -> trace.column("v"));
    assertEquals("there is no column v among [t, gradient, G, rate, theta]", e.getMessage());
  }

  @Test void namesWhatIsNotThere() {
    Optimizer optimizer = new Optimizer(params, new AdaGrad(), Schedule.constant(0.1));
    fails("there is no parameter c among a (1×2), b (1×1)", () -> optimizer.trace("c", 0, 0));
    fails("there is no parameter c among a (1×2), b (1×1)", () -> optimizer.slots("c"));
    fails("there is no slot v among [G]", () -> optimizer.slots("a").get("v"));
    fails("slot G is open already", () -> optimizer.slots("a").add("G", 0));
    assertThrows(IndexOutOfBoundsException.class, () -> optimizer.trace("a", 1, 0));
  }

  @Test void saysWhatItIs() {
    assertEquals("AdaGrad[epsilon=1.0E-8 outside the root, initial=0.0], constant 0.1, weight decay 0.01, clip norm 5",
        new Optimizer(params, new AdaGrad(), Schedule.constant(0.1), new WeightDecay(0.01), new ClipNorm(5)).toString());
  }

  @Test void saysThatAUserWroteIt() {
    Rule own = new Rule() {
      @Override public Update on(Param p, Slots slots) {
        return new Sgd().on(p, slots);
      }

      @Override public boolean skipsZeroGradient() {
        return true;
      }
    };
    assertEquals("a rule, a schedule, a transform", new Optimizer(params, own, t -> 0.1, p -> { }).toString());
    assertEquals("AdamW[rule=a rule, lambda=0.1]", new AdamW(own, 0.1).toString());
    assertEquals("AdamW[rule=Momentum[beta=0.9], lambda=0.01]", new AdamW(new Momentum(), 0.01).toString());
  }

  @Test void namesABadHyperParameter() {
    fails("rate must be positive and finite, but is 0.0", () -> Schedule.constant(0));
    fails("rate must be positive and finite, but is NaN", () -> Schedule.constant(Double.NaN));
    fails("rate must be positive and finite, but is Infinity", () -> Schedule.inverseTime(Double.POSITIVE_INFINITY, 0));
    fails("decay must be at least 0 and finite, but is -1.0", () -> Schedule.inverseTime(0.1, -1));
    fails("lambda must be at least 0 and finite, but is -0.1", () -> new WeightDecay(-0.1));
  }
}
