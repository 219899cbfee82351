package dev.whence.attribution;

import dev.whence.model.Span;

/** What can be said of a quotation by looking at it. */
final class Quotations {

  private Quotations() {}

  /** Whether a whole utterance is quoted rather than a word or two of the author's sentence. */
  static boolean isSentence(TaggedSentence sentence, int token) {
    Quotation quotation = sentence.quotation(token);
    if (quotation == null) {
      return false;
    }
    String inside = inside(quotation, sentence.text());
    if (inside.isEmpty()) {
      return false;
    }
    boolean capital = !Character.isLowerCase(inside.charAt(0));
    char last = inside.charAt(inside.length() - 1);
    boolean stopped = last == '.' || last == '!' || last == '?' || last == ',' || last == '…';
    boolean runsOn = quotation.span().end() > sentence.span().end();
    return (capital && (stopped || runsOn || quotation.span().end() >= sentence.span().end() - 1))
        || runsOn
        || (stopped && inside.length() > 30);
  }

  static String inside(Quotation quotation, String text) {
    String words = quotation.span().of(text).strip();
    int from = 0;
    int to = words.length();
    while (from < to && isMark(words.charAt(from))) {
      from++;
    }
    while (to > from && isMark(words.charAt(to - 1))) {
      to--;
    }
    return words.substring(from, to).strip();
  }

  private static boolean isMark(char letter) {
    return "\"'“”‘’«»„`".indexOf(letter) >= 0;
  }

  static Span span(Quotation quotation) {
    return quotation.span();
  }
}
