package unrolled.lab;

/** Something that only the user can put right; its message is all that is printed. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String what;

  /** Takes what is wrong, and what to do about it. */
  Problem(String what, String remedy) {
    super(what + "\n" + remedy);
    this.what = what;
  }

  /** What is wrong, without the advice: for the case that there is another way. */
  String what() {
    return what;
  }
}
