package dev.whence.attribution;

import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EXAMPLE: "The bridge is closed," said Vale. The bridge is closed, Vale said, because of rust. */
final class CommentClausePattern implements VerbPattern {

  static final String NAME = "comment-clause";

  @Override
  public @Nullable Candidate match(VerbClause clause) {
    TaggedSentence sentence = clause.sentence();
    VerbGroup group = clause.group();
    if (group.passive()
        || (!group.takes(Frame.QUOTE) && !group.takes(Frame.THAT) && !group.takes(Frame.HEARER))) {
      return null;
    }
    Place before = clause.subject();
    Candidate alone = alone(clause);
    if (alone != null) {
      return alone;
    }
    int start = group.range().from();
    if (before != null
        && before.sentence() == sentence
        && before.range().to() <= start
        && standsBefore(sentence, before.range(), start)) {
      return comment(clause, before, before.range().from(), clause.next());
    }
    if (start == 0 && group.form() == VerbGroup.Form.FINITE && group.head() == 0) {
      return opening(clause);
    }
    if (!followsContent(sentence, start)
        || group.form() != VerbGroup.Form.FINITE
        || group.range().from() != group.head()) {
      return null;
    }
    Range inverted = InvertedSubject.after(sentence, group.range().to());
    if (inverted == null) {
      return null;
    }
    return comment(clause, new Place(sentence, inverted), start, inverted.to());
  }

  /**
   * "“The bridge is closed.” Vale said.": the cue is a sentence of its own behind the quotation.
   */
  private static @Nullable Candidate alone(VerbClause clause) {
    TaggedSentence sentence = clause.sentence();
    Place source = clause.subject();
    Quotation quotation = sentence.quotationBefore();
    boolean only =
        source != null
            && source.range().from() == 0
            && sentence.isStop(clause.next())
            && clause.next() == sentence.size() - 1;
    if (quotation == null || source == null || !only || !clause.group().takes(Frame.QUOTE)) {
      return null;
    }
    return new Candidate(
        sentence,
        source,
        clause.cue(),
        List.of(quotation.span()),
        clause.group().verb().act(),
        "quotation-before",
        clause.medium());
  }

  /** "Said Vale, “The bridge is closed.”" */
  private static @Nullable Candidate opening(VerbClause clause) {
    TaggedSentence sentence = clause.sentence();
    Range source = InvertedSubject.after(sentence, clause.group().range().to());
    int mark = source == null ? -1 : source.to();
    if (source == null || (!sentence.isComma(mark) && !sentence.word(mark).equals(":"))) {
      return null;
    }
    Quotation quotation = sentence.quotation(mark + 1);
    return quotation == null
        ? null
        : new Candidate(
            sentence,
            new Place(sentence, source),
            clause.cue(),
            List.of(quotation.span()),
            clause.group().verb().act(),
            "quotation-after",
            clause.medium());
  }

  private static boolean standsBefore(TaggedSentence sentence, Range subject, int verb) {
    return followsContent(sentence, subject.from()) && subject.to() <= verb;
  }

  /** Whether a comma or a closing quotation mark stands before the token. */
  private static boolean followsContent(TaggedSentence sentence, int token) {
    return token > 0
        && (sentence.isComma(token - 1)
            || sentence.isDash(token - 1)
            || (sentence.isQuoted(token - 1) && !sentence.isQuoted(token)));
  }

  private static @Nullable Candidate comment(
      VerbClause clause, Place source, int start, int after) {
    TaggedSentence sentence = clause.sentence();
    List<Span> content = new ArrayList<>();
    int border = start;
    while (border > 0
        && ((sentence.isComma(border - 1) && !sentence.isQuoted(border - 1))
            || sentence.isDash(border - 1))) {
      border--;
    }
    Quotation quotation = sentence.quotation(border - 1);
    boolean quoted =
        quotation != null && !quotation.equals(sentence.quotation(clause.group().head()));
    if (quoted && quotation != null && isUtterance(sentence, quotation)) {
      content.add(quotation.span());
    } else {
      int from = ContentReader.clauseStart(sentence, border);
      Span left = ContentReader.trimmed(sentence, from, border);
      if (left.isEmpty()
          || (!clause.group().takes(Frame.THAT) && clause.cue().equals(clause.group().range()))
          || sentence.word(source.range().to() - 1).matches("who|which")
          || (!sentence.isComma(start - 1) && !quoted)
          || (!isLikelyContent(sentence, from, border) && !isCutInTwo(sentence, after))) {
        return null;
      }
      content.add(left);
    }
    addAfter(clause, after, content, quoted);
    Range cue = clause.cue();
    String rule = quoted ? "quotation-before" : NAME;
    return new Candidate(
        sentence, source, cue, content, clause.group().verb().act(), rule, clause.medium());
  }

