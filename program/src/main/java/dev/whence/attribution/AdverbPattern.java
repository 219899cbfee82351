package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;

/** EXAMPLE: The bridge was reportedly closed. Allegedly, nobody was told. */
final class AdverbPattern implements CuePattern {

  private final Lexicon lexicon;

  AdverbPattern(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public void find(TaggedSentence sentence, Findings findings) {
    int limit = Math.min(sentence.size(), Findings.LONGEST_SENTENCE);
    for (int at = 0; at < limit; at++) {
      Act act = lexicon.adverb(sentence.word(at));
      if (act != null
          && (sentence.tag(at + 1).equals("ADJ") || sentence.tag(at + 1).equals("VERB"))
          && sentence.tag(at - 1).equals("DET")) {
        continue;
      }
      if (act != null) {
        List<Span> content = content(sentence, at);
        if (!content.isEmpty()) {
          findings.add(
              new Candidate(sentence, null, new Range(at, at + 1), content, act, "adverb", null));
        }
      }
    }
  }

  private static List<Span> content(TaggedSentence sentence, int at) {
    List<Span> content = new ArrayList<>();
    int verb = at;
    while (sentence.isAuxiliary(verb - 1) || sentence.isNegation(verb - 1)) {
      verb--;
    }
    Range subject = at == 0 ? null : SubjectReader.before(sentence, verb);
    if (subject != null) {
      content.add(sentence.span(new Range(subject.from(), at)));
    }
    int end =
        subject == null && sentence.isComma(at + 1)
            ? sentence.size()
            : ClauseEnd.clauseEnd(sentence, Math.min(at + 1, sentence.size() - 1));
    Span rest =
        at + 1 >= sentence.size() ? new Span(0, 0) : ContentReader.trimmed(sentence, at + 1, end);
    if (!rest.isEmpty()) {
      content.add(rest);
    }
    return content;
  }
}
