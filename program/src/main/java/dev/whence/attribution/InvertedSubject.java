package dev.whence.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrase that speaks behind its verb: "said Vale, a lawyer", "according to the
 * bank".
 */
final class InvertedSubject {

  private static final Set<String> ENDING =
      Set.of(
          "because",
          "while",
          "when",
          "after",
          "as",
          "if",
          "but",
          "although",
          "before",
          "though",
          "during",
          "adding",
          "commenting",
          "referring",
          "speaking",
          "saying");

  private final TaggedSentence sentence;
  private final int start;
  private int depth;

  /** Whether the walk is inside a relative clause, whose verbs end nothing. */
  private boolean relative;

  private InvertedSubject(TaggedSentence sentence, int start) {
    this.sentence = sentence;
    this.start = start;
  }

  /** The phrase behind an inverted verb or "according to", up to the clause's end. */
  static @Nullable Range after(TaggedSentence sentence, int start) {
    int end = new InvertedSubject(sentence, start).end();
    while (end > start && (sentence.isComma(end - 1) || sentence.isStop(end - 1))) {
      end--;
    }
    boolean begins = sentence.isNounPart(start) || sentence.opensQuotation(start);
    return end > start && begins && !sentence.word(start).equals("that")
        ? new Range(start, end)
        : null;
  }

  private int end() {
    int end = start;
    int limit = Math.min(sentence.size(), start + SubjectReader.FARTHEST);
    for (int at = start; at < limit; at++) {
      if (isInBrackets(at) || isBehindQuotation(at)) {
        end = at + 1;
      } else if (endsClause(at) || opensContent(at)) {
        break;
      } else if (sentence.isComma(at) || sentence.isDash(at)) {
        if (!apposes(sentence, at + 1)) {
          break;
        }
        relative = isRelative(sentence.word(at + 1));
      } else if (endsPhrase(at)) {
        break;
      } else {
        relative |= isRelative(sentence.word(at)) || sentence.isFinite(at);
        end = at + 1;
      }
    }
    return end;
  }

  /** Whether a word is a bracket or stands in one. */
  private boolean isInBrackets(int at) {
    String word = sentence.word(at);
    if (word.equals("(") || word.equals("[")) {
      depth++;
      return true;
    }
    if (word.equals(")") || word.equals("]")) {
      depth--;
      return true;
    }
    return depth != 0;
  }

  private boolean endsClause(int at) {
    String word = sentence.word(at);
    boolean stop =
        sentence.isStop(at)
            && (at >= sentence.size() - 1 || !SubjectReader.isInitial(sentence, at));
    return stop || word.equals(";") || word.equals(":");
  }

  /** Whether a quotation opens that is no part of a name: what is said. */
  private boolean opensContent(int at) {
    if (at == start || !sentence.opensQuotation(at) || !sentence.isQuoted(at)) {
      return false;
    }
    Quotation quotation = sentence.quotation(at);
    return quotation == null || quotation.span().length() > 40 || sentence.isComma(at - 1);
  }

  /** Whether a quotation that is part of the phrase has ended. */
  private boolean isBehindQuotation(int at) {
    return !endsClause(at)
        && sentence.isQuoted(start) != sentence.isQuoted(at)
        && !sentence.opensQuotation(at)
        && sentence.quotation(at) == null;
  }

  private boolean endsPhrase(int at) {
    String word = sentence.word(at);
    if (isRelative(word)) {
      return false;
    }
    if (relative) {
      return at > start && (word.equals("because") || word.equals("but"));
    }
    return sentence.isFinite(at)
        ? at == start || !sentence.word(at - 1).equals("that")
        : at > start && endsInverted(sentence, at);
  }

  private static boolean isRelative(String word) {
    return FunctionWords.RELATIVES.contains(word) || word.equals("whose");
  }

  private static boolean apposes(TaggedSentence sentence, int at) {
    String word = sentence.word(at);
    String tag = sentence.tag(at);
    if (sentence.isQuoted(at)
        || FunctionWords.SUBORDINATORS.contains(word)
        || (FunctionWords.COORDINATORS.contains(word) && !word.equals("and"))) {
      return false;
    }
    if (isRelative(word)) {
      return true;
    }
    if (tag.equals("VERB")
        || tag.equals("ADV")
        || tag.equals("PRON")
        || tag.equals("AUX")
        || FunctionWords.isTime(word)) {
      return false;
    }
    int stop = nextBorder(sentence, at);
    if (NounPhrase.hasFinite(sentence, new Range(at, stop))) {
      return false;
    }
    return tag.equals("DET")
        || tag.equals("NOUN")
        || tag.equals("PROPN")
        || tag.equals("ADJ")
        || tag.equals("NUM")
        || word.equals("of")
        || word.equals("and")
        || word.equals("from");
  }

  private static int nextBorder(TaggedSentence sentence, int at) {
    int stop = at;
    while (stop < sentence.size()
        && !sentence.isComma(stop)
        && !sentence.isDash(stop)
        && !sentence.isStop(stop)) {
      stop++;
    }
    return stop;
  }

  private static boolean endsInverted(TaggedSentence sentence, int at) {
    String word = sentence.word(at);
    if (ENDING.contains(word)) {
      return true;
    }
    if (FunctionWords.isTime(word) && word.endsWith("day") && !sentence.tag(at - 1).equals("ADP")) {
      return true;
    }
    if (word.equals("on")
        && (FunctionWords.isTime(sentence.word(at + 1)) || sentence.tag(at + 1).equals("NUM"))) {
      return true;
    }
    if (word.equals("in") || word.equals("at") || word.equals("via") || word.equals("to")) {
      for (int next = at + 1; next < at + 4; next++) {
        if (MediumReader.isOccasion(sentence.word(next))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The agent behind "by", or null. */
  static @Nullable Range agent(TaggedSentence sentence, int start) {
    int end = MediumReader.hearerEnd(sentence, start);
    return end > start ? new Range(start, end) : null;
  }
}
