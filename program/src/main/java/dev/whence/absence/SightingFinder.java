package dev.whence.absence;

import dev.whence.model.Absences.Noticed;
import dev.whence.model.Attribution;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an article says could be seen or not. The same words tell of one thing only: the most
 * telling.
 */
final class SightingFinder {

  /**
   * "The office claimed that she spoke on Monday, but no pictures have been published": the second
   * clause, with a subject of its own, is the writer's.
   */
  private static final Pattern CLAUSE_OF_ITS_OWN =
      Pattern.compile(
          "(?i), (?:but|yet|though|although|while) (?!(?:that|not|never|had|has|have|was|were|is|are|did|does|do"
              + "|would|could|will|can|may|might|must|since|only|also|still)\\b)");

  private static final Pattern QUOTED = Pattern.compile("[\"\u201c\u201d]");

  private SightingFinder() {}

  /** What could be seen or not, in text order. */
  static List<Noticed> find(ArticleText text) {
    List<Noticed> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<Noticed> here = new ArrayList<>();
      String words = text.words(sentence.span()).replace('\n', ' ').replace('\u2019', '\'');
      String letters = words.toLowerCase(Locale.ROOT);
      for (SightingPatterns.Worded worded : SightingPatterns.ALL) {
        if (!worded.mayBeIn(letters)) {
          continue;
        }
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

  private static boolean isClauseOfItsOwn(ArticleText text, Span content, Span place) {
    if (place.start() <= content.start()) {
      return false;
    }
    String words = text.words(new Span(content.start(), place.end()));
    Matcher clause = CLAUSE_OF_ITS_OWN.matcher(words);
    return !QUOTED.matcher(words).find()
        && clause.find()
        && clause.end() <= place.start() - content.start();
  }

  /** Who says some words: the source of the statement that holds them most closely. */
  private static @Nullable String sayer(ArticleText text, Span place) {
    Attribution best = null;
    int size = Integer.MAX_VALUE;
    for (Attribution attribution : text.reading().attributions()) {
      for (Span content : attribution.content()) {
        if (content.overlaps(place)
            && content.length() < size
            && !isClauseOfItsOwn(text, content, place)) {
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
