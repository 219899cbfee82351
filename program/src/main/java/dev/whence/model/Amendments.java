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
 * @param programClaims by the shown claim of a rumour that a user renamed, merged or made, or that
 *     goes by another name since, the claims that the program gave it, its own now first
 */
public record Amendments(
    List<Standing> standing, List<String> due, Map<String, List<String>> programClaims) {

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
    return programClaims(shown).get(0);
  }

  /** The claims that the program gave a rumour; several where rumours were merged. */
  public List<String> programClaims(String shown) {
    return programClaims.getOrDefault(shown, List.of(shown));
  }

  /**
   * Those that concern some rumours, articles or names. What is about the case as a whole, as a
   * note to oneself may be, is none of them.
   *
   * @param shown claims of rumours, as shown
   * @param articles ids
   * @param names of people, bodies, outlets and origins, as shown
   */
  public Amendments concerning(Set<String> shown, Set<String> articles, Set<String> names) {
    Set<String> claims = new HashSet<>(shown);
    shown.forEach(claim -> claims.addAll(programClaims(claim)));
    return new Amendments(
        standing.stream()
            .filter(one -> concerns(one.correction().change(), claims, articles, names))
            .toList(),
        due.stream().filter(shown::contains).toList(),
        programClaims);
  }

  private static boolean concerns(
      Change change, Set<String> claims, Set<String> articles, Set<String> names) {
    Target target = change.target();
    Anchor anchor = target.anchor();
    if (target.claim() != null) {
      return claims.contains(target.claim());
    }
    if (anchor != null) {
      return articles.contains(anchor.article());
    }
    return names.contains(target.name())
        || (change.kind() == ChangeKind.NAME && names.contains(change.after()));
  }

  /** Those about the place of a statement. */
  public List<Standing> ofStatement(String article, Attribution statement) {
    Span place = placeOf(statement);
    return ofArticle(article).stream()
        .filter(one -> isAt(one.correction().change().target(), place))
        .toList();
  }

  private static boolean isAt(Target target, Span place) {
    Span span = target.anchor() == null ? null : target.anchor().span();
    return span != null && span.overlaps(place);
  }

  /** Those about an article or a place in it, but for those about its part in a rumour. */
  public List<Standing> ofArticle(String article) {
    return standing.stream()
        .filter(one -> one.correction().change().target().claim() == null)
        .filter(one -> one.correction().change().target().isIn(article))
        .toList();
  }

  /** Those about a rumour, by its shown claim; also those made when the program named it so. */
  public List<Standing> ofRumour(String shown) {
    List<String> claims = programClaims(shown);
    return standing.stream()
        .filter(one -> one.correction().change().target().claim() != null)
        .filter(one -> claims.contains(one.correction().change().target().claim()))
        .toList();
  }

  /**
   * The place of a statement: from the first word of what is said to the last; of the words that
   * signal it where nothing is said.
   */
  public static Span placeOf(Attribution statement) {
    List<Span> parts = statement.content().isEmpty() ? statement.cue() : statement.content();
    return parts.stream().reduce(Span::cover).orElseThrow();
  }
}
