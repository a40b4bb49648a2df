package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;

class CsvFileTest {
  @TempDir Path folder;

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("rates.csv"), text).toString();
  }

  @ParameterizedTest
  @CsvSource({"'\n'", "'\r\n'"})
  void readsNumbersAndText(String lineEnd) throws IOException {
    String text = String.join(lineEnd, "month, rate ,note", "1949-01,1.5,\"a, b\"", "1949-02,-2e-3,", "1949-03,7,\"\"");
    Table table = Tables.read(file("\uFEFF" + text + lineEnd));
    assertEquals("rates", table.name());
    assertEquals(List.of("month", "rate", "note"), table.columnNames());
    assertArrayEquals(new double[] {1.5, -0.002, 7}, table.doubleColumn("rate").asDoubleArray());
    assertEquals(List.of("1949-01", "1949-02", "1949-03"), table.stringColumn("month").asList());
    assertEquals(List.of("a, b", "", ""), table.stringColumn("note").asList());
  }

  @Test
  void readsTheDataOfTheCourse() {
    Table table = Tables.read("data/air-passengers.csv");
    assertEquals(144, table.rowCount());
    assertEquals(432, table.doubleColumn("passengers_thousands").get(143));
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '|', value = {
      "|a,b\\n1,2\\n3\\n| ;|, line 3: the header has 2 cells, and this line has 1: 3|",
      "|a,b\\n1,2\\n3,4,5\\n| ;|, line 3: the header has 2 cells, and this line has 3: 3,4,5|",
      "|a,b\\n1\\n| ;|, line 2: the header has 2 cells, and this line has 1: 1|",
      "|a,b\\n1,2\\n\\n3,4\\n| ;|, line 3: the line is empty|",
      "|a,b\\n1,2\\n3,x\\n| ;|, line 3: column b: expected a number, and it is \"x\"|",
      "|a,b\\n1,\"two\\nlines\"\\nx,4\\n| ;|, line 4: column a: expected a number, and it is \"x\"|",
      "|a,b\\n1,2\\n3,\\n| ;|, line 3: column b: expected a number, and it is empty|",
      "|a,b\\n1,2\\nNaN,4\\n| ;|, line 3: column a: expected a number, and it is \"NaN\"|",
      "|a,b\\n1,2\\n1d,4\\n| ;|, line 3: column a: expected a number, and it is \"1d\"|",
      "|a,b\\n1,2\\n1e999,4\\n| ;|, line 3: column a: 1e999 is too large for a double|",
      "|a,A\\n1,2\\n| ;|, line 1: two columns have the name A|",
      "|a,\\n1,2\\n| ;|, line 1: the name of column 2 is empty|",
      "|a,b\\n| ;| has a header and no row below it|",
      "|| ;| is empty|"}, delimiter = ';')
  void namesTheLineAndTheColumnOfWhatDoesNotFit(String text, String message) throws IOException {
    String path = file(text.replace("\\n", "\n"));
    Exception e = assertThrows(IllegalArgumentException.class, () -> Tables.read(path));
    assertEquals(path + message, e.getMessage());
  }

  @Test
  void saysThatAFileIsMissing() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Tables.read("data/none.csv"));
    assertEquals("there is no file data/none.csv; a path starts at the folder of the notebook", e.getMessage());
  }
}
