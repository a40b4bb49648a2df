package unrolled.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.optim.Adam;
import unrolled.optim.Epsilon;
import unrolled.optim.Momentum;
import unrolled.optim.Schedule;
import unrolled.optim.Sgd;

/** The lists of an entrant and what is made of them. */
class EntrantTest {
  private static final Values RATES = Values.of("η", 0.1, 1);

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test void triesEveryCombinationInTheOrderOfTheLists() {
    Entrant adam = Entrant.of("Adam", Values.of("β₁", 0, 0.9), Values.of("β₂", 0.99, 0.999),
        (b1, b2) -> new Adam(b1, b2, Epsilon.outsideRoot(1e-8)));
    List<Setting> settings = adam.settings(RATES);
    assertEquals(List.of("β₁ = 0.0, β₂ = 0.99, η = 0.1", "β₁ = 0.0, β₂ = 0.99, η = 1.0", "β₁ = 0.0, β₂ = 0.999, η = 0.1",
        "β₁ = 0.0, β₂ = 0.999, η = 1.0", "β₁ = 0.9, β₂ = 0.99, η = 0.1", "β₁ = 0.9, β₂ = 0.99, η = 1.0",
        "β₁ = 0.9, β₂ = 0.999, η = 0.1", "β₁ = 0.9, β₂ = 0.999, η = 1.0"), settings.stream().map(Setting::toString).toList());
    assertEquals(new Adam(0.9, 0.99, Epsilon.outsideRoot(1e-8)), settings.get(5).rule());
    assertEquals(Schedule.constant(1), settings.get(5).schedule());
    assertEquals(1, settings.get(5).rate());
    assertEquals("Adam", settings.get(5).entrant());
  }

  @Test void mayHaveRatesAndAScheduleOfItsOwn() {
    Entrant both = Entrant.of("SGD", new Sgd()).schedule(Schedule::inverseSqrt).rates(Values.of("η", 7));
    assertEquals(List.of(Schedule.inverseSqrt(7)), both.settings(RATES).stream().map(Setting::schedule).toList());
    Entrant other = Entrant.of("SGD", new Sgd()).rates(Values.of("η", 7)).schedule(Schedule::inverseSqrt);
    assertEquals(List.of(Schedule.inverseSqrt(7)), other.settings(null).stream().map(Setting::schedule).toList());
    assertEquals(2, Entrant.of("SGD", new Sgd()).settings(RATES).size());
  }

  @Test void settingsThatDifferInTheRateOnlyMakeACurve() {
    List<Setting> settings = Entrant.of("momentum", Values.of("β", 0.5, 0.9), Momentum::new).settings(RATES);
    assertTrue(settings.get(2).differsInRateOnly(settings.get(3)));
    assertFalse(settings.get(1).differsInRateOnly(settings.get(3)));
    assertEquals("β = x0.9", settings.get(3).wordsWithoutRate(x -> "x" + x));
    assertEquals("β = x0.9, η = x1.0", settings.get(3).words(x -> "x" + x));
    assertEquals("", Entrant.of("SGD", new Sgd()).settings(RATES).get(0).wordsWithoutRate(Double::toString));
  }

  @Test void saysWhichChoicesLieAtAnEnd() {
    Entrant momentum = Entrant.of("momentum", Values.of("β", 0, 0.5, 0.9), Momentum::new);
    List<Setting> settings = momentum.settings(Values.of("η", 0.1, 1, 10));
    String low = "best at the end of the list of η: x0.1; extend it", high = "best at the end of the list of η: x10.0; extend it";
    String beta = "best at the end of the list of β: x0.9; extend it";
    List<List<String>> expected = List.of(List.of(low), List.of(), List.of(high), List.of(low), List.of(), List.of(high),
        List.of(beta, low), List.of(beta), List.of(beta, high));
    assertEquals(expected, settings.stream().map(setting -> setting.ends(x -> "x" + x)).toList());
  }

  @Test void aListOfDecadesHasTheirDigitsFromEndToEnd() {
    assertEquals(List.of(1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1.0), Values.decades("η", 1e-3, 1, 1, 3).list());
    assertEquals(List.of(0.02, 0.05, 0.1, 0.2), Values.decades("η", 0.02, 0.3, 1, 2, 5).list());
    assertEquals(List.of(9.0, 10.0, 90.0, 100.0), Values.decades("η", 8, 100, 1, 9).list());
    assertEquals(List.of(1.0), Values.decades("η", 1, 1, 1).list());
  }

  @Test void refusesListsThatAreNone() {
    assertRefused("the list of η is empty; it needs at least one value", () -> Values.of("η"));
    assertRefused("a hyper-parameter needs a name", () -> Values.of(" ", 1));
    assertRefused("the values of η must ascend, but 0.1 follows 0.3", () -> Values.of("η", 0.3, 0.1));
    assertRefused("the values of η must ascend, but 0.3 follows 0.3", () -> Values.of("η", 0.3, 0.3));
    assertRefused("a value of η must be at least 0 and finite, but is -1.0", () -> Values.of("η", -1));
    assertRefused("a value of η must be at least 0 and finite, but is NaN", () -> Values.of("η", 1, Double.NaN));
    assertRefused("a value of η must be at least 0 and finite, but is Infinity", () -> Values.of("η", 1 / 0.0));
    assertRefused("the decades of η must go up from a positive number, but go from 0.0 to 1.0", () -> Values.decades("η", 0, 1, 1));
    assertRefused("the decades of η must go up from a positive number, but go from 2.0 to 1.0", () -> Values.decades("η", 2, 1, 1));
    assertRefused("the decades of η must go up from a positive number, but go from 1.0 to Infinity",
        () -> Values.decades("η", 1, 1 / 0.0, 1));
    assertRefused("a digit must be in 1 … 9, but is 10", () -> Values.decades("η", 1, 100, 1, 10));
    assertRefused("a digit must be in 1 … 9, but is 0", () -> Values.decades("η", 1, 100, 0));
    assertRefused("the list of η is empty; it needs at least one value", () -> Values.decades("η", 1, 100));
    assertRefused("an entrant needs a name", () -> Entrant.of("", new Sgd()));
  }
}
