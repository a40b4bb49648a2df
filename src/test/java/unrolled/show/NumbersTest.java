package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
      "0.1, 17, 0.10000000000000001",
      "0.1, 6, 0.1",
      "0.125, 2, 0.12",
      "0.375, 2, 0.38",
      "-2.5, 3, -2.5",
      "1234567.8, 3, 1230000",
      "9999999.6, 6, 1e7",
      "12345678.9, 4, 1.235e7",
      "0.0001, 6, 0.0001",
      "0.000099999999, 3, 0.0001",
      "0.0000125, 6, 1.25e-5",
      "-1.25e-300, 6, -1.25e-300",
      "4.9e-324, 3, 4.94e-324",
      "1.7976931348623157e308, 5, 1.7977e308"})
  void roundsToSignificantDigits(double x, int digits, String text) {
    assertEquals(text, Numbers.format(x, digits));
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "-12, -12", "100, 100", "123456789, 123456789", "1e15, 1000000000000000", "1.5e15, 1.5e15"})
  void writesIntegersInFullUpToTenToTheFifteenth(double x, String text) {
    assertEquals(text, Numbers.format(x, 3));
  }

  @Test
  void writesWhatIsNotAnOrdinaryNumber() {
    assertEquals("NaN", Numbers.format(Double.NaN, 3));
    assertEquals("∞", Numbers.format(Double.POSITIVE_INFINITY, 3));
    assertEquals("-∞", Numbers.format(Double.NEGATIVE_INFINITY, 3));
    assertEquals("0", Numbers.format(0.0, 3));
    assertEquals("-0", Numbers.format(-0.0, 3));
  }

  @Test
  void ignoresTheLanguageOfTheMachine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertEquals("1234.5", Numbers.format(1234.5, 6));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 18})
  void refusesDigitsOutOfRange(int digits) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Numbers.format(1, digits));
    assertEquals("digits must be 1 to 17, and is " + digits, e.getMessage());
  }

  @Test
  void seventeenDigitsReadBackAsTheSameDouble() {
    for (double x = 1e-300; x < 1e300; x *= 1234.567) assertEquals(x, Double.parseDouble(Numbers.format(x, 17)));
  }

  @Test
  void findsTheFewestDigitsForAnError() {
    assertEquals(1, Numbers.digits(0.1, 0));
    assertEquals(17, Numbers.digits(0.1 + 0.2, 0));
    assertEquals(3, Numbers.digits(0.12345, 0.0006));
    assertEquals(1, Numbers.digits(Double.NaN, 0));
  }

  @ParameterizedTest
  @CsvSource({"0.25, 2, 2.5e-1", "-1234567, 3, -1.23e6", "1, 4, 1e0"})
  void writesAPowerOfTenWhereItIsAsked(double x, int digits, String text) {
    assertEquals(text, Numbers.scientific(x, digits));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "NaN, NaN", "-Infinity, -∞"})
  void refusesAPowerOfTenForWhatHasNone(double x, String text) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Numbers.scientific(x, 2));
    assertEquals("a power of ten needs a finite number other than 0, not " + text, e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
      "0.90000001250003, 1e-12, 0.900000012500",
      "0.5, 1e-3, 0.500",
      "-0.94346665, 5e-7, -0.943467",
      "-1673.3651085057, 1e-9, -1673.365108506",
      "2.771e-13, 5e-16, 2.77e-13",
      "3.2e-15, 1e-14, 3e-15",
      "2.25, 0.5, 2",
      "123456.7, 1000, 123000",
      "0.30000000000000004, 0, 0.30000000000000004",
      "0.3, 1e-300, 0.29999999999999999",
      "1000, 1e-9, 1000",
      "NaN, 1e-9, NaN",
      "-Infinity, 1, -∞"})
  void writesTheDigitsThatAToleranceIsAbout(double x, double tolerance, String text) {
    assertEquals(text, Numbers.within(x, tolerance));
  }

  @Test
  void hasAsManyDecimalPlacesAsItIsTold() {
    assertEquals(List.of("0.30", "-0.12", "0.00", "-1.00", "123.46", "NaN", "∞", "-∞", "100000000000000000000.00"),
        DoubleStream.of(0.3, -0.125, -0.001, -1, 123.456, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e20)
            .mapToObj(x -> Numbers.fixed(x, 2)).toList());
    assertEquals("2", Numbers.fixed(1.5, 0));
    for (int places : new int[] {-1, 16}) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> Numbers.fixed(1, places));
      assertEquals("decimal places must be 0 to 15, and are " + places, e.getMessage());
    }
  }

  @Test
  void oneThingIsNoPlural() {
    assertEquals("0 rows, 1 row, 2 rows", Numbers.count(0, "row") + ", " + Numbers.count(1, "row") + ", " + Numbers.count(2, "row"));
    assertTrue(Tables.text(Table.create("t", DoubleColumn.create("x", 0.25, 1)), 1).startsWith("t (1 significant digit)"));
  }
}
