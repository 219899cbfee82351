package dev.whence.language.time;

import dev.whence.language.time.TimePhrase.Form;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that name a time, in the manner of TIMEX3. Of overlapping finds the longest
 * stays. Immutable.
 */
final class TimeTagger {

  private static final Set<String> AHEAD =
      Set.of(
          "will", "shall", "next", "upcoming", "plan", "schedule", "expect", "aim", "by", "until");

  private final TimeRules rules;

  TimeTagger(TimeRules rules) {
    this.rules = rules;
  }

  /** All time phrases in text order; text is straightened. */
  List<TimePhrase> tag(String text, List<Sentence> sentences) {
    List<TimePhrase> phrases = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      phrases.addAll(tag(text, sentences.get(i), i));
    }
    return phrases;
  }

  private List<TimePhrase> tag(String text, Sentence sentence, int index) {
    List<TimePhrase> found = new ArrayList<>();
    Span span = sentence.span();
    SmallLetters letters = new SmallLetters(span.of(text));
    for (TimeRule rule : rules.all()) {
      if (!rule.mayMatch(letters)) {
        continue;
      }
      Matcher match = within(rule.pattern().matcher(text), span);
      while (match.find()) {
        TimePhrase phrase = phrase(rule, match, sentence, index);
        if (phrase != null) {
          found.add(phrase);
        }
      }
    }
    return longest(found);
  }

  private static Matcher within(Matcher matcher, Span span) {
    return matcher.region(span.start(), span.end()).useTransparentBounds(true);
  }

  private static @Nullable TimePhrase phrase(
      TimeRule rule, Matcher match, Sentence sentence, int index) {
    boolean ahead = looksAhead(sentence, new Span(match.start(), match.end()));
    TimePhrase phrase = rule.phrase(match, index, ahead);
    return phrase == null || isCountOf(phrase, sentence) ? null : phrase;
  }

  /** "2000 people", "in 1500 cities": a number, not a year. */
  private static boolean isCountOf(TimePhrase phrase, Sentence sentence) {
    if (phrase.form() != Form.YEARS || phrase.span().length() != 4) {
      return false;
    }
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).span().equals(phrase.span())) {
        Token next = tokens.get(i + 1);
        boolean plural = next.tag().equals("NOUN") && next.span().length() > next.lemma().length();
        boolean people = next.lemma().equals("person") || next.tag().equals("SYM");
        return plural || people;
      }
    }
    return false;
  }

  private static boolean looksAhead(Sentence sentence, Span span) {
    for (Token token : sentence.tokens()) {
      if (token.span().start() >= span.start()) {
        return false;
      }
      if (AHEAD.contains(token.lemma())) {
        boolean near = span.start() - token.span().end() < 3;
        boolean preposition = token.lemma().equals("by") || token.lemma().equals("until");
        if (!preposition || near) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<TimePhrase> longest(List<TimePhrase> found) {
    found.sort(
        Comparator.comparing((TimePhrase phrase) -> -phrase.span().length())
            .thenComparing(phrase -> phrase.span().start()));
    List<TimePhrase> kept = new ArrayList<>();
    for (TimePhrase phrase : found) {
      if (kept.stream().noneMatch(other -> other.span().overlaps(phrase.span()))) {
        kept.add(phrase);
      }
    }
    kept.sort(Comparator.comparing(TimePhrase::span));
    return kept;
  }
}
