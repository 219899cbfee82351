package dev.whence.rumour;

import dev.whence.model.Attribution;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An article's attributions with their nesting and how much of the claim each one's content holds.
 */
final class Statements {

  private final Page page;
  private final List<Carrier> measured;
  private final List<Carrier> carrying;
  private final ClaimKeys claim;
  private final Map<String, Attribution> byId = new LinkedHashMap<>();
  private final Map<String, List<Attribution>> inside = new HashMap<>();

  Statements(Page page, ClaimKeys claim, List<Carrier> measured, List<Carrier> carrying) {
    this.carrying = carrying;
    this.page = page;
    this.claim = claim;
    this.measured = measured;
    for (Attribution attribution : page.reading().attributions()) {
      byId.put(attribution.id(), attribution);
      String outer = attribution.inside();
      if (outer != null) {
        inside.computeIfAbsent(outer, key -> new ArrayList<>()).add(attribution);
      }
    }
  }

  List<Attribution> all() {
    return List.copyOf(byId.values());
  }

  ClaimKeys claim() {
    return claim;
  }

  /** Whether words name the claim's first name, or say "he" of it. */
  boolean namesSubject(Attribution attribution, Span span) {
    Set<String> keys = new HashSet<>(Keys.of(span.of(page.text())));
    keys.addAll(lineOf(attribution).namedByPronouns());
    return claim.printedNames().stream()
        .findFirst()
        .map(name -> Keys.of(name).stream().anyMatch(keys::contains))
        .orElse(false);
  }

  List<Attribution> insideOf(Attribution attribution) {
    return inside.getOrDefault(attribution.id(), List.of());
  }

  /** From the outermost attribution down to this one; this one is last. */
  List<Attribution> pathTo(Attribution attribution) {
    Deque<Attribution> path = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    Attribution at = attribution;
    while (at != null && seen.add(at.id())) {
      path.addFirst(at);
      String outer = at.inside();
      at = outer == null ? null : byId.get(outer);
    }
    return List.copyOf(path);
  }

  /** How much of the claim is said: by the content's words, or by the sentences it stands in. */
  double likeness(Attribution attribution) {
    return evidence(attribution).likeness();
  }

  /** What speaks for the attribution's speaker as an origin of the claim. */
  Evidence evidence(Attribution attribution) {
    Set<String> keys = new HashSet<>();
    double sentences = 0;
    for (Span span : attribution.content()) {
      Line line = page.lineAt(span.start());
      keys.addAll(Keys.of(span.of(page.text())));
      keys.addAll(line.namedByPronouns());
      sentences = Math.max(sentences, measured.get(line.index()).likeness());
    }
    return new Evidence(
        claim.share(keys),
        sentences,
        takesPart(attribution),
        attribution.medium() != null,
        page.depth(lineOf(attribution)),
        statementsOf(attribution));
  }

  /** Whether sentences that carry the claim, other than its own, speak of the speaker. */
  private boolean takesPart(Attribution attribution) {
    String speaker = String.valueOf(attribution.speaker());
    boolean named = attribution.kind() == SpeakerKind.PERSON;
    List<String> words = named ? Names.words(speaker) : List.of(Speakers.headOf(speaker));
    if (words.isEmpty()) {
      return false;
    }
    String key = Keys.stem(words.get(words.size() - 1));
    if (named && claim.names().contains(key)) {
      return false;
    }
    int own = lineOf(attribution).index();
    return carrying.stream().anyMatch(c -> c.line().index() != own && c.line().keys().contains(key))
        || claim.keys().contains(key);
  }

  private int statementsOf(Attribution attribution) {
    return (int)
        byId.values().stream()
            .filter(other -> String.valueOf(other.speaker()).equals(attribution.speaker()))
            .count();
  }

  /** How much of the claim the sentence just before holds. */
  double before(Attribution attribution) {
    int index = lineOf(attribution).index();
    return index == 0 ? 0 : measured.get(index - 1).likeness();
  }

  /** How much of the claim the sentences just before and after hold. */
  double around(Attribution attribution) {
    int index = lineOf(attribution).index();
    double best = 0;
    for (int i = Math.max(0, index - 2); i <= Math.min(measured.size() - 1, index + 1); i++) {
      best = Math.max(best, measured.get(i).likeness());
    }
    return best;
  }

  /** The sentence the attribution's cue stands in, or its first content. */
  Line lineOf(Attribution attribution) {
    return page.lineAt(firstSpan(attribution).start());
  }

  /** From source, cue and content in one sentence: the words that show who says it. */
  Span words(Attribution attribution) {
    return lineOf(attribution).span();
  }

  private static Span firstSpan(Attribution attribution) {
    return attribution.cue().isEmpty() ? attribution.content().get(0) : attribution.cue().get(0);
  }
}
