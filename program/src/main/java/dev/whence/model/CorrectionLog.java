package dev.whence.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that users ever said of a case.
 *
 * @param entries in the order of their numbers, those taken back and the takings-back too
 */
public record CorrectionLog(List<Correction> entries) {

  public CorrectionLog {
    entries = List.copyOf(entries);
  }

  /** Nothing was said. */
  public static CorrectionLog empty() {
    return new CorrectionLog(List.of());
  }

  /**
   * What stands: read backwards, every entry that no standing entry takes back. So a taking-back
   * that was taken back itself lets the first entry stand again.
   */
  public List<Correction> standing() {
    List<Correction> standing = new ArrayList<>();
    Set<Integer> takenBack = new HashSet<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Correction entry = entries.get(i);
      if (!takenBack.contains(entry.number())) {
        standing.add(entry);
        takenBack.add(entry.change().undoes());
      }
    }
    Collections.reverse(standing);
    return standing;
  }

  /** The standing entries that added an article. */
  public List<Correction> added() {
    return additions(standing());
  }

  /** The ids of articles that users added and took out again. */
  public Set<String> withdrawn() {
    Set<String> ids = new HashSet<>();
    additions(entries).forEach(one -> ids.add(articleOf(one)));
    added().forEach(one -> ids.remove(articleOf(one)));
    return ids;
  }

  private static List<Correction> additions(List<Correction> entries) {
    return entries.stream().filter(one -> one.change().kind() == ChangeKind.ARTICLE_ADDED).toList();
  }

  private static String articleOf(Correction addition) {
    return Objects.requireNonNull(addition.change().target().anchor()).article();
  }

  /** What stood after the entry of this number, 0 for none. */
  public CorrectionLog upTo(int number) {
    return new CorrectionLog(entries.stream().filter(one -> one.number() <= number).toList());
  }

  /** The entry of this number. */
  public Optional<Correction> entry(int number) {
    return entries.stream().filter(one -> one.number() == number).findFirst();
  }

  /** The number of the last entry; 0 when there is none. */
  public int last() {
    return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
  }
}
