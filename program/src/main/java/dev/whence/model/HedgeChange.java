package dev.whence.model;

/**
 * How the wording of a claim changed from one place to the next.
 *
 * @param aspect what part of the claim
 * @param change what happened to the hedge
 * @param before the wording nearer the origin
 * @param after the wording further from it
 * @param why what was lost or added, in plain words
 */
public record HedgeChange(Aspect aspect, Change change, Words before, Words after, String why) {

  /** The part of a claim a hedge is about. */
  public enum Aspect {
    WHETHER,
    WHO,
    WHEN,
    HOW_MUCH
  }

  /** What happened to a hedge. */
  public enum Change {
    LOST,
    ADDED
  }
}
