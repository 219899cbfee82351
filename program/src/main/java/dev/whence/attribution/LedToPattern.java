package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import java.util.List;
import java.util.Set;

/** EXAMPLE: The closed gate led many to believe the bridge was unsafe. */
final class LedToPattern implements CuePattern {

  private static final Set<String> LEADS =
      Set.of(
          "leave",
          "leaves",
          "left",
          "leaving",
          "lead",
          "leads",
          "led",
          "leading",
          "cause",
          "causes",
          "caused",
          "causing",
          "prompt",
          "prompts",
          "prompted",
          "prompting");
  private static final Set<String> BELIEVE =
      Set.of("believe", "think", "suspect", "speculate", "conclude", "fear", "assume", "suppose");
  private static final Set<String> NOBODY =
      Set.of("no", "nobody", "none", "few", "me", "us", "you", "him", "her", "it", "them", "who");
  private static final Set<String> PHRASE = Set.of("DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON");
  private static final int LONGEST_SOURCE = 5;

  @Override
  public void find(TaggedSentence sentence, Findings findings) {
    int limit = Math.min(sentence.size(), Findings.LONGEST_SENTENCE);
    for (int at = 0; at < limit; at++) {
      int to = LEADS.contains(sentence.word(at)) ? endOfSource(sentence, at + 1) : at;
      if (to > at + 1
          && to + 2 < sentence.size()
          && BELIEVE.contains(sentence.word(to + 1))
          && !findings.isCueTaken(sentence, to + 1)) {
        add(sentence, new Range(at + 1, to), new Range(to, to + 2), findings);
      }
    }
  }

  /** The "to" behind a noun phrase of people; where the phrase began when there is none. */
  private static int endOfSource(TaggedSentence sentence, int from) {
    int at = from;
    while (at < sentence.size()
        && at - from <= LONGEST_SOURCE
        && PHRASE.contains(sentence.tag(at))
        && !NOBODY.contains(sentence.word(at))) {
      at++;
    }
    return at < sentence.size() && sentence.word(at).equals("to") ? at : from;
  }

  private static void add(TaggedSentence sentence, Range source, Range cue, Findings findings) {
    Span content = ContentReader.clause(sentence, cue.to());
    if (!content.isEmpty()) {
      findings.add(
          new Candidate(
              sentence,
              new Place(sentence, source),
              cue,
              List.of(content),
              Act.BELIEVES,
              "led-to",
              null));
    }
  }
}
