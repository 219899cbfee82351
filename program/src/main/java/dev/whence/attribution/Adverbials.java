package dev.whence.attribution;

/**
 * Steps over what may stand between a cue and what is said: times, occasions, conditions of
 * anonymity.
 */
final class Adverbials {

  private Adverbials() {}

  /** Steps over "on Monday", "in a speech at the harbour" and the like behind a cue. */
  static int skipAdverbials(TaggedSentence sentence, int start) {
    int at = start;
    while (isTimeWord(sentence, at)) {
      at++;
    }
    if (!sentence.tag(at).equals("ADP") && !sentence.isAdverb(at) && !sentence.isComma(at)) {
      return at;
    }
    if (sentence.word(at).equals("on") && isAnonymity(sentence, at)) {
      return afterAnonymity(sentence, at);
    }
    int limit = Math.min(sentence.size(), at + 16);
    boolean comma = sentence.isComma(at);
    for (int next = at; next < limit; next++) {
      String word = sentence.word(next);
      if ((word.equals("that") && !sentence.tag(next).equals("DET"))
          || word.equals(":")
          || sentence.opensQuotation(next)) {
        boolean reached = !comma || sentence.isComma(next - 1) || next == at + 1;
        boolean passable =
            next == at
                || sentence.opensQuotation(next)
                || word.equals(":")
                || isPassable(sentence, at, next);
        return reached && passable ? next : start;
      }
      if (sentence.isFinite(next)
          || sentence.isStop(next)
          || (sentence.tag(next).equals("SCONJ") && !word.equals("as"))) {
        break;
      }
    }
    return sentence.isComma(at) ? start : afterTime(sentence, at);
  }

  private static int afterTime(TaggedSentence sentence, int start) {
    int at = start;
    while (sentence.isAdverb(at)
        && !sentence.word(at).matches("how|why|when|where|not|only|about|nearly|almost|over")) {
      at++;
    }
    if (sentence.word(at).matches("on|in|at|during|since|late|early")
        && (FunctionWords.isTime(sentence.word(at + 1))
            || (FunctionWords.isTime(sentence.word(at + 2)) && !sentence.isComma(at + 1)))) {
      at += 2;
      while (isTimeWord(sentence, at) || sentence.tag(at).equals("NUM")) {
        at++;
      }
    }
    return at;
  }

  private static boolean isTimeWord(TaggedSentence sentence, int at) {
    String word = sentence.word(at);
    return word.matches("today|yesterday|tonight|also|recently|earlier|later|again|repeatedly")
        || (FunctionWords.isTime(word) && word.endsWith("day"))
        || (word.matches("last|this") && FunctionWords.isTime(sentence.word(at + 1)))
        || (FunctionWords.isTime(word)
            && sentence
                .word(at - 1)
                .matches("last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday"));
  }

  private static boolean isAnonymity(TaggedSentence sentence, int at) {
    for (int next = at + 1; next < at + 5; next++) {
      if (sentence.word(next).equals("anonymity")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Past "on condition of anonymity because she was not authorised to speak", to "that" or a comma.
   */
  private static int afterAnonymity(TaggedSentence sentence, int start) {
    for (int at = start; at < Math.min(sentence.size(), start + 40); at++) {
      if (sentence.word(at).equals("that") || sentence.isComma(at) || sentence.opensQuotation(at)) {
        return at;
      }
    }
    return start;
  }

  /** A time, an occasion or a named place may stand between a cue and "that"; an object may not. */
  private static boolean isPassable(TaggedSentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      if (FunctionWords.isTime(sentence.word(at))
          || MediumReader.isOccasion(sentence.word(at))
          || sentence.isAdverb(at)
          || sentence.tag(at).equals("NUM")
          || sentence.tag(at).equals("PROPN")) {
        return true;
      }
    }
    return sentence.isComma(from);
  }
}
