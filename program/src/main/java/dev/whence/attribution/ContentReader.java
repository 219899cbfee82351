package dev.whence.attribution;

import dev.whence.model.Span;
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
    if (word.equals("with") && hasCueParticiple(sentence, at)) {
      return true;
    }
    return isCommentClause(sentence, at) && at > start;
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
      verb++;
    }
    return SAID.contains(sentence.word(verb)) && sentence.tag(verb).equals("VERB");
  }

  /** ", Vale said" or ", said Vale" behind the clause. */
  private static boolean isCommentClause(TaggedSentence sentence, int at) {
    int limit = Math.min(at + 12, sentence.size());
    for (int verb = at; verb < limit; verb++) {
      String word = sentence.word(verb);
      if (word.equals("said")
          || word.equals("says")
          || word.equals("added")
          || word.equals("say")) {
        int after = verb + 1;
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
    String first = sentence.word(start);
    String tag = sentence.tag(start);
    if (sentence.isMark(start)
        && !sentence.opensQuotation(start)
        && !first.equals("$")
        && !first.equals("(")) {
      return false;
    }
    if ((tag.equals("VERB") && !first.endsWith("ing")) || tag.equals("AUX") || tag.equals("PART")) {
      return false;
    }
    boolean nominal = false;
    boolean relative = false;
    for (int at = start; at < Math.min(sentence.size(), start + 40); at++) {
      String word = sentence.word(at);
      if (word.equals("who") || word.equals("which") || (word.equals("that") && nominal)) {
        relative = true;
        continue;
      }
      if (sentence.isFinite(at) && nominal) {
        if (relative) {
          relative = false;
          continue;
        }
        return true;
      }
      nominal |=
          sentence.isNominal(at)
              || word.equals("there")
              || tag.equals("DET")
              || word.endsWith("ing");
      if ((sentence.isStop(at) && !sentence.tag(at - 1).equals("PROPN"))
          || word.equals(";")
          || word.equals(":")) {
        return false;
      }
      if (sentence.word(at).matches("because|while|although|when|after|if|but") && at > start) {
        return false;
      }
    }
    return false;
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
    int limit = Math.min(sentence.size(), at + 16);
    boolean comma = sentence.isComma(at);
    for (int next = at; next < limit; next++) {
      String word = sentence.word(next);
      if ((word.equals("that") && !sentence.tag(next).equals("DET"))
          || word.equals(":")
          || sentence.opensQuotation(next)) {
        boolean reached = !comma || sentence.isComma(next - 1) || next == at + 1;
        return reached ? next : start;
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
}
