package dev.whence.correction;

import dev.whence.model.Anchor;
import dev.whence.model.Filed;
import dev.whence.model.Listed;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Finds again what a user meant. Not thread-safe. */
final class Places {

  private static final String GAP = " … ";

  private final Set<String> ids;
  private final Supplier<List<Listed>> articles;
  private final Map<String, List<String>> bySha256 = new HashMap<>();

  private Places(Set<String> ids, Supplier<List<Listed>> articles) {
    this.ids = ids;
    this.articles = articles;
  }

  static Places ofFiled(List<Filed> articles) {
    Set<String> ids = new HashSet<>();
    articles.forEach(one -> ids.add(one.article()));
    return new Places(ids, () -> articles.stream().map(Filed::listed).toList());
  }

  static Places of(Trace trace) {
    List<Listed> articles = new ArrayList<>(trace.others());
    trace.readings().forEach(one -> articles.add(one.listed()));
    Set<String> ids = new HashSet<>();
    articles.forEach(one -> ids.add(one.article()));
    return new Places(ids, () -> articles);
  }

  /** The article's name now: the same, or that of the only article with the same bytes. */
  Optional<String> article(Anchor anchor) {
    if (ids.contains(anchor.article())) {
      return Optional.of(anchor.article());
    }
    if (bySha256.isEmpty()) {
      for (Listed one : articles.get()) {
        bySha256.computeIfAbsent(one.sha256(), key -> new ArrayList<>()).add(one.article());
      }
    }
    List<String> same = bySha256.getOrDefault(anchor.sha256(), List.of());
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  /** Where the words of a place stand: there still, or else where they stand only once. */
  static Optional<Span> span(Anchor anchor, Reading reading) {
    Span there = anchor.span();
    String text = reading.text();
    if (there != null && there.end() <= text.length() && there.of(text).equals(anchor.words())) {
      return Optional.of(there);
    }
    int first = text.indexOf(anchor.words());
    boolean once = first >= 0 && text.indexOf(anchor.words(), first + 1) < 0;
    return once ? Optional.of(spanAt(first, anchor.words())) : Optional.empty();
  }

  /**
   * The places of words that a user gave, parts of them joined by an ellipsis between spaces; each
   * part where it stands nearest to a place.
   *
   * @return empty when a part does not stand in the text
   */
  static Optional<List<Span>> near(Span place, String words, String text) {
    Optional<Span> whole = nearest(place, words, text);
    if (whole.isPresent() || !words.contains(GAP)) {
      return whole.map(List::of);
    }
    List<Span> parts = new ArrayList<>();
    for (String part : words.split(GAP, -1)) {
      Optional<Span> found = nearest(place, part, text);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      parts.add(found.get());
    }
    return Optional.of(parts.stream().distinct().sorted().toList());
  }

  /** Words as a user is shown them. */
  static String words(List<Span> spans, String text) {
    return String.join(GAP, spans.stream().map(span -> span.of(text)).toList());
  }

  private static Optional<Span> nearest(Span place, String words, String text) {
    if (words.isBlank()) {
      return Optional.empty();
    }
    int best = -1;
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (best < 0 || distance(place, at) < distance(place, best)) {
        best = at;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(spanAt(best, words));
  }

  private static int distance(Span place, int at) {
    return at < place.start() ? place.start() - at : Math.max(0, at - place.end());
  }

  private static Span spanAt(int start, String words) {
    return new Span(start, start + words.length());
  }
}
