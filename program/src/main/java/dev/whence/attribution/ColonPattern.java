package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.BlockKind;
import dev.whence.model.Span;
import java.util.List;
import java.util.Locale;

/** EXAMPLE: Vale: "The bridge is closed." Reports: bridge to be closed. */
final class ColonPattern implements CuePattern {

  private static final int LONGEST_SOURCE = 14;
  private static final int SHORT_NAME = 6;

  private final Lexicon lexicon;

  ColonPattern(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public void find(TaggedSentence sentence, Findings findings) {
    int from = 0;
    while (sentence.word(from).equals(":")) {
      from++;
    }
    int colon = colon(sentence, from);
    if (colon <= from) {
      return;
    }
    CueNoun noun = lexicon.noun(sentence.word(from));
    if (colon == from + 1 && noun != null && sentence.kind() == BlockKind.HEADLINE) {
      addNoun(sentence, from, noun, findings);
      return;
    }
    Range source = new Range(from, colon);
    if (!findings.isCueTaken(sentence, colon - 1)
        && isSpeaker(sentence, source)
        && !isKicker(sentence, source)) {
      Quotation quotation = sentence.quotation(colon + 1);
      boolean quoted = quotation != null && sentence.opensQuotation(colon + 1);
      if ((quotation != null && quoted)
          || (sentence.kind() == BlockKind.HEADLINE && isName(sentence, source))) {
        Span content =
            quoted && quotation != null
                ? quotation.span()
                : ContentReader.clause(sentence, colon + 1);
        findings.add(
            new Candidate(
                sentence,
                new Place(sentence, source),
                null,
                List.of(content),
                Act.ASSERTS,
                "colon",
                null));
      }
    }
  }

  private static void addNoun(TaggedSentence sentence, int at, CueNoun noun, Findings findings) {
    Span content = ContentReader.clause(sentence, at + 2);
    if (!content.isEmpty()) {
      findings.add(
          new Candidate(
              sentence,
              null,
              new Range(at, at + 1),
              List.of(content),
              noun.act(),
              "colon-noun",
              null));
    }
  }

  private static int colon(TaggedSentence sentence, int from) {
    int limit = Math.min(sentence.size() - 1, from + LONGEST_SOURCE);
    for (int at = from; at < limit; at++) {
      if (sentence.word(at).equals(":")) {
        return at;
      }
      if (sentence.isQuoted(at) || sentence.isFinite(at)) {
        return -1;
      }
    }
    return -1;
  }

  /** "BELL-RINGER: Vicar told to stop": words that shout above a headline are nobody's name. */
  private boolean isKicker(TaggedSentence sentence, Range source) {
    String words = sentence.words(source);
    boolean shouts = words.length() > SHORT_NAME && isShouted(words);
    String last = sentence.word(source.to() - 1);
    boolean speaker = lexicon.isPerson(last) || lexicon.isBody(last) || lexicon.isMedium(last);
    boolean all = isShouted(sentence.words(new Range(0, sentence.size())));
    return sentence.kind() == BlockKind.HEADLINE && shouts && !speaker && !all;
  }

  private static boolean isShouted(String words) {
    return words.equals(words.toUpperCase(Locale.ROOT));
  }

  private static boolean isSpeaker(TaggedSentence sentence, Range source) {
    for (int at = source.from(); at < source.to(); at++) {
      if (sentence.tag(at).equals("PROPN") || sentence.tag(at).equals("NOUN")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(TaggedSentence sentence, Range source) {
    for (int at = source.from(); at < source.to(); at++) {
      if (!sentence.tag(at).equals("PROPN")
          && !sentence.tag(at).equals("ADP")
          && !sentence.tag(at).equals("DET")) {
        return false;
      }
    }
    return source.to() - source.from() <= 5;
  }
}
