package unrolled.train;

/** Is told how far a long work has come. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (done, total) -> { };

  /** The work begins. */
  default void begin() {}

  /**
   * So many parts are done; called by the thread that waits for the whole, with rising numbers.
   *
   * @param done 1 … total
   */
  void done(int done, int total);

  /** The same in a training, with the loss and the rate of its last step. */
  default void trained(int done, int total, double loss, double rate) {
    done(done, total);
  }

  /** The work has ended, with or without success. */
  default void end() {}
}
