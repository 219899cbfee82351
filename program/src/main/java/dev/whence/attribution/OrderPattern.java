package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EXAMPLE: Vale urged the town to close the bridge. Vale called on drivers to wait. */
final class OrderPattern implements VerbPattern {

  static final String NAME = "order";

  @Override
  public @Nullable Candidate match(VerbClause clause) {
    TaggedSentence sentence = clause.sentence();
    VerbGroup group = clause.group();
    if (group.passive() || clause.subject() == null) {
      return null;
    }
    int at = group.range().to();
    int end = MediumReader.hearerEnd(sentence, at);
    if (end == at) {
      return null;
    }
    boolean order = group.takes(Frame.ORDER) && isInfinitive(sentence, end);
    boolean appeal = group.takes(Frame.CALLON) && isAppealedFor(sentence, end);
    if (order || appeal) {
      Span content = clause.contentFrom(end);
      String medium = sentence.words(new Range(at, end));
      return new Candidate(
          sentence,
          clause.subject(),
          new Range(group.range().from(), end),
          List.of(content),
          Act.DEMANDS,
          NAME,
          medium);
    }
    if (group.takes(Frame.RAISE) && isInfinitive(sentence, end)) {
      return clause.active("raise", clause.contentFrom(at));
    }
    if (group.takes(Frame.FORBID) && sentence.word(end).equals("from")) {
      return clause.active("forbid", clause.contentFrom(at));
    }
    return null;
  }

  /** "Calling on officers to spy": nobody calls on somebody to a thing, so a noun is none here. */
  private static boolean isAppealedFor(TaggedSentence sentence, int at) {
    return isInfinitive(sentence, at)
        || (sentence.word(at).equals("to") && sentence.tag(at + 1).equals("NOUN"));
  }

  static boolean isInfinitive(TaggedSentence sentence, int at) {
    int to = sentence.isNegation(at) ? at + 1 : at;
    return sentence.word(to).equals("to")
        && (sentence.tag(to + 1).equals("VERB")
            || sentence.tag(to + 1).equals("AUX")
            || sentence.isAdverb(to + 1));
  }
}
