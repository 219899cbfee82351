package dev.whence.absence;

import dev.whence.model.Absences.Noticed;
import dev.whence.model.Attribution;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an article says could be seen or not. The same words tell of one thing only: the most
 * telling.
 */
final class SightingFinder {

  private SightingFinder() {}

  /** What could be seen or not, in text order. */
  static List<Noticed> find(ArticleText text) {
    List<Noticed> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<Noticed> here = new ArrayList<>();
      String words = text.words(sentence.span()).replace('\n', ' ').replace('\u2019', '\'');
      for (SightingPatterns.Worded worded : SightingPatterns.ALL) {
        Matcher match = worded.words().matcher(words);
        if (match.find() && !SightingPatterns.isUnsaid(words, match.start())) {
          int start = sentence.span().start();
          Span place = new Span(start + match.start(), start + match.end());
          if (here.stream().noneMatch(one -> one.place().overlaps(place))) {
            Optional<String> sayer = Optional.ofNullable(sayer(text, place));
            here.add(new Noticed(worded.kind(), sayer, place, sentence.span()));
          }
        }
      }
      here.sort((one, other) -> one.place().compareTo(other.place()));
      found.addAll(here);
    }
    return found;
  }

  /** Who says some words: the source of the statement that holds them most closely. */
  private static @Nullable String sayer(ArticleText text, Span place) {
    Attribution best = null;
    int size = Integer.MAX_VALUE;
    for (Attribution attribution : text.reading().attributions()) {
      for (Span content : attribution.content()) {
        if (content.overlaps(place) && content.length() < size) {
          best = attribution;
          size = content.length();
        }
      }
    }
    if (best == null || best.speaker() != null || best.source().isEmpty()) {
      return best == null ? null : best.speaker();
    }
    return text.words(best.source().get(0));
  }
}
