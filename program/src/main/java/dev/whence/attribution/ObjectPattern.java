package dev.whence.attribution;

import dev.whence.model.Span;
import org.jspecify.annotations.Nullable;

/** EXAMPLE: Vale denied the report. The town announced plans to close the bridge. */
final class ObjectPattern implements VerbPattern {

  static final String NAME = "object";

  @Override
  public @Nullable Candidate match(VerbClause clause) {
    TaggedSentence sentence = clause.sentence();
    VerbGroup group = clause.group();
    if (group.passive()
        || clause.subject() == null
        || (!group.takes(Frame.OBJECT) && !isShownBy(clause))) {
      return null;
    }
    if (group.negated() && group.verb().act() == dev.whence.model.Act.ASSERTS) {
      return null;
    }
    int at = group.range().to();
    if (!startsObject(sentence, at)) {
      at = clause.next();
    }
    boolean gerund = sentence.word(at).endsWith("ing") && sentence.tag(at).equals("VERB");
    if (!gerund && !startsObject(sentence, at)) {
      return null;
    }
    Span content = ContentReader.trimmed(sentence, at, ObjectPhrase.objectEnd(sentence, at));
    return content.isEmpty() ? null : clause.active(NAME, content);
  }

  /** "The figures show a rise": only a document, poll or study speaks so. */
  private static boolean isShownBy(VerbClause clause) {
    Place subject = clause.subject();
    if (subject == null || !clause.group().takes(Frame.DOCUMENT)) {
      return false;
    }
    Range core = SourcePhrase.core(subject.sentence(), subject.range());
    String head = subject.sentence().word(SourcePhrase.head(subject.sentence(), core));
    return MediumReader.isReport(head);
  }

  private static boolean startsObject(TaggedSentence sentence, int at) {
    String tag = sentence.tag(at);
    return tag.equals("DET")
        || tag.equals("NOUN")
        || tag.equals("PROPN")
        || tag.equals("ADJ")
        || tag.equals("NUM")
        || tag.equals("PRON")
        || sentence.opensQuotation(at)
        || sentence.word(at).equals("$")
        || tag.equals("SYM");
  }
}
