package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EXAMPLE: rumours that the bridge was closed; Vale's claim that it was safe; calls for a ban. */
final class NounPattern implements CuePattern {

  private final Lexicon lexicon;

  NounPattern(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public void find(TaggedSentence sentence, Findings findings) {
    int limit = Math.min(sentence.size() - 1, Findings.LONGEST_SENTENCE);
    for (int at = 0; at < limit; at++) {
      CueNoun noun = lexicon.noun(sentence.word(at));
      if (noun == null || findings.isCueTaken(sentence, at) || !isNoun(sentence, at)) {
        continue;
      }
      // "had “serious doubt” over whether": the mark stands between
      int next = sentence.closesQuotation(at + 1) && sentence.isMark(at + 1) ? at + 2 : at + 1;
      String opener = sentence.word(next);
      if (noun.openers().contains(opener) && isContent(sentence, next, opener, noun.act())) {
        Span content = nounContent(sentence, next);
        if (!content.isEmpty()) {
          findings.add(
              new Candidate(
                  sentence,
                  source(sentence, at, findings.subjects()),
                  new Range(at, at + 1),
                  List.of(content),
                  noun.act(),
                  "noun-" + (opener.equals("that") ? "that" : "of"),
                  null));
        }
      }
    }
  }

  /** A that-clause to its end; after a preposition only the noun phrase. */
  private static Span nounContent(TaggedSentence sentence, int start) {
    if (sentence.word(start).equals("that")) {
      return ContentReader.clause(sentence, start);
    }
    int end = ObjectPhrase.objectEnd(sentence, start);
    for (int at = start + 1; at < end; at++) {
      boolean clause =
          sentence.tag(at).equals("SCONJ")
              || sentence.word(at).matches("who|which|that|what|how|whether");
      if (clause) {
        break;
      }
      if (sentence.isFinite(at)) {
        end = at;
      }
    }
    return ContentReader.trimmed(sentence, start, end);
  }

  private static boolean isNoun(TaggedSentence sentence, int at) {
    if (sentence.word(at - 1).equals("no") || sentence.word(at - 1).equals("in")) {
      return false;
    }
    return sentence.tag(at).equals("NOUN") || sentence.tag(at).equals("PROPN");
  }

  /** "the report that Vale wrote" is no content: behind "that" a full clause must stand. */
  private static boolean isContent(TaggedSentence sentence, int at, String opener, Act act) {
    if (opener.equals("that")) {
      return !sentence.isFinite(at + 1) && BareClause.isBareClause(sentence, at + 1);
    }
    if (opener.equals("to")) {
      return sentence.tag(at + 1).equals("VERB");
    }
    if (opener.equals("about") || opener.equals("over") || opener.equals("of")) {
      boolean said =
          act != Act.BELIEVES && act != Act.DOUBTS && !(act == Act.ASKS && opener.equals("of"));
      return said || sentence.word(at + 1).matches("whether|how|why|what|when|who");
    }
    return true;
  }

  /** Who owns the noun, with the mark: "his", "Vale's"; or has it: "Vale had serious doubts". */
  private static @Nullable Place source(TaggedSentence sentence, int noun, Subjects subjects) {
    int at = noun - 1;
    while (sentence.tag(at).equals("ADJ") || sentence.isAdverb(at) || opens(sentence, at)) {
      at--;
    }
    String word = sentence.word(at);
    if (word.matches("has|have|had")) {
      return subjects.of(sentence, at);
    }
    if (word.matches("his|her|its|their|my|our|your")) {
      return new Place(sentence, new Range(at, at + 1));
    }
    if (!word.matches("'s|’s|'|’")) {
      return null;
    }
    int from = at;
    while (from > 0
        && sentence.isNounPart(from - 1)
        && at - from < 10
        && !sentence.tag(from).equals("DET")) {
      from--;
    }
    return from < at ? new Place(sentence, new Range(from, at + 1)) : null;
  }

  private static boolean opens(TaggedSentence sentence, int token) {
    return sentence.isMark(token) && sentence.opensQuotation(token);
  }
}
