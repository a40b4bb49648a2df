package unrolled.optim;

/** How numbers, steps and what a user wrote stand in a line that says what an optimizer is. */
final class Words {
  private Words() {}

  /** Such as {@code 5} or {@code 0.1}. */
  static String of(double x) {
    String text = Double.toString(x);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** Such as {@code 10 steps}. */
  static String steps(long steps) {
    return steps + (steps == 1 ? " step" : " steps");
  }

  /** What it says of itself, or the other words if that is its class and a hash code, as a lambda's. */
  static String of(Object it, String otherwise) {
    String text = it.toString();
    return text.equals(it.getClass().getName() + "@" + Integer.toHexString(it.hashCode())) ? otherwise : text;
  }
}
