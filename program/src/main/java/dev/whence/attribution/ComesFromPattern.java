package dev.whence.attribution;

import dev.whence.model.Act;
import java.util.List;
import java.util.Set;

/** EXAMPLE: The report came from a source close to the harbour. */
final class ComesFromPattern implements CuePattern {

  static final String NAME = "comes-from";

  private static final Set<String> COMES =
      Set.of("comes", "came", "come", "originates", "originated");

  /** Words and papers that somebody is the first to hand out. */
  private static final Set<String> TOLD =
      Set.of(
          "account",
          "accounts",
          "allegation",
          "allegations",
          "claim",
          "claims",
          "estimate",
          "figure",
          "figures",
          "information",
          "leak",
          "news",
          "post",
          "quote",
          "report",
          "reports",
          "rumor",
          "rumors",
          "rumour",
          "rumours",
          "statement",
          "story",
          "tale",
          "tip",
          "tip-off",
          "tweet",
          "word");

  private final Lexicon lexicon;

  ComesFromPattern(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public void find(TaggedSentence sentence, Findings findings) {
    int limit = Math.min(sentence.size(), Findings.LONGEST_SENTENCE);
    for (int at = 1; at < limit; at++) {
      if (!COMES.contains(sentence.word(at)) || !sentence.word(at + 1).equals("from")) {
        continue;
      }
      int first = sentence.isAuxiliary(at - 1) ? at - 1 : at;
      Place told = findings.subjects().of(sentence, first);
      Range source = InvertedSubject.after(sentence, at + 2);
      if (told != null && isTold(told) && source != null && speaks(sentence, source)) {
        findings.add(
            new Candidate(
                sentence,
                new Place(sentence, source),
                new Range(first, at + 2),
                List.of(told.span()),
                Act.ASSERTS,
                NAME,
                null));
      }
    }
  }

  /** Whether the phrase's own noun is one, with nothing or "about" and the like behind it. */
  private static boolean isTold(Place subject) {
    TaggedSentence sentence = subject.sentence();
    Range core = SourcePhrase.core(sentence, subject.range());
    for (int at = core.from(); at < core.to(); at++) {
      boolean ends = at + 1 == core.to() || sentence.word(at + 1).matches("about|on|of|that");
      if (ends) {
        return TOLD.contains(sentence.word(at));
      }
    }
    return false;
  }

  /** Whether it is somebody, not "a press release" or "abroad". */
  private boolean speaks(TaggedSentence sentence, Range source) {
    Range core = SourcePhrase.core(sentence, source);
    int head = SourcePhrase.head(sentence, core);
    String word = sentence.word(head);
    return lexicon.isPerson(word)
        || lexicon.isBody(word)
        || lexicon.isMedium(word)
        || sentence.tag(head).equals("PROPN");
  }
}
