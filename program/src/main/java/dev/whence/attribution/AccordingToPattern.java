package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EXAMPLE: According to Vale, the bridge is closed. The bridge is closed, in the words of Vale. */
final class AccordingToPattern implements CuePattern {

  static final String NAME = "according-to";

  private static final List<List<String>> CUES =
      List.of(
          List.of("according", "to"),
          List.of("in", "the", "words", "of"),
          List.of("in", "the", "view", "of"),
          List.of("in", "the", "opinion", "of"),
          List.of("so", "says"));

  @Override
  public void find(TaggedSentence sentence, Findings findings) {
    int limit = Math.min(sentence.size(), Findings.LONGEST_SENTENCE);
    for (int at = 0; at < limit; at++) {
      Range cue = cueAt(sentence, at);
      if (cue != null) {
        add(sentence, cue, findings);
      }
    }
  }

  private static @Nullable Range cueAt(TaggedSentence sentence, int at) {
    for (List<String> words : CUES) {
      int length = 0;
      while (length < words.size() && sentence.word(at + length).equals(words.get(length))) {
        length++;
      }
      if (length == words.size()) {
        return new Range(at, at + length);
      }
    }
    return null;
  }

  private static void add(TaggedSentence sentence, Range cue, Findings findings) {
    if (sentence.word(cue.to()).matches("which|whom")) {
      addRelative(sentence, cue, findings);
      return;
    }
    boolean leads = isLeading(sentence, cue.from()) || quotationFollows(sentence, cue.to());
    Range source =
        isLeading(sentence, cue.from())
            ? leadingSource(sentence, cue.to())
            : InvertedSubject.after(sentence, cue.to());
    if (source == null) {
      return;
    }
    Span content = leads ? leadingContent(sentence, source) : trailingContent(sentence, cue.from());
    if (content.isEmpty()) {
      return;
    }
    findings.add(
        new Candidate(
            sentence, new Place(sentence, source), cue, List.of(content), Act.ASSERTS, NAME, null));
  }

  /** "A note, according to which the bridge is closed": the source stands before the cue. */
  private static void addRelative(TaggedSentence sentence, Range cue, Findings findings) {
    Range source = NounPhrase.antecedent(sentence, cue.from());
    Span content = ContentReader.clause(sentence, cue.to() + 1);
    if (source != null && !content.isEmpty()) {
      findings.add(
          new Candidate(
              sentence,
              new Place(sentence, source),
              new Range(cue.from(), cue.to() + 1),
              List.of(content),
              Act.ASSERTS,
              NAME,
              null));
    }
  }

  private static boolean quotationFollows(TaggedSentence sentence, int start) {
    Range source = InvertedSubject.after(sentence, start);
    int end = source == null ? start : source.to();
    return sentence.isComma(end) && sentence.opensQuotation(end + 1);
  }

  private static boolean isLeading(TaggedSentence sentence, int at) {
    int before = at - 1;
    while (before >= 0
        && ((sentence.isMark(before) && !sentence.isComma(before))
            || sentence.word(before).matches("but|and|however|also"))) {
      before--;
    }
    return before < 0
        || (sentence.isComma(before)
            && sentence.word(before - 1).matches("and|but|which|that|who"));
  }

  /** The source runs up to the comma that begins the content, past those of an apposition. */
  private static @Nullable Range leadingSource(TaggedSentence sentence, int start) {
    int end = start;
    while (end < sentence.size()
        && !sentence.isComma(end)
        && !sentence.word(end).equals(":")
        && !sentence.isFinite(end)
        && !sentence.isStop(end)) {
      end++;
    }
    if (sentence.isFinite(end) || end >= sentence.size() - 1) {
      int noun = MediumReader.hearerEnd(sentence, start);
      return noun > start ? new Range(start, noun) : null;
    }
    int close = apposition(sentence, end);
    if (close > 0) {
      return new Range(start, close + 1);
    }
    return end > start && (sentence.isNounPart(start) || sentence.isQuoted(start))
        ? new Range(start, end)
        : null;
  }

  /** The comma that closes an apposition opened by a comma, or -1 when none is opened. */
  private static int apposition(TaggedSentence sentence, int open) {
    String word = sentence.word(open + 1);
    boolean relative = word.equals("who") || word.equals("which") || word.equals("whose");
    boolean noun =
        word.equals("a")
            || word.equals("an")
            || word.equals("the")
            || sentence.tag(open + 1).equals("NOUN")
            || sentence.tag(open + 1).equals("PROPN");
    int limit = Math.min(sentence.size(), open + (relative ? 30 : 14));
    for (int at = open + 1; at < limit; at++) {
      if (sentence.isComma(at) && relative && sentence.word(at + 1).matches("who|which")) {
        continue;
      }
      if (sentence.isComma(at)) {
        boolean rest = NounPhrase.hasFinite(sentence, new Range(at + 1, sentence.size()));
        return (relative || noun) && rest ? at : -1;
      }
      if (!relative && sentence.isFinite(at)) {
        return -1;
      }
    }
    return -1;
  }

  private static Span leadingContent(TaggedSentence sentence, Range source) {
    return source.to() >= sentence.size()
        ? new Span(0, 0)
        : ContentReader.trimmed(sentence, source.to(), leadingEnd(sentence, source.to()));
  }

  /** What follows "According to Vale," is hers to the sentence's end, "but" included. */
  private static int leadingEnd(TaggedSentence sentence, int start) {
    int end = ClauseEnd.clauseEnd(sentence, start);
    while (end < sentence.size() - 1
        && sentence.isComma(end)
        && sentence.word(end + 1).equals("but")) {
      end = ClauseEnd.clauseEnd(sentence, end + 2);
    }
    return end;
  }

  private static Span trailingContent(TaggedSentence sentence, int cue) {
    int end = cue;
    while (end > 0 && (sentence.isComma(end - 1) || sentence.isDash(end - 1))) {
      end--;
    }
    return ContentReader.trimmed(sentence, ContentReader.clauseStart(sentence, end), end);
  }
}
