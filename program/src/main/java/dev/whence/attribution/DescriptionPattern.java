package dev.whence.attribution;

import org.jspecify.annotations.Nullable;

/**
 * EXAMPLE: Vale described the bridge as unsafe. Vale called the bridge "a disgrace". Vale accused
 * the town of neglect. Vale attributed the collapse to rust.
 */
final class DescriptionPattern implements VerbPattern {

  private static final int FARTHEST = 30;

  @Override
  public @Nullable Candidate match(VerbClause clause) {
    TaggedSentence sentence = clause.sentence();
    VerbGroup group = clause.group();
    if (group.passive() || clause.subject() == null) {
      return null;
    }
    int at = group.range().to();
    if (group.takes(Frame.AS) && has(sentence, at, "as")) {
      return clause.active("described-as", clause.contentFrom(at));
    }
    if (group.takes(Frame.OF)
        && (has(sentence, at, "of") || has(sentence, at, "for") || has(sentence, at, "with"))) {
      return clause.active("accused-of", clause.contentFrom(at));
    }
    if (group.takes(Frame.ATTRIBUTE) && has(sentence, at, "to")) {
      return clause.active("attributed-to", clause.contentFrom(at));
    }
    if (group.takes(Frame.NAME) && isNaming(sentence, at)) {
      return clause.active("named", clause.contentFrom(at));
    }
    return null;
  }

  private static boolean has(TaggedSentence sentence, int from, String word) {
    int end = Math.min(sentence.size(), from + FARTHEST);
    for (int at = from + 1; at < end; at++) {
      if (sentence.word(at).equals(word)) {
        return true;
      }
      if (sentence.isComma(at) || sentence.isStop(at) || sentence.isFinite(at)) {
        return false;
      }
    }
    return false;
  }

  /**
   * An object and behind it a name in quotation marks, an indefinite noun phrase or an adjective.
   */
  private static boolean isNaming(TaggedSentence sentence, int at) {
    int object = MediumReader.hearerEnd(sentence, at);
    for (int end = at; end <= Math.min(object + 1, sentence.size() - 1); end++) {
      if (end > at && sentence.opensQuotation(end)) {
        return true;
      }
    }
    if (object == at) {
      return false;
    }
    return sentence.word(object).equals("a")
        || sentence.word(object).equals("an")
        || sentence.opensQuotation(object)
        || sentence.tag(object).equals("ADJ");
  }
}
