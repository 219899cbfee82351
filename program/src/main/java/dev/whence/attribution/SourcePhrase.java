package dev.whence.attribution;

/** The grammar of a source's words: where the phrase itself ends, and its head noun. */
final class SourcePhrase {

  private SourcePhrase() {}

  /**
   * The phrase up to its first comma or relative clause, without the mark of an owner at its end.
   */
  static Range core(TaggedSentence sentence, Range source) {
    int to = source.from();
    while (to < source.to()) {
      String word = sentence.word(to);
      boolean ends = sentence.isComma(to) || sentence.isDash(to) || word.matches("who|which|whose");
      int close = word.equals("(") ? closing(sentence, to, source.to()) : -1;
      if (to > source.from() && (ends || (word.equals("(") && close < 0))) {
        break;
      }
      to = Math.max(to, close) + 1;
    }
    if (to - 1 > source.from() && sentence.word(to - 1).matches("both|too|also|all")) {
      to--;
    }
    if (to - 1 > source.from() && sentence.word(to - 1).matches("'s|’s|'|’")) {
      to--;
    }
    return new Range(source.from(), Math.max(to, source.from() + 1));
  }

  /**
   * "A former Harbour Guard (HG) captain": where the brackets end when the phrase goes on behind
   * them with a noun; else -1.
   */
  private static int closing(TaggedSentence sentence, int open, int end) {
    int at = open;
    while (at < end && !sentence.word(at).equals(")")) {
      at++;
    }
    boolean goesOn =
        at + 1 < end
            && (sentence.isNominal(at + 1) || sentence.tag(at + 1).equals("ADJ"))
            && !sentence.tag(at + 1).equals("PRON");
    return goesOn ? at : -1;
  }

  /** The head noun: the last noun before a preposition or participle. */
  static int head(TaggedSentence sentence, Range core) {
    int head = core.to() - 1;
    boolean seen = false;
    for (int at = core.from(); at < core.to(); at++) {
      String tag = sentence.word(at).matches("'s|’s") ? "PART" : sentence.tag(at);
      boolean compound =
          tag.equals("VERB")
              && seen
              && (isOwner(sentence, at - 1)
                  || (sentence.tag(at - 1).equals("PROPN") && isMade(sentence, at)));
      boolean owned = at == core.to() - 1 && seen && isOwner(sentence, at - 1);
      if (owned) {
        return at; // "Vale's publicist", whatever its tag
      }
      if (compound) { // "Vale's alleged friend", "the U.S. based Beacon"
        head = isOwner(sentence, at - 1) ? at : head;
        continue;
      }
      boolean noun =
          tag.equals("NOUN")
              || tag.equals("PROPN")
              || tag.equals("PRON")
              || (seen && sentence.word(at).equals("official") && !sentence.isNounPart(at + 1))
              || (at + 1 == core.to() && sentence.word(at).matches("daily|weekly"));
      if (!seen && tag.equals("ADP") && at > core.from()) {
        return at - 1;
      }
      if (noun || (tag.equals("NUM") && !seen)) {
        head = at;
        seen = true;
      } else if (seen
          && (tag.equals("ADP")
              || sentence.word(at).matches("inside|within|near|outside")
              || tag.equals("VERB")
              || tag.equals("SCONJ")
              || (tag.equals("PART") && sentence.word(at).equals("to")))) {
        break;
      }
      boolean owner = at > core.from() && seen && head == at - 2 && isOwner(sentence, head + 1);
      if (owner && tag.equals("ADJ")) {
        return lastAdjective(sentence, at, core);
      }
    }
    return head;
  }

  /** "The bank's former chief executive": its last word, which is not known for a noun. */
  private static int lastAdjective(TaggedSentence sentence, int from, Range core) {
    int at = from;
    while (at + 1 < core.to() && sentence.tag(at + 1).equals("ADJ")) {
      at++;
    }
    return at + 1 < core.to() && sentence.isNominal(at + 1)
        ? head(sentence, new Range(at + 1, core.to()))
        : at;
  }

  private static boolean isMade(TaggedSentence sentence, int token) {
    return sentence.word(token).matches("based|led|backed|owned|run")
        && (sentence.isNounPart(token + 1) || sentence.word(token + 1).equals("the"))
        && !sentence.isPreposition(token + 1);
  }

  private static boolean isOwner(TaggedSentence sentence, int token) {
    return sentence.word(token).matches("'s|’s");
  }

  static boolean isPlural(String word) {
    return (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us"))
        || word.endsWith("men")
        || word.equals("people")
        || word.equals("media");
  }
}
