package unrolled.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class EntrywiseTest {
  private static final double[] SPECIAL = {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, 0.625, -0.625,
      Math.nextDown(0.625), 22, Math.nextUp(22.0), -22, 36, -36, Math.nextDown(-36.0), 708, Math.nextUp(708.0), -708, 709.78,
      709.79, -745.13, -745.14, 1e300, -1e300, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN};
  private static final int POINTS = Integer.getInteger("points", 2_500_000);

  private interface Verb {
    void on(Entrywise entrywise, double[] x, int from, int to);
  }

  @Test void expHasTheBitsOfItsDefinition() {
    compare(Elementary::exp, Entrywise::exp, 300);
  }

  @Test void logisticHasTheBitsOfItsDefinition() {
    compare(Elementary::logistic, Entrywise::logistic, 20);
  }

  @Test void tanhHasTheBitsOfItsDefinition() {
    compare(Elementary::tanh, Entrywise::tanh, 5);
  }

  @Test void logHasTheBitsOfItsDefinition() {
    compare(Elementary::log, Entrywise::log, 1e6);
  }

  @Test void withinSeesEveryEntryOfTheRangeAndNoOther() {
    for (Entrywise entrywise : new Entrywise[] {new PlainEntrywise(), new VectorEntrywise()}) {
      for (double wrong : new double[] {Math.nextUp(2.0), Math.nextDown(-2.0), Double.NEGATIVE_INFINITY, Double.NaN}) {
        for (int place = 0; place < 40; place++) {
          double[] x = new double[40];
          Arrays.fill(x, -2);
          x[place] = wrong;
          assertEquals(place < 3 || place >= 37, entrywise.within(x, 3, 37, 2), entrywise + " at " + place);
        }
      }
    }
  }

  @Test void runsOnVectorsWhereTheModuleIsPresent() {
    assertInstanceOf(VectorEntrywise.class, Vectors.ENTRYWISE, "the build gives its tests the vector module");
  }

  @Test void areVerbsOfAMatrix() {
    Matrix x = Matrix.row(0.5, -1, 2);
    assertArrayEquals(new double[] {Elementary.exp(0.5), Elementary.exp(-1), Elementary.exp(2)}, x.exp().data());
    assertEquals(Elementary.log(x.get(0, 1)), new Matrix(1, 3).copy(x).log().get(0, 1));
    assertEquals(Elementary.tanh(x.get(0, 2)), new Matrix(1, 3).copy(x).tanh().get(0, 2));
    assertEquals(Elementary.logistic(x.get(0, 2)), new Matrix(1, 3).copy(x).logistic().get(0, 2));
  }

  /** On ten million points in all four tests together, on special values at every place of a vector, and on parts of an array. */
  private static void compare(DoubleUnaryOperator f, Verb verb, double scale) {
    Rng rng = new Rng(45);
    double[] x = new double[POINTS];
    for (int i = 0; i < POINTS; i++) x[i] = rng.nextGaussian() * scale * (i % 3 == 0 ? Math.scalb(1, -rng.nextInt(40)) : 1);
    for (int i = 0; i < SPECIAL.length * 40; i++) x[i * 7] = SPECIAL[i % SPECIAL.length];
    double[] expected = new double[POINTS];
    for (int i = 0; i < POINTS; i++) expected[i] = f.applyAsDouble(x[i]);
    for (Entrywise entrywise : new Entrywise[] {new PlainEntrywise(), new VectorEntrywise()}) {
      double[] y = x.clone();
      verb.on(entrywise, y, 0, POINTS);
      assertArrayEquals(expected, y);
      for (int from = 0; from < 20; from++) {
        double[] part = x.clone();
        verb.on(entrywise, part, from, 3 * from);
        for (int i = 0; i < 70; i++) assertEquals(i >= from && i < 3 * from ? expected[i] : x[i], part[i]);
      }
    }
  }
}
