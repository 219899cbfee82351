package dev.whence;

/** Hears how far a run has come. Called by one thread, in the order of the articles. */
@FunctionalInterface
public interface Progress {

  /**
   * An article more is done, read or rejected.
   *
   * @param done articles done so far
   * @param all articles of the run
   */
  void at(int done, int all);

  /** Nobody listens. */
  static Progress none() {
    return (done, all) -> {};
  }
}
