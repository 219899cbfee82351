package dev.whence.correction;

import dev.whence.model.Passage;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A rumour, and the claims by which the log knows it.
 *
 * @param programClaims those that the program gave it; several when a user merged rumours, and for
 *     a rumour that a user made the claim that she gave it
 * @param formerClaims those that an earlier run gave a rumour in whose place this one stands now
 */
record Circulating(Set<String> programClaims, Set<String> formerClaims, Rumour rumour) {

  static Circulating of(Rumour rumour) {
    return new Circulating(Set.of(rumour.claim()), Set.of(), rumour);
  }

  Circulating with(Rumour changed) {
    return new Circulating(programClaims, formerClaims, changed);
  }

  /** Both as one, under this one's name. */
  Circulating with(Circulating other, Rumour joined) {
    return new Circulating(
        both(programClaims, other.programClaims), both(formerClaims, other.formerClaims), joined);
  }

  Circulating formerly(String claim) {
    return new Circulating(programClaims, both(formerClaims, Set.of(claim)), rumour);
  }

  /** All claims by which the log may mean it, the program's own now first. */
  Set<String> claims() {
    return both(programClaims, formerClaims);
  }

  /**
   * Whether a claim stands word for word in a passage that carries this rumour. The program names a
   * rumour by words of its articles, so that it is known by them when others name it now.
   */
  boolean carries(String claim) {
    String words = folded(claim);
    return rumour.articles().stream()
        .filter(one -> one.stance() != Stance.UNRELATED)
        .flatMap(one -> one.passages().stream())
        .map(Passage::words)
        .anyMatch(passage -> folded(passage.text()).contains(words));
  }

  private static String folded(String words) {
    return words.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }
}
