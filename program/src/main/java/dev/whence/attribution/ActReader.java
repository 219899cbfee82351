package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import java.util.Set;

/**
 * What a speaker does with the content when the verb alone does not say: "said it would close" is a
 * prediction, "said it must close" a demand.
 */
final class ActReader {

  private static final Set<String> FUTURE =
      Set.of("will", "would", "'ll", "’ll", "wo", "shall", "'d");
  private static final Set<String> DUTY = Set.of("should", "must", "ought");
  private static final Set<String> INTENT =
      Set.of(
          "plans",
          "plan",
          "planned",
          "intends",
          "intend",
          "intended",
          "expects",
          "expect",
          "expected",
          "aims",
          "hopes",
          "seeks");

  private ActReader() {}

  static Act read(Candidate candidate) {
    if (candidate.act() != Act.ASSERTS
        || candidate.content().isEmpty()
        || !isSaying(candidate.rule())) {
      return candidate.act();
    }
    TaggedSentence sentence = candidate.sentence();
    Span content = candidate.content().get(0);
    int from = ContentReader.tokenAt(sentence, content.start());
    if (from < 0 || content.start() < sentence.span().start()) {
      return Act.ASSERTS;
    }
    return ofClause(sentence, from, content.end());
  }

  private static boolean isSaying(String rule) {
    return switch (rule) {
      case "that-clause",
          "bare-clause",
          "quotation-after",
          "quotation-before",
          CommentClausePattern.NAME,
          AccordingToPattern.NAME,
          "passive-that",
          "noun-that",
          ObjectPattern.NAME,
          "passive-object",
          "understood",
          "colon" ->
          true;
      default -> false;
    };
  }

  private static Act ofClause(TaggedSentence sentence, int from, int end) {
    int start = mainClause(sentence, from, end);
    for (int at = start; at < sentence.size() && sentence.span(at).end() <= end; at++) {
      String word = sentence.word(at);
      if (FUTURE.contains(word) || (word.equals("going") && sentence.word(at + 1).equals("to"))) {
        return Act.PREDICTS;
      }
      if (DUTY.contains(word)) {
        return Act.DEMANDS;
      }
      if (INTENT.contains(word) && sentence.word(at + 1).equals("to")) {
        return Act.PREDICTS;
      }
      if (sentence.isFinite(at) && !isInRelative(sentence, at, start) && !goesOn(sentence, at)) {
        return Act.ASSERTS;
      }
    }
    return Act.ASSERTS;
  }

  /** "are going to", "is expected to": an auxiliary is not yet the verb. */
  private static boolean goesOn(TaggedSentence sentence, int at) {
    int next = at + 1;
    while (sentence.isAdverb(next)) {
      next++;
    }
    return sentence.isAuxiliary(at)
        && (sentence.word(next).equals("going")
            || INTENT.contains(sentence.word(next))
            || sentence.word(next).equals("planning"));
  }

  private static boolean isInRelative(TaggedSentence sentence, int verb, int start) {
    for (int at = verb - 1; at > start && verb - at < 6; at--) {
      if (sentence.word(at).equals("who")
          || sentence.word(at).equals("which")
          || (sentence.word(at).equals("that") && at > start + 1)) {
        return true;
      }
      if (sentence.isFinite(at) || sentence.isComma(at)) {
        return false;
      }
    }
    return false;
  }

  /** Past a leading condition: "if it rains, the bridge will close". */
  private static int mainClause(TaggedSentence sentence, int from, int end) {
    int at = from;
    while (sentence.isMark(at) || sentence.word(at).equals("that")) {
      at++;
    }
    String tag = sentence.tag(at);
    boolean condition = sentence.word(at).equals("if") || tag.equals("SCONJ") || tag.equals("ADP");
    if (!condition) {
      return at;
    }
    for (int comma = at; comma < sentence.size() && sentence.span(comma).end() <= end; comma++) {
      if (sentence.isComma(comma)) {
        return comma + 1;
      }
    }
    return at;
  }
}
