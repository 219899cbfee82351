package dev.whence;

/** Hears how far a run has come. Called by one thread, in the order of the articles. */
@FunctionalInterface
public interface Progress {

  /**
   * An article more is done, read or rejected.
   *
   * @param done articles done so far
   * @param all articles of the run that are known of by now
   */
  void at(int done, int all);

  /**
   * An archive holds something besides articles, which is left out.
   *
   * @param container the archive's id
   * @param what how many of which kind, in plain words
   */
  default void passedOver(String container, String what) {}

  /** Nobody listens. */
  static Progress none() {
    return (done, all) -> {};
  }
}
