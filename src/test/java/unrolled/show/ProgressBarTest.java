package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the bar says what, by a clock of its own. */
class ProgressBarTest {
  private long now = 77_000_000_000L;
  private final List<String> shown = new ArrayList<>();
  private final ProgressBar bar = new ProgressBar(() -> now, new Place() {
    @Override void show(Rich value) {
      shown.add(value.toString());
      assertEquals(List.of("text/html"), List.copyOf(value.mime().keySet()));
      shown.add(value.mime().get("text/html"));
    }

    @Override void close() {
      shown.add("closed");
    }
  });

  private void at(double seconds) {
    now = 77_000_000_000L + (long) (seconds * 1e9);
  }

  @Test void waitsASecondAndThenAQuarterBetweenTwoChanges() {
    bar.begin();
    for (int ms = 1; ms <= 2100; ms++) {
      at(ms / 1000.0);
      bar.done(ms, 4000);
    }
    assertEquals(List.of("1000 of 4000, about 3 s left", "1250 of 4000, about 3 s left", "1500 of 4000, about 3 s left",
        "1750 of 4000, about 3 s left", "2000 of 4000, about 2 s left"), shown.stream().filter(text -> !text.startsWith("<")).toList());
  }

  @Test void saysLossAndRate() {
    bar.begin();
    at(0.999);
    bar.trained(9, 1000, 2, 0.1);
    at(2);
    bar.trained(20, 1000, 1.23456789, 0.05);
    assertEquals(List.of("20 of 1000, loss 1.235, η 0.05, about 2 min left", "<div style=\"font-size:90%\"><progress "
        + "style=\"width:16em;vertical-align:middle\" aria-label=\"progress\" max=\"1000\" value=\"20\"></progress> "
        + "20 of 1000, loss 1.235, η 0.05, about 2 min left</div>"), shown);
  }

  @Test void guessesFromTheTimeThatHasPassed() {
    bar.begin();
    at(10);
    for (int total : new int[] {10, 11, 100, 101, 5410, 5411, 9000}) {
      bar.done(10, total);
      bar.begin();
      now += 10_000_000_000L;
    }
    assertEquals(List.of("0 s", "1 s", "90 s", "2 min", "90 min", "2 h", "3 h"), shown.stream().filter(text -> !text.startsWith("<"))
        .map(text -> text.replaceAll(".*about | left", "")).toList());
  }

  @Test void closesAtTheEndAndBeginsAnew() {
    bar.begin();
    at(5);
    bar.done(1, 2);
    bar.end();
    assertEquals("1 of 2, about 5 s left", shown.get(0));
    assertEquals("closed", shown.get(2));
    bar.begin();
    at(5.5);
    bar.done(1, 2);
    assertEquals(3, shown.size());
    at(6);
    bar.done(2, 2);
    assertEquals("2 of 2, about 0 s left", shown.get(3));
  }

  @Test void outsideOfANotebookItIsSilent() {
    assertEquals("", Printed.by(() -> {
      Place place = new Place();
      place.show(Rich.of("text", "text/html", "html"));
      place.close();
    }));
  }
}
