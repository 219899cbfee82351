package dev.whence.attribution;

import dev.whence.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EXAMPLE: Vale said: "The bridge is closed." */
final class QuotationAfterPattern implements VerbPattern {

  @Override
  public @Nullable Candidate match(VerbClause clause) {
    TaggedSentence sentence = clause.sentence();
    VerbGroup group = clause.group();
    int at = clause.next();
    while (sentence.isComma(at) || sentence.word(at).equals(":")) {
      at++;
    }
    Quotation quotation = sentence.quotation(at);
    if (quotation == null || !sentence.opensQuotation(at) || sentence.isQuoted(group.head())) {
      return null;
    }
    boolean speech = group.takes(Frame.QUOTE) || group.takes(Frame.HEARER);
    boolean announced = sentence.word(at - 1).equals(":") || sentence.isComma(at - 1);
    if (group.passive() || clause.subject() == null || (!speech && !(announced && isCue(group)))) {
      return null;
    }
    Place subject = clause.subject();
    if (subject != null
        && subject.sentence() == sentence
        && afterQuotation(sentence, subject.range().from())) {
      return null;
    }
    if (group.takes(Frame.NAME) && !announced) {
      return null;
    }
    boolean whole =
        Quotations.isSentence(sentence, at) && ContentReader.endsClause(sentence, quotation);
    Span content = whole ? quotation.span() : clause.contentFrom(at);
    return new Candidate(
        sentence,
        clause.subject(),
        clause.cue(),
        List.of(content),
        group.verb().act(),
        "quotation-after",
        clause.medium());
  }

  private static boolean isCue(VerbGroup group) {
    return !group.takes(Frame.AS) && !group.takes(Frame.INFINITIVE);
  }

  /** "“The bridge,” Vale said, “is closed.”" belongs to the comment-clause pattern. */
  private static boolean afterQuotation(TaggedSentence sentence, int subject) {
    return sentence.isQuoted(subject - 1)
        || (sentence.isComma(subject - 1) && sentence.isQuoted(subject - 2));
  }
}
