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
   * A part of the run begins that goes through the articles; {@link #at} counts within it.
   *
   * @param number which part, from 1
   * @param parts how many there are
   * @param doing what is done in it, in plain words
   */
  default void part(int number, int parts, String doing) {}

  /**
   * An archive holds something besides articles, which is left out.
   *
   * @param container the archive's id
   * @param what how many of which kind, in plain words
   */
  default void passedOver(String container, String what) {}

  /**
   * The run has waited for the network for more than a second; called again each second.
   *
   * @param what what is waited for, in plain words
   */
  default void waiting(String what) {}

  /**
   * Something happened that concerns no one article, but a file that the user keeps.
   *
   * @param message what and where, in plain words
   */
  default void told(String message) {}

  /** Nobody listens. */
  static Progress none() {
    return (done, all) -> {};
  }
}
