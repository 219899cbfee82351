package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * EXAMPLE: Vale, citing an unnamed official, said the bridge was closed.
 *
 * <p>What Vale says she has from the official: the official's attribution has Vale's content and
 * lies inside Vale's. Runs over what the verb patterns found.
 */
final class CitingPattern {

  /** Its name as a rule, which says that the candidate lies inside the one who cites. */
  static final String NAME = "citing";

  private CitingPattern() {}

  static boolean isCiting(String word) {
    return word.equals("citing") || word.equals("quoting");
  }

  static List<Candidate> addTo(List<Candidate> candidates, Lexicon lexicon) {
    List<Candidate> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Candidate cited = cited(candidate, candidates, lexicon);
      all.add(cited == null ? candidate : cited);
    }
    return split(all, lexicon);
  }

  /**
   * "According to the Agency quoting the ministry": who cites and who is cited stand in one phrase,
   * and no other candidate says who is cited.
   */
  private static List<Candidate> split(List<Candidate> candidates, Lexicon lexicon) {
    List<Candidate> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Place source = whole(candidate);
      int verb = source == null ? -1 : citingWithin(source);
      if (source == null || verb < 0 || isMadeByAnother(source, verb, lexicon)) {
        all.add(candidate);
        continue;
      }
      TaggedSentence sentence = source.sentence();
      Range cue = new Range(verb, verb + 1);
      Place cited = speaking(sentence, cue, source.span(), lexicon);
      boolean comma = sentence.isComma(verb - 1) && verb - 1 > source.range().from();
      int end = comma ? verb - 1 : verb;
      Place citing = new Place(sentence, new Range(source.range().from(), end));
      all.add(candidate.withSource(citing));
      if (cited != null && candidates.stream().noneMatch(one -> one.hasCueAt(sentence, verb))) {
        all.add(new Candidate(sentence, cited, cue, candidate.content(), Act.ASSERTS, NAME, null));
      }
    }
    return all;
  }

  /**
   * The source with who cites it and whom it cites, where the reader gives only the one or the
   * other.
   */
  private static @Nullable Place whole(Candidate candidate) {
    Place source = candidate.source();
    Range cue = candidate.cue();
    if (source == null || cue == null || source.sentence() != candidate.sentence()) {
      return source;
    }
    int verb = source.range().from() - 1;
    boolean cited = verb > cue.to() && isCiting(source.sentence().word(verb));
    TaggedSentence sentence = source.sentence();
    if (!sentence.word(cue.from()).equals("according")) {
      return source;
    }
    int from = cited ? cue.to() : source.range().from();
    int end = source.range().to();
    int next = sentence.isComma(end) ? end + 1 : end;
    Range behind = isCiting(sentence.word(next)) ? InvertedSubject.after(sentence, next + 1) : null;
    return new Place(sentence, new Range(from, behind == null ? end : behind.to()));
  }

  /** "A report citing officials by the Post": who is cited ends where its maker begins. */
  private static boolean isMadeByAnother(Place source, int citing, Lexicon lexicon) {
    TaggedSentence sentence = source.sentence();
    boolean paper = false;
    boolean by = false;
    for (int token = source.range().from(); token < source.range().to(); token++) {
      paper |= token < citing && lexicon.isDocument(sentence.word(token));
      by |= token > citing && sentence.word(token).equals("by");
    }
    return paper && by;
  }

  /** Token of "citing" or "quoting" behind who cites; -1 when the phrase has none. */
  private static int citingWithin(Place source) {
    for (int token = source.range().from() + 1; token < source.range().to() - 1; token++) {
      if (isCiting(source.sentence().word(token)) && !source.sentence().isQuoted(token)) {
        return token;
      }
    }
    return -1;
  }

  private static @Nullable Candidate cited(Candidate citing, List<Candidate> all, Lexicon lexicon) {
    Range cue = citing.cue();
    TaggedSentence sentence = citing.sentence();
    boolean cites =
        cue != null
            && isCiting(sentence.word(cue.from()))
            && citing.rule().equals(ObjectPattern.NAME)
            && !citing.content().isEmpty();
    if (!cites || cue == null) {
      return null;
    }
    Place source = speaking(sentence, cue, citing.content().get(0), lexicon);
    Candidate main = main(citing, all);
    if (source == null || main == null) {
      return null;
    }
    return new Candidate(
        sentence,
        source,
        new Range(cue.from(), cue.from() + 1),
        main.content(),
        Act.ASSERTS,
        NAME,
        null);
  }

  private static @Nullable Place speaking(
      TaggedSentence sentence, Range cue, Span object, Lexicon lexicon) {
    int end = cue.to();
    while (end < sentence.size() && sentence.span(end).end() <= object.end()) {
      end++;
    }
    if (end <= cue.to()) {
      return null;
    }
    Range range = new Range(cue.to(), end);
    Range core = SourcePhrase.core(sentence, range);
    int head = SourcePhrase.head(sentence, core);
    String word = sentence.word(head);
    boolean speaks =
        sentence.tag(head).equals("PROPN")
            || lexicon.isPerson(word)
            || lexicon.isDocument(word)
            || lexicon.isMedium(word)
            || lexicon.isBody(word);
    return speaks && !sentence.isQuoted(cue.to()) ? new Place(sentence, range) : null;
  }

  /** The attribution of the one who cites: the nearest verb cue of the sentence around it. */
  private static @Nullable Candidate main(Candidate citing, List<Candidate> all) {
    Candidate best = null;
    for (Candidate other : all) {
      boolean clause =
          other.rule().endsWith("-clause")
              || other.rule().startsWith("quotation")
              || other.rule().equals(AccordingToPattern.NAME)
              || other.rule().equals(LinkedSpeech.READER);
      if (other.equals(citing)
          || other.sentence() != citing.sentence()
          || !clause
          || other.cue() == null) {
        continue;
      }
      if (best == null || distance(other, citing) < distance(best, citing)) {
        best = other;
      }
    }
    return best;
  }

  private static int distance(Candidate one, Candidate other) {
    return Math.abs(one.position() - other.position());
  }
}