  private static boolean isUtterance(TaggedSentence sentence, Quotation quotation) {
    int start = ContentReader.tokenAt(sentence, quotation.span().start());
    if (start <= 0) {
      return true;
    }
    int before = start - 1;
    while (before >= 0 && (sentence.isMark(before) || sentence.tag(before).equals("CCONJ"))) {
      before--;
    }
    return before < 0 || sentence.isQuoted(before);
  }

  /** "Since then, he says, the bridge has held": the clause goes on behind the cue. */
  private static boolean isCutInTwo(TaggedSentence sentence, int after) {
    return sentence.isComma(after)
        && NounPhrase.hasFinite(
            sentence, new Range(after + 1, Math.min(sentence.size(), after + 20)));
  }

  /** Before the comma something with a verb must stand, or the start of a sentence cut in two. */
  private static boolean isLikelyContent(TaggedSentence sentence, int from, int to) {
    if (from >= to) {
      return false;
    }
    String first = sentence.tag(from);
    if (to - from > 3
        && sentence.word(to).equals(",")
        && to < sentence.size()
        && isSaying(sentence, to)) {
      return true;
    }
    boolean adverbial =
        first.equals("ADP") || first.equals("SCONJ") || sentence.word(from).endsWith("ing");
    for (int at = from; at < to; at++) {
      if (sentence.isFinite(at)
          && (!adverbial || (at > from + 1 && hasLaterComma(sentence, from, at)))) {
        return true;
      }
    }
    return false;
  }

  /** ", the groups say." at the end leaves no doubt. */
  private static boolean isSaying(TaggedSentence sentence, int comma) {
    int last = sentence.size() - 1;
    while (last > comma && sentence.isMark(last)) {
      last--;
    }
    boolean says =
        sentence.word(last).equals("say")
            || sentence.word(last).equals("says")
            || sentence.word(last).equals("said");
    return says && last - comma < 8 && !sentence.tag(0).equals("ADP");
  }

  private static boolean hasLaterComma(TaggedSentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      if (sentence.isComma(at)) {
        return true;
      }
    }
    return false;
  }

  private static void addAfter(VerbClause clause, int after, List<Span> content, boolean quoted) {
    TaggedSentence sentence = clause.sentence();
    int at = Adverbials.skipAdverbials(sentence, after);
    if (sentence.isComma(at) || sentence.isDash(at)) {
      at++;
    } else if (!sentence.opensQuotation(at) && !sentence.word(at).equals(":")) {
      return;
    }
    if (sentence.word(at).equals(":")) {
      at++;
    }
    boolean and = sentence.word(at).equals("and") || sentence.word(at).equals("but");
    int inner = and ? at + 1 : at;
    if (sentence.opensQuotation(inner)) {
      Quotation next = sentence.quotation(inner);
      if (next != null && !sentence.isQuoted(clause.group().head())) {
        content.add(next.span());
      }
    } else if (and && sentence.word(inner).equals("that")) {
      content.add(ContentReader.clause(sentence, inner));
    } else if (!quoted && continues(sentence, at)) {
      Span rest = ContentReader.clause(sentence, at);
      if (!rest.isEmpty()) {
        content.add(rest);
      }
    }
  }

  private static boolean continues(TaggedSentence sentence, int at) {
    String word = sentence.word(at);
    if (word.matches(
        "adding|but|while|although|though|and|who|which|citing|saying|noting|after|as|when")) {
      return false;
    }
    return word.equals("because") || !word.endsWith("ing");
  }
}
