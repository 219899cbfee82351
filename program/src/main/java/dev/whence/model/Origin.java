package dev.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * Where the word of a rumour ultimately comes from, as far as the articles say.
 *
 * @param id "o1", "o2", … unique within the rumour
 * @param name its name, or an unnamed source's description as printed
 * @param kind what it is
 * @param publishedBy for an unnamed source the outlet or person that vouches for it; null where
 *     that is unknown and for all other kinds
 * @param counted whether it is counted by itself; false for one that hardly any article gives while
 *     most lead to another (all such count for one at most), and for one that withdrew or denies
 *     the claim
 */
public record Origin(
    String id, String name, OriginKind kind, @Nullable String publishedBy, boolean counted) {

  /** How a user is shown which one is meant: an unnamed source with who vouches for it. */
  public String shownName() {
    return kind == OriginKind.UNNAMED && publishedBy != null
        ? name + " (" + publishedBy + ")"
        : name;
  }
}
