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
    if (bare && !startsQuotedSentence(sentence, at) && ContentReader.isBareClause(sentence, at)) {
      return candidate(clause, "bare-clause", at);
    }
    return null;
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
