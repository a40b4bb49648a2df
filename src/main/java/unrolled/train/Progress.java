package unrolled.train;

/** Is told how far a long work has come. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (done, total) -> { };

  /**
   * So many parts are done; called by the thread that waits for the whole, with rising numbers.
   *
   * @param done 1 … total
   */
  void done(int done, int total);
}
