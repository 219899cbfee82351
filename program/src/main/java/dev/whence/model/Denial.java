package dev.whence.model;

/**
 * Somebody said that something is not so.
 *
 * @param who the denier as far as resolved
 * @param of what is denied, in the article's words; empty where somebody says in words of his own
 *     that it is not so ("there has been no defection"), which would read as what he denies
 * @param words the exact words
 * @param ofClaim whether it is the claim that is denied, not something else in an article that
 *     speaks of the claim, such as a part the denier is said to have played in it
 */
public record Denial(String who, String of, Words words, boolean ofClaim) {

  /** Whether the words tell what is denied. */
  public boolean hasObject() {
    return !of.isBlank();
  }
}
