package dev.whence.attribution;

import dev.whence.model.Span;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the borders of what is said: where a content clause ends, and where one before a cue
 * begins.
 */
final class ContentReader {

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

  private ContentReader() {}

  /** The clause from a token to its end, without a final stop or comma outside its quotation. */
  static Span clause(TaggedSentence sentence, int start) {
    return trimmed(sentence, start, clauseEnd(sentence, start));
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
        && SubjectReader.hasFinite(sentence, new Range(start, at))
        && isBareClause(sentence, at);
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
            || SubjectReader.isTime(sentence.word(after))
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
        && (SubjectReader.isTime(sentence.word(at + 1))
            || (SubjectReader.isTime(sentence.word(at + 2)) && !sentence.isComma(at + 1)))) {
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
        || (SubjectReader.isTime(word) && word.endsWith("day"))
        || (word.matches("last|this") && SubjectReader.isTime(sentence.word(at + 1)))
        || (SubjectReader.isTime(word)
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
      if (SubjectReader.isTime(sentence.word(at))
          || MediumReader.isOccasion(sentence.word(at))
          || sentence.isAdverb(at)
          || sentence.tag(at).equals("NUM")
          || sentence.tag(at).equals("PROPN")) {
        return true;
      }
    }
    return sentence.isComma(from);
  }

  /** One past a noun phrase in object position: as a clause, but ends at what only adds to it. */
  static int objectEnd(TaggedSentence sentence, int start) {
    int end = clauseEnd(sentence, start);
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
    return !SubjectReader.hasFinite(sentence, new Range(at, end))
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
      case "on" -> SubjectReader.isTime(sentence.word(at + 1));
      case "in", "at", "during" -> MediumReader.occasionAt(sentence, at) != null;
      case "today", "yesterday" -> true;
      default ->
          SubjectReader.isTime(word)
              && word.endsWith("day")
              && !sentence.tag(at - 1).equals("ADP")
              && !sentence.isNounPart(at + 1);
    };
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
