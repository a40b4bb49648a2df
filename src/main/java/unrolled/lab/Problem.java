package unrolled.lab;

/** Something that only the user can put right; the message says what it is and what to do, and is all that is printed. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  Problem(String message) {
    super(message);
  }
}
