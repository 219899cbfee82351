package dev.whence.attribution;

/** Finds where a noun phrase in object position ends. */
final class ObjectPhrase {

  private ObjectPhrase() {}

  /** One past a noun phrase in object position: as a clause, but ends at what only adds to it. */
  static int objectEnd(TaggedSentence sentence, int start) {
    int end = ClauseEnd.clauseEnd(sentence, start);
    for (int at = start + 1; at < end; at++) {
      if (sentence.isQuoted(at) && sentence.isQuoted(start)) {
        continue;
      }
      if (sentence.isComma(at) && sentence.word(at + 1).equals("who")) {
        return end;
      }
      if ((sentence.isComma(at) && !continuesObject(sentence, at + 1, end))
          || endsObject(sentence, at)) {
        return at;
      }
    }
    return end;
  }

  private static boolean continuesObject(TaggedSentence sentence, int at, int end) {
    String word = sentence.word(at);
    if (word.equals("and")
        || word.equals("or")
        || word.equals("who")
        || word.equals("including")
        || sentence.tag(at).equals("ADJ")
        || sentence.tag(at).equals("NUM")) {
      return true;
    }
    return !NounPhrase.hasFinite(sentence, new Range(at, end))
        && (sentence.tag(at).equals("NOUN")
            || sentence.tag(at).equals("PROPN")
            || sentence.tag(at).equals("DET"));
  }

  private static boolean endsObject(TaggedSentence sentence, int at) {
    if (sentence.isQuoted(at)) {
      return false;
    }
    String word = sentence.word(at);
    return switch (word) {
      case "after",
          "when",
          "because",
          "while",
          "whilst",
          "since",
          "before",
          "although",
          "despite" ->
          true;
      case "by" -> sentence.word(at + 1).endsWith("ing");
      case "on" -> FunctionWords.isTime(sentence.word(at + 1));
      case "in", "at", "during" -> MediumReader.occasionAt(sentence, at) != null;
      case "today", "yesterday" -> true;
      default ->
          FunctionWords.isTime(word)
              && word.endsWith("day")
              && !sentence.tag(at - 1).equals("ADP")
              && !sentence.isNounPart(at + 1);
    };
  }
}
