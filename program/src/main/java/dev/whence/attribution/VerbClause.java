package dev.whence.attribution;

import dev.whence.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A cue verb in its clause, as the verb patterns are handed it.
 *
 * @param sentence where it stands
 * @param group the verb with its auxiliaries
 * @param subject who speaks when the verb is active; null when none was found before it
 * @param cue the group with its hearer or occasion ("told reporters", "said in a statement")
 * @param next the token where its content may begin, behind adverbials
 * @param medium hearer or occasion as printed
 */
record VerbClause(
    TaggedSentence sentence,
    VerbGroup group,
    @Nullable Place subject,
    Range cue,
    int next,
    @Nullable String medium) {

  /** The content from a token up to the end of its clause; empty when nothing is left. */
  Span contentFrom(int token) {
    return ContentReader.clause(sentence, token);
  }

  Candidate active(String rule, Span content) {
    return new Candidate(
        sentence,
        subject,
        cue,
        ContentReader.parts(sentence, content),
        group.verb().act(),
        rule,
        medium);
  }
}
