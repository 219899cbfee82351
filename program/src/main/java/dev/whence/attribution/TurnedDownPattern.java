package dev.whence.attribution;

import dev.whence.model.Act;
import java.util.List;
import java.util.Set;

/**
 * EXAMPLE: Brook demanded that the bridge be shut. Vale refused.
 *
 * <p>A bare refusal behind a demand says no to it. Behind anything else it may be no answer at all,
 * and is left to {@link RefusalPattern}.
 */
final class TurnedDownPattern implements CuePattern {

  static final String NAME = "turned-down";

  private static final Set<String> REFUSES = Set.of("refused", "refuses");

  @Override
  public void find(TaggedSentence sentence, Findings findings) {
    int limit = Math.min(sentence.size(), Findings.LONGEST_SENTENCE);
    for (int at = 1; at < limit; at++) {
      boolean bare =
          REFUSES.contains(sentence.word(at))
              && (sentence.isComma(at + 1) || sentence.isStop(at + 1) || at + 1 == sentence.size())
              && !sentence.isBe(at - 1);
      if (!bare || !isDemanded(sentence, at, findings.candidates())) {
        continue;
      }
      int first = sentence.isAuxiliary(at - 1) ? at - 1 : at;
      Place source = findings.subjects().of(sentence, first);
      if (source != null) {
        Range cue = new Range(first, at + 1);
        findings.add(new Candidate(sentence, source, cue, List.of(), Act.DENIES, NAME, null));
      }
    }
  }

  /** Whether somebody demands something in the sentence before, or before it in this one. */
  private static boolean isDemanded(TaggedSentence sentence, int refusal, List<Candidate> earlier) {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Candidate one = earlier.get(i);
      if (one.sentence().index() < sentence.index() - 1) {
        return false;
      }
      boolean before =
          one.sentence() != sentence || (one.cue() != null && one.cue().to() <= refusal);
      if (before && one.act() == Act.DEMANDS) {
        return true;
      }
    }
    return false;
  }
}
