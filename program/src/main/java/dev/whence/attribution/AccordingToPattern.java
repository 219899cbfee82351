package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EXAMPLE: According to Vale, the bridge is closed. The bridge is closed, in the words of Vale. */
final class AccordingToPattern implements CuePattern {

  private static final List<List<String>> CUES =
      List.of(
          List.of("according", "to"),
          List.of("in", "the", "words", "of"),
          List.of("in", "the", "view", "of"),
          List.of("in", "the", "opinion", "of"),
          List.of("as", "per"),
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
    boolean leads = isLeading(sentence, cue.from());
    Range source =
        leads ? leadingSource(sentence, cue.to()) : SubjectReader.after(sentence, cue.to());
    if (source == null) {
      return;
    }
    Span content = leads ? leadingContent(sentence, source) : trailingContent(sentence, cue.from());
    if (content.isEmpty()) {
      return;
    }
    findings.add(
        new Candidate(
            sentence,
            new Place(sentence, source),
            cue,
            List.of(content),
            Act.ASSERTS,
            "according-to",
            null));
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
    Range range = SubjectReader.after(sentence, start);
    if (range == null) {
      return null;
    }
    for (int at = range.to() - 1; at > range.from(); at--) {
      if (sentence.isComma(at)
          && !sentence.word(at + 1).matches("a|an|who|which|of|whose|and")
          && sentence.isComma(range.to()) == false) {
        return new Range(range.from(), at);
      }
    }
    if (range.to() < sentence.size()
        && sentence.isFinite(range.to())
        && !sentence.isComma(range.to())) {
      int end = MediumReader.hearerEnd(sentence, start);
      return end > start ? new Range(start, end) : range;
    }
    return range;
  }

  private static Span leadingContent(TaggedSentence sentence, Range source) {
    return source.to() >= sentence.size()
        ? new Span(0, 0)
        : ContentReader.clause(sentence, source.to());
  }

  private static Span trailingContent(TaggedSentence sentence, int cue) {
    int end = cue;
    while (end > 0 && (sentence.isComma(end - 1) || sentence.isDash(end - 1))) {
      end--;
    }
    return ContentReader.trimmed(sentence, ContentReader.clauseStart(sentence, end), end);
  }
}
