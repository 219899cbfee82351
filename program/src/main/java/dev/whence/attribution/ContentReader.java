package dev.whence.attribution;

import dev.whence.model.Span;
import java.util.List;
import java.util.Objects;

/**
 * Finds the borders of what is said: where a content clause ends, and where one before a cue
 * begins.
 */
final class ContentReader {

  private ContentReader() {}

  /** The clause from a token to its end, without a final stop or comma outside its quotation. */
  static Span clause(TaggedSentence sentence, int start) {
    return trimmed(sentence, start, ClauseEnd.clauseEnd(sentence, start));
  }

  static Span trimmed(TaggedSentence sentence, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && (sentence.isComma(from) || sentence.word(from).equals(":"))) {
      from++;
    }
    while (to > from && isOuterMark(sentence, to - 1)) {
      to--;
    }
    return from >= to ? new Span(0, 0) : sentence.span(new Range(from, to));
  }

  private static boolean isOuterMark(TaggedSentence sentence, int token) {
    boolean mark =
        sentence.isComma(token)
            || sentence.isStop(token)
            || sentence.isDash(token)
            || sentence.word(token).equals(";")
            || sentence.word(token).equals(":");
    return mark
        && (!sentence.isQuoted(token)
            || (!sentence.closesQuotation(token + 1) && !sentence.closesQuotation(token)))
        && !(sentence.word(token).equals(".") && isAbbreviation(sentence, token));
  }

  private static boolean isAbbreviation(TaggedSentence sentence, int token) {
    return token > 0
        && sentence.span(token - 1).end() == sentence.span(token).start()
        && sentence.raw(token - 1).matches("[A-Z]\\.[A-Z]");
  }

  /** The first token of the clause that ends before a token, for a cue that follows its content. */
  static int clauseStart(TaggedSentence sentence, int end) {
    int start = end;
    while (start > 0) {
      int at = start - 1;
      String word = sentence.word(at);
      if (word.equals(";")
          || (sentence.isStop(at)
              && at < end - 1
              && sentence.word(at).length() == 1
              && isSentenceStop(sentence, at))) {
        break;
      }
      if (sentence.quotation(end - 1) != null
          && Quotations.isSentence(sentence, end - 1)
          && !Objects.equals(sentence.quotation(at), sentence.quotation(end - 1))) {
        break;
      }
      start = at;
    }
    return afterOpeners(sentence, start, end);
  }

  private static boolean isSentenceStop(TaggedSentence sentence, int at) {
    return !sentence.isQuoted(at)
        && Character.isUpperCase((sentence.raw(at + 1) + " ").charAt(0))
        && sentence.word(at - 1).length() > 3;
  }

  private static int afterOpeners(TaggedSentence sentence, int start, int end) {
    int at = start;
    while (at < end
        && (sentence.word(at).matches("and|but|however|also|meanwhile|so|yet")
            || (at > start && sentence.isComma(at)))) {
      at++;
    }
    if (sentence.word(at).equals("for")
        && sentence.word(at + 1).equals("example")
        && sentence.isComma(at + 2)) {
      at += 3;
    }
    return at;
  }

  /** Whether the clause ends with the quotation, or the sentence goes on only after a comma. */
  static boolean endsClause(TaggedSentence sentence, Quotation quotation) {
    if (quotation.span().end() >= sentence.span().end() - 1) {
      return true;
    }
    int after = tokenAt(sentence, quotation.span().end());
    if (after < 0 || sentence.isMark(after)) {
      return true;
    }
    String inside = Quotations.inside(quotation, sentence.text());
    return inside.endsWith(".")
        || inside.endsWith("!")
        || inside.endsWith("?")
        || inside.endsWith(",");
  }

  /**
   * The first token that starts at or after the offset, or -1 when it lies outside the sentence.
   */
  static int tokenAt(TaggedSentence sentence, int offset) {
    if (offset < sentence.span().start()) {
      return -1;
    }
    int low = 0;
    int high = sentence.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentence.span(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < sentence.size() ? low : -1;
  }

  /** The content cut in two before a quotation that a colon introduces. */
  static List<Span> parts(TaggedSentence sentence, Span content) {
    int from = tokenAt(sentence, content.start());
    for (int at = Math.max(from, 0);
        at + 1 < sentence.size() && sentence.span(at).end() < content.end();
        at++) {
      Quotation quotation = sentence.quotation(at + 1);
      if (sentence.word(at).equals(":")
          && !sentence.word(at - 1).equals("saying")
          && !sentence.isQuoted(at)
          && quotation != null
          && at > from) {
        return List.of(trimmed(sentence, from, at), quotation.span());
      }
    }
    return List.of(content);
  }
}
