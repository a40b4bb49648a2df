package unrolled.show;

import java.util.function.LongSupplier;
import unrolled.train.Progress;

/**
 * Shows in a notebook how far a long work has come, and about how long it will go on:
 *
 * <pre>
 *   trainer.progress(new ProgressBar()).train(5000);
 *   Comparison.of(…).progress(new ProgressBar()).run();
 * </pre>
 *
 * It appears after a second, changes in place, at most four times a second, and is gone when the work ends, so that nothing
 * of it is stored. Times are guessed from those that have passed. Outside of a notebook it shows nothing.
 */
public final class ProgressBar implements Progress {
  private static final long SECOND = 1_000_000_000, FIRST = SECOND, PAUSE = SECOND / 4;
  private static final String HTML = "<div style=\"font-size:90%%\"><progress style=\"width:16em;vertical-align:middle\" "
      + "aria-label=\"progress\" max=\"%d\" value=\"%d\"></progress> %s</div>";

  private final LongSupplier clock;
  private final Place place;
  private long begin, next;

  /** A bar that is not to be seen yet. */
  public ProgressBar() {
    this(System::nanoTime, new Place());
  }

  ProgressBar(LongSupplier clock, Place place) {
    this.clock = clock;
    this.place = place;
  }

  @Override public void begin() {
    begin = clock.getAsLong();
    next = FIRST;
  }

  @Override public void done(int done, int total) {
    long passed = clock.getAsLong() - begin;
    if (passed >= next) show(done, total, "", passed);
  }

  @Override public void trained(int done, int total, double loss, double rate) {
    long passed = clock.getAsLong() - begin;
    if (passed < next) return;
    show(done, total, ", loss " + Numbers.format(loss, 4) + ", η " + Numbers.format(rate, 3), passed);
  }

  private void show(int done, int total, String more, long passed) {
    next = passed + PAUSE;
    String text = done + " of " + total + more + ", " + left((double) passed / SECOND * (total - done) / done);
    place.show(Rich.of(text, "text/html", HTML.formatted(total, done, Html.text(text))));
  }

  private static String left(double seconds) {
    if (seconds <= 90) return "about " + (long) Math.ceil(seconds) + " s left";
    if (seconds <= 90 * 60) return "about " + (long) Math.ceil(seconds / 60) + " min left";
    return "about " + (long) Math.ceil(seconds / 3600) + " h left";
  }

  @Override public void end() {
    place.close();
  }
}
