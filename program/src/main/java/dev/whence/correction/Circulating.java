package dev.whence.correction;

import dev.whence.model.Rumour;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A rumour, and the claims by which the log knows it.
 *
 * @param programClaims those that the program gave it; several when a user merged rumours, and for
 *     a rumour that a user made the claim that she gave it
 */
record Circulating(Set<String> programClaims, Rumour rumour) {

  static Circulating of(Rumour rumour) {
    return new Circulating(Set.of(rumour.claim()), rumour);
  }

  Circulating with(Rumour changed) {
    return new Circulating(programClaims, changed);
  }

  /** Both as one, under this one's name. */
  Circulating with(Circulating other, Rumour joined) {
    Set<String> all = new LinkedHashSet<>(programClaims);
    all.addAll(other.programClaims);
    return new Circulating(all, joined);
  }
}
