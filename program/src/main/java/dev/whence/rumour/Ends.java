package dev.whence.rumour;

import dev.whence.model.OriginKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what articles call by different names into one end each; an index, never all pairs. */
final class Ends {

  private static final Pattern THE = Pattern.compile("^(?i:the) ");

  private final Map<String, List<End>> byWord = new HashMap<>();

  /** The outlet of a source that was first met with no outlet known, so that no second joins it. */
  private final Map<End, String> adopted = new HashMap<>();

  private final List<End> all = new ArrayList<>();
  private final Set<String> claimed;

  /**
   * Makes an empty index.
   *
   * @param claimed the keys of the claim's words
   */
  Ends(Set<String> claimed) {
    this.claimed = claimed;
  }

  Collection<End> all() {
    return Collections.unmodifiableList(all);
  }

  /** The end a name stands for, made when there is none yet. */
  End of(OriginKind kind, String name, @Nullable String voucher) {
    for (End end : candidates(kind, name, voucher)) {
      if (isSame(end, kind, name, voucher)) {
        if (end.voucher() == null && voucher != null) {
          adopted.put(end, voucher);
        }
        index(end, name);
        return end;
      }
    }
    End made = new End(kind, voucher);
    all.add(made);
    index(made, name);
    return made;
  }

  private Set<End> candidates(OriginKind kind, String name, @Nullable String voucher) {
    Set<End> candidates = new LinkedHashSet<>();
    for (String word : words(kind, name, voucher)) {
      candidates.addAll(byWord.getOrDefault(word, List.of()));
    }
    return candidates;
  }

  private void index(End end, String name) {
    for (String word : words(end.kind(), name, end.voucher())) {
      List<End> ends = byWord.computeIfAbsent(word, key -> new ArrayList<>());
      if (!ends.contains(end)) {
        ends.add(end);
      }
    }
  }

  private static List<String> words(OriginKind kind, String name, @Nullable String voucher) {
    if (kind == OriginKind.UNNAMED) {
      List<String> words = new ArrayList<>(Keys.of(name));
      words.add("voucher:" + voucher);
      return words;
    }
    if (kind == OriginKind.DOCUMENT) {
      return List.of("document");
    }
    List<String> starts = new ArrayList<>();
    for (String word : Names.words(name)) {
      starts.add(
          (isNamed(kind) ? "named" : kind) + ":" + word.substring(0, Math.min(3, word.length())));
    }
    return starts;
  }

  /**
   * One outlet's sources described alike are one; with no outlet known on one side, the description
   * must be the same. Those of two outlets are two, however alike they are described: only words
   * could make them one.
   */
  private boolean sameUnnamed(End end, String name, @Nullable String voucher) {
    if (Objects.equals(end.voucher(), voucher)) {
      return end.names().stream()
          .anyMatch(
              known ->
                  Names.sameDescription(known, name)
                      || (voucher != null && Names.sameCrowd(known, name)));
    }
    String known = end.voucher() == null ? adopted.get(end) : end.voucher();
    boolean open = voucher == null || known == null || known.equals(voucher);
    return open
        && end.names().stream()
            .anyMatch(other -> Names.sameWords(other, name, 2) || bothAreTheClaims(other, name));
  }

  /** "The teacher" of a claim about a teacher is the one of whom the claim speaks. */
  private boolean bothAreTheClaims(String one, String other) {
    return isTheClaims(one) && isTheClaims(other) && Names.sameWords(one, other, 1);
  }

  private boolean isTheClaims(String description) {
    return THE.matcher(description).find() && claimed.containsAll(Keys.of(description));
  }

  /** Whether it is a person or a body: one article may take for the one what another does not. */
  private static boolean isNamed(OriginKind kind) {
    return kind == OriginKind.PERSON || kind == OriginKind.ORGANISATION;
  }

  private boolean isSame(End end, OriginKind kind, String name, @Nullable String voucher) {
    if (end.kind() != kind) {
      return isNamed(end.kind()) && isNamed(kind) && end.names().contains(name);
    }
    return switch (kind) {
      case PERSON -> end.names().stream().allMatch(known -> Names.samePerson(known, name));
      case ORGANISATION -> end.names().stream().anyMatch(known -> Names.sameBody(known, name));
      case OUTLET -> end.names().stream().anyMatch(known -> OutletNames.same(known, name));
      case DOCUMENT -> Documents.same(end.names(), name);
      case UNNAMED -> sameUnnamed(end, name, voucher);
    };
  }
}
