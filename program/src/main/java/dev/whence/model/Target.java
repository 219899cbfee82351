package dev.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * What a correction is about. Which parts are there depends on the {@link ChangeKind}.
 *
 * @param claim a rumour, by the claim the program gave it
 * @param anchor an article, or a place in one
 * @param name somebody or something by name: a person, an outlet, an origin, who handed it on
 */
public record Target(@Nullable String claim, @Nullable Anchor anchor, @Nullable String name) {

  /** The case as a whole. */
  public static Target ofCase() {
    return new Target(null, null, null);
  }

  public static Target of(Anchor anchor) {
    return new Target(null, anchor, null);
  }

  public static Target ofRumour(String claim) {
    return new Target(claim, null, null);
  }

  public static Target ofName(String name) {
    return new Target(null, null, name);
  }

  /** Whether it is about an article, or a place in it. */
  public boolean isIn(String article) {
    return anchor != null && anchor.article().equals(article);
  }
}
