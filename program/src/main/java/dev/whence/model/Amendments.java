package dev.whence.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What users made of a case.
 *
 * @param standing their corrections, in the order they were made
 * @param due claims of rumours, as shown, that were traced before the corrections of what their
 *     articles say: these reach them when they are traced again
 * @param programClaims by the shown claim of a rumour that a user renamed or made, the claim that
 *     the program gave it
 */
public record Amendments(
    List<Standing> standing, List<String> due, Map<String, String> programClaims) {

  public Amendments {
    standing = List.copyOf(standing);
    due = List.copyOf(due);
    programClaims = Map.copyOf(programClaims);
  }

  /** Nobody corrected anything. */
  public static Amendments none() {
    return new Amendments(List.of(), List.of(), Map.of());
  }

  /** The claim by which the log knows a rumour. */
  public String programClaim(String shown) {
    return programClaims.getOrDefault(shown, shown);
  }

  /**
   * Those that concern some rumours and articles, and those of the whole case.
   *
   * @param shown claims of rumours, as shown
   * @param articles ids
   */
  public Amendments concerning(Set<String> shown, Set<String> articles) {
    Set<String> claims = new HashSet<>(shown);
    shown.forEach(claim -> claims.add(programClaim(claim)));
    return new Amendments(
        standing.stream()
            .filter(one -> concerns(one.correction().change().target(), claims, articles))
            .toList(),
        due.stream().filter(shown::contains).toList(),
        programClaims);
  }

  private static boolean concerns(Target target, Set<String> claims, Set<String> articles) {
    Anchor anchor = target.anchor();
    if (target.claim() != null) {
      return claims.contains(target.claim());
    }
    return anchor == null || articles.contains(anchor.article());
  }
}
