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
    return all;
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
