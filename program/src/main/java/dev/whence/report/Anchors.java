package dev.whence.report;

import dev.whence.model.Span;
import dev.whence.model.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The places in the stored texts that something on the page points at. Whatever is to be pointed at
 * is asked for here while the page is written; the texts come last and carry every place asked for.
 */
final class Anchors {

  private final Coverage coverage;
  private final Map<String, TreeSet<Span>> places = new HashMap<>();

  Anchors(Coverage coverage) {
    this.coverage = coverage;
  }

  /** The id of the place, for words that stand there; empty when the words do not hold. */
  Optional<String> of(Words words) {
    return coverage.holds(words)
        ? Optional.of(of(words.article(), words.span()))
        : Optional.empty();
  }

  /** The id of a place inside the text of an article that was read. */
  String of(String article, Span span) {
    places.computeIfAbsent(article, key -> new TreeSet<>()).add(span);
    return id(article, span);
  }

  /** The id a place has or would have. */
  String id(String article, Span span) {
    return "w" + coverage.numberOf(article) + "-" + span.start() + "-" + span.end();
  }

  /** The places asked for so far in text order. */
  Collection<Span> in(String article) {
    TreeSet<Span> spans = places.get(article);
    return spans == null ? List.of() : spans;
  }
}
