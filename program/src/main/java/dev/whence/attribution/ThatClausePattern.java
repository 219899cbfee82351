package dev.whence.attribution;

import dev.whence.model.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** EXAMPLE: "Vale said that the bridge was closed", "Vale told the Post the bridge was closed". */
final class ThatClausePattern implements VerbPattern {

  private static final Set<String> WH =
      Set.of("whether", "if", "how", "why", "what", "when", "where", "who", "which");

  @Override
  public @Nullable Candidate match(VerbClause clause) {
    TaggedSentence sentence = clause.sentence();
    VerbGroup group = clause.group();
    if (group.passive() || clause.subject() == null) {
      return null;
    }
    int at = clause.next();
    boolean hearer = group.takes(Frame.HEARER) && clause.cue().to() > group.range().to();
    if (sentence.word(at).equals("that") && takesThat(group, hearer) && !isPronoun(sentence, at)) {
      return candidate(clause, "that-clause", at);
    }
    if (WH.contains(sentence.word(at)) && (group.takes(Frame.WH) || hearer)) {
      return candidate(clause, "wh-clause", at);
    }
    boolean bare = group.takes(Frame.BARE) || hearer;
    if (bare && !startsQuotedSentence(sentence, at) && BareClause.isBareClause(sentence, at)) {
      return candidate(clause, "bare-clause", at);
    }
    boolean saying =
        group.verb().name().equals("say") || (hearer && group.verb().name().equals("tell"));
    if (saying && startsContent(sentence, at) && !isInverted(clause)) {
      return candidate(clause, "bare-clause", at);
    }
    return null;
  }

  /**
   * Behind "said" whatever is no adverbial is content, even where no finite verb was recognised.
   */
  private static boolean startsContent(TaggedSentence sentence, int at) {
    if (sentence.opensQuotation(at)) {
      return !startsQuotedSentence(sentence, at);
    }
    boolean clause =
        sentence.tag(at).equals("SCONJ")
            && !sentence.word(at).equals("as")
            && !sentence.word(at).equals("because");
    return (sentence.isNounPart(at) && !FunctionWords.isTime(sentence.word(at)))
        || clause
        || sentence.word(at).equals("so")
        || (sentence.tag(at).equals("VERB") && sentence.isFinite(at + 1));
  }

  /** "…, said Vale.": the phrase behind the verb is the subject. */
  private static boolean isInverted(VerbClause clause) {
    TaggedSentence sentence = clause.sentence();
    int before = clause.group().range().from() - 1;
    return before >= 0
        && (sentence.isComma(before) || sentence.isQuoted(before))
        && !sentence.isQuoted(before + 1)
        && sentence.tag(clause.next()).equals("PROPN");
  }

  private static boolean takesThat(VerbGroup group, boolean hearer) {
    return group.takes(Frame.THAT) || group.takes(Frame.THATONLY) || hearer;
  }

  /** "said that on Monday" is no clause; "say that" at the end neither. */
  private static boolean isPronoun(TaggedSentence sentence, int at) {
    return at + 1 >= sentence.size() || sentence.isStop(at + 1);
  }

  /** A whole quoted sentence belongs to the quotation pattern. */
  static boolean startsQuotedSentence(TaggedSentence sentence, int at) {
    Quotation quotation = sentence.quotation(at);
    return quotation != null && sentence.opensQuotation(at) && Quotations.isSentence(sentence, at);
  }

  private static @Nullable Candidate candidate(VerbClause clause, String rule, int at) {
    Span content = clause.contentFrom(at);
    return content.isEmpty() ? null : clause.active(rule, content);
  }
}
