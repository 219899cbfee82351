package dev.whence.attribution;

/** Finds clauses that no "that" introduces: "said the bridge was shut". */
final class BareClause {

  private BareClause() {}

  /** Whether a clause with a subject and a finite verb starts at the token. */
  static boolean isBareClause(TaggedSentence sentence, int start) {
    return finiteOfBareClause(sentence, start) >= 0;
  }

  /** The finite verb of the clause that starts at the token, or -1 when none does. */
  static int finiteOfBareClause(TaggedSentence sentence, int start) {
    String first = sentence.word(start);
    String tag = sentence.tag(start);
    boolean opens = sentence.opensQuotation(start) || first.equals("$") || first.equals("(");
    if ((sentence.isMark(start) && !opens) || tag.equals("AUX") || tag.equals("PART")) {
      return -1;
    }
    if ((tag.equals("VERB") && !first.endsWith("ing"))
        || tag.equals("CCONJ")
        || isObjectPronoun(first)) {
      return -1;
    }
    boolean nominal = false;
    boolean relative = false;
    boolean leading = tag.equals("ADP") || tag.equals("SCONJ");
    int limit = Math.min(sentence.size(), start + 45);
    for (int at = start; at < limit; at++) {
      String word = sentence.word(at);
      if (word.equals("who") || word.equals("which") || (word.equals("that") && nominal)) {
        relative = true;
      } else if (sentence.isFinite(at) && nominal) {
        if (!relative) {
          return at;
        }
        relative = false;
      } else if (sentence.isComma(at) || sentence.isDash(at)) {
        int next = leading ? at + 1 : afterBracket(sentence, at);
        if (next < 0) {
          return -1;
        }
        leading = false;
        relative = false;
        at = next - 1;
      } else if (endsClauseSearch(sentence, at, start)) {
        return -1;
      }
      nominal |=
          sentence.isNominal(at)
              || word.equals("there")
              || word.endsWith("ing")
              || sentence.tag(at).equals("DET");
    }
    return -1;
  }

  private static boolean isObjectPronoun(String word) {
    return switch (word) {
      case "him", "them", "me", "us", "himself", "herself", "themselves", "itself" -> true;
      default -> false;
    };
  }

  private static boolean endsClauseSearch(TaggedSentence sentence, int at, int start) {
    String word = sentence.word(at);
    boolean stop =
        sentence.isStop(at) && !sentence.tag(at - 1).equals("PROPN") && !sentence.isQuoted(at);
    boolean conjunction =
        at > start
            && switch (word) {
              case "because",
                  "while",
                  "although",
                  "when",
                  "after",
                  "if",
                  "but",
                  "where",
                  "whilst" ->
                  true;
              default -> false;
            };
    return stop
        || word.equals(";")
        || word.equals(":")
        || (conjunction && !sentence.isFinite(start));
  }

  /** The finite verb behind an apposition between commas, or -1 when the comma ends the phrase. */
  private static int afterBracket(TaggedSentence sentence, int comma) {
    int limit = Math.min(sentence.size() - 1, comma + 30);
    for (int at = comma + 1; at < limit; at++) {
      if (sentence.isComma(at) || sentence.isDash(at)) {
        int verb = at + 1;
        while (sentence.isAdverb(verb)) {
          verb++;
        }
        return sentence.isFinite(verb) ? verb : -1;
      }
    }
    return -1;
  }
}
