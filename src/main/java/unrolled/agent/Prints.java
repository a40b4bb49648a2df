package unrolled.agent;

import java.util.function.BiConsumer;

/** What a cell prints, on its way to the page; while that draws a piece it hears of no button, so there are few pieces. */
public final class Prints {
  private static final int PAUSE = 50;      // milliseconds from one piece to the next
  private static final int LONGER = 500;    // characters that make it a millisecond longer: the page draws them all again
  private static final int FULL = 5_000;    // characters; whoever prints more waits for a pause

  private static final StringBuilder TEXT = new StringBuilder();
  private static BiConsumer<Object, Object> stream;
  private static Object cell;
  private static volatile int sent;   // characters of this cell

  private Prints() {}

  /** A cell begins. */
  static void begin() {
    sent = 0;
  }

  /** How many milliseconds the next piece is to wait. */
  static int pause() {
    return PAUSE + sent / LONGER;
  }

  /** Keeps a text for the next piece; takes the place of what sends it to the page in the kernel. */
  public static void print(BiConsumer<Object, Object> to, Object from, Object text) {
    synchronized (TEXT) {
      if (to != stream || from != cell) send();
      stream = to;
      cell = from;
      TEXT.append(text);
      if (TEXT.length() < FULL) return;
      try {
        TEXT.wait(pause());   // nobody wakes it
        send();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Sends a piece; the kernel calls it before it sends anything else. */
  public static void send() {
    synchronized (TEXT) {
      if (TEXT.length() == 0) return;
      String text = TEXT.toString();
      TEXT.setLength(0);
      sent += text.length();
      stream.accept(cell, text);
    }
  }
}
