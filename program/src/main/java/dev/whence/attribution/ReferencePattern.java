package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import java.util.List;
import java.util.Set;

/** EXAMPLE: Vale made a rare public reference to the closed bridge. */
final class ReferencePattern implements CuePattern {

  static final String NAME = "reference";

  private static final Set<String> MAKES = Set.of("make", "makes", "made", "making");
  private static final Set<String> NOUNS =
      Set.of("reference", "references", "allusion", "allusions");
  private static final int LONGEST = 7;

  @Override
  public void find(TaggedSentence sentence, Findings findings) {
    int limit = Math.min(sentence.size(), Findings.LONGEST_SENTENCE);
    for (int verb = 0; verb < limit; verb++) {
      int noun = MAKES.contains(sentence.word(verb)) ? noun(sentence, verb) : -1;
      if (noun < 0 || findings.isCueTaken(sentence, verb)) {
        continue;
      }
      int first = sentence.isAuxiliary(verb - 1) ? verb - 1 : verb;
      Place source =
          sentence.word(verb).equals("making")
              ? findings.subjects().ofParticiple(sentence, verb)
              : findings.subjects().of(sentence, first);
      Span content =
          ContentReader.trimmed(sentence, noun + 1, ObjectPhrase.objectEnd(sentence, noun + 1));
      if (source != null && !content.isEmpty()) {
        findings.add(
            new Candidate(
                sentence,
                source,
                new Range(first, noun + 1),
                List.of(content),
                Act.ASSERTS,
                NAME,
                null));
      }
    }
  }

  /** Token of the noun that the verb makes, with "to" behind it; -1 when it makes none. */
  private static int noun(TaggedSentence sentence, int verb) {
    for (int at = verb + 1; at < verb + LONGEST; at++) {
      if (NOUNS.contains(sentence.word(at))) {
        return sentence.word(at + 1).equals("to") ? at : -1;
      }
      if (sentence.word(at).equals("no")
          || sentence.isMark(at)
          || sentence.isFinite(at)
          || sentence.isPreposition(at)) {
        return -1;
      }
    }
    return -1;
  }
}
