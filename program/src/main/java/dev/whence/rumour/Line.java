package dev.whence.rumour;

import dev.whence.model.Span;
import java.util.Set;

/**
 * One sentence as this room reads it.
 *
 * @param index place among the article's sentences, from 0
 * @param span where it stands
 * @param text its words
 * @param keys the keys of its own words
 * @param namedByPronouns keys of the names its pronouns and descriptions stand for
 * @param headline whether it is the headline or a standfirst
 */
record Line(
    int index,
    Span span,
    String text,
    Set<String> keys,
    Set<String> namedByPronouns,
    boolean headline) {

  Line {
    keys = Set.copyOf(keys);
    namedByPronouns = Set.copyOf(namedByPronouns);
  }

  boolean isQuestion() {
    return text.endsWith("?") || text.endsWith("?\"") || text.endsWith("?”") || text.endsWith("?'");
  }
}
