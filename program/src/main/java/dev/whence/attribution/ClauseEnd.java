package dev.whence.attribution;

import java.util.Set;

/**
 * Finds where the clause that holds what is said ends: at a mark, at another cue, or at the main
 * clause.
 */
final class ClauseEnd {

  private static final Set<String> FOLLOWING_CUES =
      Set.of(
          "adding",
          "saying",
          "citing",
          "according",
          "noting",
          "calling",
          "stating",
          "claiming",
          "arguing",
          "telling",
          "explaining",
          "warning",
          "insisting",
          "describing",
          "quoting",
          "urging",
          "asking",
          "stressing",
          "predicting",
          "suggesting",
          "alleging",
          "accusing",
          "promising",
          "writing",
          "reports");
  private static final Set<String> SAID =
      Set.of(
          "said",
          "says",
          "say",
          "added",
          "adds",
          "told",
          "reported",
          "reports",
          "stated",
          "states",
          "explained",
          "wrote",
          "noted",
          "argued",
          "claimed",
          "alleged",
          "announced",
          "predicted",
          "described",
          "suggested",
          "called",
          "warned",
          "disputed",
          "denied",
          "urged",
          "insisted",
          "asked",
          "declined",
          "refused",
          "criticised",
          "criticized",
          "praised",
          "promised",
          "acknowledged",
          "admitted",
          "confirmed",
          "declared",
          "emphasized",
          "emphasised",
          "stressed",
          "accused",
          "rejected",
          "dismissed",
          "condemned",
          "vowed",
          "pledged",
          "expressed");

  private ClauseEnd() {}

  /** One past the last token of the clause that starts at a token. */
  static int clauseEnd(TaggedSentence sentence, int start) {
    Quotation outer = sentence.quotation(start);
    boolean opens = sentence.opensQuotation(start);
    int depth = 0;
    for (int at = start; at < sentence.size(); at++) {
      Quotation here = sentence.quotation(at);
      if (outer != null && !opens && !outer.equals(here)) {
        return at;
      }
      if ((here != null && !here.equals(outer)) || (opens && outer != null && outer.equals(here))) {
        continue;
      }
      String word = sentence.word(at);
      if (word.equals("(")) {
        depth++;
      } else if (word.equals(")") && depth-- == 0) {
        return at;
      } else if (depth <= 0 && at > start && isEnd(sentence, at, start)) {
        return at;
      }
    }
    return sentence.size();
  }

  private static boolean isEnd(TaggedSentence sentence, int at, int start) {
    String word = sentence.word(at);
    if (word.equals(";") || (word.equals("according") && sentence.word(at + 1).equals("to"))) {
      return true;
    }
    if ((sentence.isComma(at) || sentence.isDash(at)) && endsAtComma(sentence, at + 1, start)) {
      return true;
    }
    if (word.equals("and") || word.equals("but")) {
      return startsOtherCue(sentence, at + 1);
    }
    return false;
  }

  private static boolean endsAtComma(TaggedSentence sentence, int at, int start) {
    String word = sentence.word(at);
    if (word.equals("but")
        || word.equals("while")
        || word.equals("although")
        || word.equals("though")
        || word.equals("despite")
        || word.equals("whilst")
        || word.equals("whereas")
        || FOLLOWING_CUES.contains(word)) {
      return true;
    }
    if (word.equals("which")
        && sentence.word(at + 1).matches("leaves|left|led|leads|prompted|sparked")) {
      return true;
    }
    if (word.equals("and") && startsOtherCue(sentence, at + 1)) {
      return true;
    }
    if ((word.equals("with") || sentence.tag(at).equals("PROPN"))
        && hasCueParticiple(sentence, at)) {
      return true;
    }
    return at > start && (isCommentClause(sentence, at) || startsMainClause(sentence, at, start));
  }

  /** "After reports that the bridge was shut, the town denied it": the adverbial ends here. */
  private static boolean startsMainClause(TaggedSentence sentence, int at, int start) {
    String tag = sentence.tag(0);
    String first = sentence.word(0);
    boolean adverbial =
        tag.equals("ADP") || tag.equals("SCONJ") || (first.endsWith("ing") && tag.equals("VERB"));
    if (!adverbial
        || sentence.isQuoted(0)
        || first.equals("according")
        || start > 40
        || sentence.isQuoted(at)) {
      return false;
    }
    for (int before = 0; before < start; before++) {
      if (sentence.isComma(before)) {
        return false;
      }
    }
    boolean subject =
        sentence.isNounPart(at)
            && !sentence.word(at).equals("which")
            && !sentence.word(at).equals("who");
    return subject
        && NounPhrase.hasFinite(sentence, new Range(start, at))
        && BareClause.isBareClause(sentence, at);
  }

  private static boolean hasCueParticiple(TaggedSentence sentence, int at) {
    for (int next = at + 1; next < Math.min(at + 9, sentence.size()); next++) {
      if (FOLLOWING_CUES.contains(sentence.word(next)) || sentence.word(next).equals("reporting")) {
        return true;
      }
      if (sentence.isComma(next)) {
        return false;
      }
    }
    return false;
  }

  /** "and said", "but also disputed", "and then added". */
  private static boolean startsOtherCue(TaggedSentence sentence, int at) {
    int verb = at;
    while (sentence.isAdverb(verb) || sentence.isAuxiliary(verb)) {
      if (sentence.isBe(verb)) {
        return false;
      }
      verb++;
    }
    String word = sentence.word(verb);
    return sentence.tag(verb).equals("VERB")
        && (SAID.contains(word) || FOLLOWING_CUES.contains(word));
  }

  /** ", Vale said" or ", said Vale" behind the clause. */
  private static boolean isCommentClause(TaggedSentence sentence, int at) {
    int limit = Math.min(at + 12, sentence.size());
    for (int verb = at; verb < limit; verb++) {
      String word = sentence.word(verb);
      boolean told = verb > at && word.matches("told|tell|tells");
      if (told || word.matches("said|says|say|added|reported|reports|wrote|writes")) {
        int after = told ? MediumReader.hearerEnd(sentence, verb + 1) : verb + 1;
        boolean closed =
            after >= sentence.size()
                || sentence.isComma(after)
                || sentence.isStop(after)
                || verb == at;
        return closed
            || FunctionWords.isTime(sentence.word(after))
            || sentence.word(after).equals("on");
      }
      if ((sentence.isComma(verb) && verb > at + 6)
          || (!sentence.isNounPart(verb)
              && !sentence.isComma(verb)
              && !sentence.tag(verb).equals("ADP")
              && !sentence.isAdverb(verb))) {
        return false;
      }
    }
    return false;
  }
}
